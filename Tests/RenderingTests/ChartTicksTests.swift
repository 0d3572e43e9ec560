import Artifacts
import Testing

@testable import Rendering

/// Where axes begin and end, and what stands along them.
@Suite struct ChartTicksTests {
    private func axis(_ scale: Chart.Axis.Scale, _ range: ClosedRange<Double>? = nil) -> Chart.Axis {
        Chart.Axis(title: "", scale: scale, lower: range?.lowerBound, upper: range?.upperBound)
    }

    @Test(arguments: [
        ("unit", 0.0, 1.0, ["0", "0.2", "0.4", "0.6", "0.8", "1"], 0.0...1.0),
        ("signed", -0.3, 0.25, ["−0.3", "−0.2", "−0.1", "0", "0.1", "0.2", "0.3"], -0.3...0.3),
        ("large", 0, 3.1e9, ["0", "10⁹", "2×10⁹", "3×10⁹", "4×10⁹"], 0...4e9),
        ("tiny", 1e-9, 2e-9, ["10⁻⁹", "1.2×10⁻⁹", "1.4×10⁻⁹", "1.6×10⁻⁹", "1.8×10⁻⁹", "2×10⁻⁹"], 1e-9...2e-9),
        (
            "digits that differ late", 1_000_000.1, 1_000_000.3,
            ["1000000.1", "1000000.15", "1000000.2", "1000000.25", "1000000.3"], 1_000_000.1...1_000_000.3
        ),
        ("one value", 5, 5, ["4.4", "4.6", "4.8", "5", "5.2", "5.4", "5.6"], 4.4...5.6),
        ("one value, zero", 0, 0, ["−1", "−0.5", "0", "0.5", "1"], -1...1),
    ])
    func takesRoundNumbersOnALinearAxis(
        id: String,
        least: Double,
        greatest: Double,
        labels: [String],
        ends: ClosedRange<Double>
    ) {
        let ticks = ChartTicks(axis(.linear), least: least, greatest: greatest, isRound: true, most: 7)
        #expect(ticks.labels == labels, "\(id)")
        #expect(abs(ticks.lower - ends.lowerBound) <= 1e-9 * abs(ends.lowerBound))
        #expect(abs(ticks.upper - ends.upperBound) <= 1e-9 * abs(ends.upperBound))
    }

    @Test(arguments: [
        ("decades", 1e-13, 1e-1, ["10⁻¹³", "10⁻¹¹", "10⁻⁹", "10⁻⁷", "10⁻⁵", "10⁻³", "10⁻¹"]),
        ("few decades", 0.012, 0.7, ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"]),
        ("less than one", 2.0, 8.0, ["2", "5"]),
        ("one value", 1000.0, 1000.0, ["500", "1000", "2000"]),
    ])
    func takesPowersOfTenOnALogAxis(id: String, least: Double, greatest: Double, labels: [String]) {
        let ticks = ChartTicks(axis(.logarithmic), least: least, greatest: greatest, isRound: true, most: 7)
        #expect(ticks.labels == labels, "\(id)")
        #expect(ticks.lower <= least && ticks.upper >= greatest)
    }

    @Test func keepsToTheEndsThatTheAuthorGives() {
        let ticks = ChartTicks(axis(.linear, 0.05...0.95), least: 0, greatest: 1, isRound: true, most: 7)
        #expect(ticks.lower == 0.05 && ticks.upper == 0.95)
        #expect(ticks.labels == ["0.2", "0.4", "0.6", "0.8"])
    }

    @Test func leavesRoomBetweenLongLabels() {
        let wide = ChartTicks(axis(.linear), least: 0, greatest: 9e-5, isRound: false, most: 9, width: 1000)
        let narrow = ChartTicks(axis(.linear), least: 0, greatest: 9e-5, isRound: false, most: 9, width: 300)
        #expect(narrow.labels.count < wide.labels.count)
        #expect(narrow.labels.count > 1)
    }

    @Test func findsAFewTicksForRangesOfEverySize() {
        for exponent in stride(from: -280.0, through: 280, by: 7) {
            let size = Double("1e\(Int(exponent))") ?? 1
            let linear = ChartTicks(axis(.linear), least: -0.7 * size, greatest: 3.3 * size, isRound: true, most: 7)
            #expect((3...8).contains(linear.values.count), "1e\(exponent)")
            #expect(linear.values.allSatisfy { $0 >= linear.lower - 1e-9 * size && $0 <= linear.upper + 1e-9 * size })
            let log = ChartTicks(axis(.logarithmic), least: size, greatest: 3e10 * size, isRound: true, most: 7)
            #expect((3...8).contains(log.values.count), "1e\(exponent)")
        }
    }
}
