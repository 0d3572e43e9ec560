import Glibc

/// The wall-clock time in seconds that a piece of work takes: the median of several runs after one to warm up.
func medianSeconds(runs: Int, _ work: () -> Void) -> Double {
    work()
    let times = (0..<runs).map { _ in
        let start = now()
        work()
        return now() - start
    }
    return median(times)
}

func median(_ numbers: [Double]) -> Double {
    numbers.sorted()[numbers.count / 2]
}

private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
}

/// A number with so many decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let digits = String(Int((abs(value) * scale).rounded()))
    let zeros = String(repeating: "0", count: max(0, decimals + 1 - digits.count))
    let text = zeros + digits
    return (value < 0 ? "-" : "") + text.dropLast(decimals) + (decimals > 0 ? "." + text.suffix(decimals) : "")
}

func milliseconds(_ seconds: Double) -> String { fixed(1000 * seconds, 2) + " ms" }

func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return right ? blanks + text : text + blanks
}
