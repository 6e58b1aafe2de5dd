//! The command `masthead`.

use std::process::ExitCode;

/// Layout asks for memory all the time, in small pieces, from every worker: the system's own allocator takes a tenth of
/// the time of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    masthead::cli::run(std::env::args_os())
}
