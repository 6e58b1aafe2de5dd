//! Runs the alignment checks over segments in six languages, and says how often they cry wolf and how much they find.
//!
//!     cargo run --release --example parallel -- DIR [--half even|odd] [--list]
//!     cargo run --release --example parallel -- --judge FILE.tsv
//!
//! DIR holds JSON files with `segments`, each with its text by language. English is held against each of the others:
//! first as it is, then with a fault put in, of every kind that the segment has room for. `--half` takes every other
//! file, so that rules may be written over one half and measured on the other; `--list` shows each false alarm and each
//! fault that was not found. `--judge` prints `ok` or `alarm` for each line of language, source, target.

#![expect(clippy::print_stdout, reason = "an example that is run by hand prints what it was asked for")]

mod chance;
mod fault;
mod judge;
mod segment;
mod tally;

use segment::Half;
use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

const USAGE: &str = "usage: parallel DIR [--half even|odd] [--list], or parallel --judge FILE.tsv";

fn main() -> Result<(), Box<dyn Error>> {
    let mut folder: Option<PathBuf> = None;
    let mut half = Half::Both;
    let mut lists = false;
    let mut arguments = env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--judge") => {
                let file = arguments.next().ok_or(USAGE)?;
                for verdict in judge::judge(&fs::read_to_string(file)?) {
                    println!("{verdict}");
                }
                return Ok(());
            }
            Some("--half") => half = arguments.next().and_then(|half| Half::named(half.to_str()?)).ok_or(USAGE)?,
            Some("--list") => lists = true,
            _ => folder = Some(argument.into()),
        }
    }
    let segments = segment::read(&folder.ok_or(USAGE)?, half)?;
    for tally in tally::of(&segments) {
        if lists {
            tally.remarks.iter().for_each(|remark| println!("{remark}"));
        }
        println!("{tally}");
    }
    Ok(())
}
