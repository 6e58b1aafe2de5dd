//! masthead
fn main() {}
