//! The specimen session as PDFs, built once and read back with the tools that any reader has.

mod archive;
mod built;
mod command;
mod documents;
mod pages;
mod reader;
mod reading;
mod same;
mod structure;
