//! The specimen session as PDFs, built once and read back with the tools that any reader has.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod archive;
mod built;
mod command;
mod documents;
mod pages;
mod pictures;
mod reader;
mod reading;
mod same;
mod structure;
