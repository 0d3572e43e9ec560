internal import Glibc
internal import Gradients

/// The shortest time of several runs of a piece of work, in seconds of wall-clock time.
///
/// The shortest run is the one that other work on the machine disturbed least. One run more, before them, is not
/// counted: it finds caches cold and libraries not yet loaded. Times differ from build to build, so a page that
/// shows one is not the same twice.
public func shortestSeconds(runs: Int = 9, _ work: () -> Void) -> Double {
    if runs < 1 { stop("a time is taken over at least one run, not \(runs)") }
    work()
    let times = (0..<runs).map { _ in
        let start = now()
        work()
        return now() - start
    }
    return times.min() ?? .nan
}

private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}
