internal import Artifacts
internal import Gradients

/// An axis of a chart: its title, how it is laid out, and where it begins and ends.
///
/// A text is the title of a linear axis that is as long as its data. In titles `$…$` is math.
public struct ChartAxis: ExpressibleByStringInterpolation, Sendable {
    let axis: Chart.Axis

    /// A linear axis that is as long as its data.
    public init(stringLiteral title: String) {
        axis = Chart.Axis(title: title, scale: .linear, lower: nil, upper: nil)
    }

    private init(_ title: String, _ scale: Chart.Axis.Scale, _ range: ClosedRange<Double>?) {
        let (lower, upper) = (range?.lowerBound, range?.upperBound)
        if let lower, let upper {
            require(
                max(-lower, upper) <= ChartRules.largest && lower < upper,
                "an axis is longer than nothing: give it 0...1"
            )
            require(scale == .linear || lower > 0, "a log axis begins above 0, not at \(lower)")
        }
        axis = Chart.Axis(title: title, scale: scale, lower: lower, upper: upper)
    }

    /// An axis on which equal differences are equally far apart; without a range it is as long as its data.
    public static func linear(_ title: String, _ range: ClosedRange<Double>? = nil) -> ChartAxis {
        ChartAxis(title, .linear, range)
    }

    /// An axis on which equal ratios are equally far apart; every number on it is positive.
    public static func log(_ title: String, _ range: ClosedRange<Double>? = nil) -> ChartAxis {
        ChartAxis(title, .logarithmic, range)
    }
}
