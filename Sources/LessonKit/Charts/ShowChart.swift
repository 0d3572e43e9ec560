internal import Artifacts
internal import Gradients

/// Puts a chart on the page.
///
/// ```swift
/// showChart("The loss while the network learns", x: "Step", y: .log("Loss")) {
///     Line("training", y: losses)
///     Points("measured", x: steps, y: measured)
///     Band("±2σ", x: steps, low: low, high: high)
///     Guide("chance", y: 0.5)
/// }
/// ```
///
/// Marks are drawn in their order, the later above the earlier, and those with the same name share their colour and
/// their place in the legend. A value that is not finite leaves a gap. In titles and names `$…$` is math.
/// A chart without a number to show, and a log axis with a number that is not positive, stop the lesson at this line.
public func showChart(
    _ title: String? = nil,
    x: ChartAxis = "",
    y: ChartAxis = "",
    @ChartBuilder _ marks: () -> [any ChartContent]
) {
    let chart = Chart(title: title, x: x.axis, y: y.axis, marks: marks().map(\.drawn.mark))
    ChartRules.check(chart)
    Channel.send(.chart(chart))
}

/// Something that is drawn in a chart.
public protocol ChartContent: Sendable {
    /// It, ready to be drawn.
    var drawn: DrawnMark { get }
}

/// A mark of a chart, ready to be drawn.
public struct DrawnMark: Sendable {
    let mark: ChartMark

    init(_ name: String, _ form: ChartMark.Form) { mark = ChartMark(name, form) }
}

/// Collects the marks of a chart; `if`, `for` and a list of marks may stand among them.
@resultBuilder
public enum ChartBuilder {
    /// One mark.
    public static func buildExpression(_ mark: any ChartContent) -> [any ChartContent] { [mark] }
    /// Several marks.
    public static func buildExpression(_ marks: [any ChartContent]) -> [any ChartContent] { marks }
    /// A sequence of marks.
    public static func buildBlock(_ marks: [any ChartContent]...) -> [any ChartContent] { marks.flatMap { $0 } }
    /// The marks of a loop.
    public static func buildArray(_ marks: [[any ChartContent]]) -> [any ChartContent] { marks.flatMap { $0 } }
    /// The marks of an `if` without `else`.
    public static func buildOptional(_ marks: [any ChartContent]?) -> [any ChartContent] { marks ?? [] }
    /// The marks of an `if`.
    public static func buildEither(first marks: [any ChartContent]) -> [any ChartContent] { marks }
    /// The marks of an `else`.
    public static func buildEither(second marks: [any ChartContent]) -> [any ChartContent] { marks }
}
