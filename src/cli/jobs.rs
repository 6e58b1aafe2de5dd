//! How many editions are set at the same time, where nobody says: one a processor, as far as memory goes.

use std::fs;
use std::thread::available_parallelism;

const MIB: u64 = 1024 * 1024;
/// What a build takes before the first worker: sources, faces, the engine. Measured on a session of sixty documents,
/// with something to spare.
const COMMON: u64 = 160 * MIB;
/// What a worker takes at most on documents of a usual length, with something to spare.
const EACH: u64 = 96 * MIB;

/// One a processor, as far as memory goes.
pub(super) fn fitting() -> usize {
    within(available_parallelism().map_or(1, usize::from), available_memory())
}

fn within(processors: usize, memory: Option<u64>) -> usize {
    let Some(memory) = memory else { return processors };
    let workers = usize::try_from(memory.saturating_sub(COMMON) / EACH).unwrap_or(usize::MAX);
    processors.min(workers).max(1)
}

/// Bytes that may still be taken: of the machine, and of the group in which the process is held. Nobody says it in the
/// same way everywhere: where it is not known, memory bounds nothing.
fn available_memory() -> Option<u64> {
    let of_machine = fs::read_to_string("/proc/meminfo").ok().and_then(|text| of_meminfo(&text));
    let of_group = || {
        let read = |name| fs::read_to_string(format!("/sys/fs/cgroup/memory.{name}")).ok()?.trim().parse::<u64>().ok();
        Some(read("max")?.saturating_sub(read("current")?))
    };
    of_machine.into_iter().chain(of_group()).min()
}

fn of_meminfo(text: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(processors: usize, mebibytes: Option<u64>, expected: usize) {
        assert_eq!(within(processors, mebibytes.map(|count| count * MIB)), expected);
    }

    #[test]
    fn memory_bounds_the_workers_and_leaves_one() {
        check(2, Some(4096), 2);
        check(64, Some(1024), 9);
        check(8, Some(300), 1);
        check(8, Some(10), 1);
        check(8, None, 8);
    }

    #[test]
    fn what_is_available_is_read_in_kilobytes() {
        assert_eq!(of_meminfo("MemTotal: 9 kB\nMemAvailable:   23 kB\n"), Some(23 * 1024));
        assert_eq!(of_meminfo("MemTotal: 9 kB\n"), None);
    }
}
