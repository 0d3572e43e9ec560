import Artifacts
import Diagnostics
import Testing
import Typesetting

@testable import Rendering

/// Charts: specified, drawn, described, and laid out beside their data.
@Suite struct ChartTests {
    static let katex = "/usr/share/javascript/katex"
    static let vega = "/usr/share/javascript/vega"
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter(katex: ChartTests.katex, vega: ChartTests.vega) }

    private func chart(
        _ marks: [ChartMark],
        title: String? = nil,
        x: String = "x",
        y: String = "y",
        log: Bool = false,
        top: Double? = nil
    ) -> Chart {
        let scale: Chart.Axis.Scale = log ? .logarithmic : .linear
        return Chart(
            title: title,
            x: Chart.Axis(title: x, scale: scale, lower: nil, upper: nil),
            y: Chart.Axis(title: y, scale: scale, lower: nil, upper: top),
            marks: marks
        )
    }

    private func html(_ chart: Chart) -> String {
        var texts = TextSetter(typesetter, .english, place: nil)
        let html = ChartView.html(chart, &texts).serialised
        #expect(texts.diagnostics.isEmpty)
        return html
    }

    private static let everyKind: [(String, [ChartMark.Form])] = [
        ("line", [.line(x: [0, 1, 2], y: [1, 2, 4])]),
        ("log", [.line(x: [1, 10, 100], y: [1e-9, 1, 1e5])]),
        ("points", [.points(x: [1, 2, 2.5], y: [1, 2, 4])]),
        ("band", [.band(x: [1, 2], low: [1, 2], high: [2, 3]), .horizontal(2), .vertical(1.5)]),
        (
            "bars",
            [
                .bars(categories: ["a", "<script>\n\"b"], values: [3, -1]),
                .bars(categories: ["b", "c"], values: [1, .nan]),
            ]
        ),
        ("histogram", [.histogram(edges: [0, 1, 2], counts: [3, 0])]),
        ("heat map", [.heatMap(rows: ["1", "2"], columns: ["1", "2"], values: [[1, -2], [.nan, 0.5]])]),
        ("region", [.region(from: -.infinity, to: 1), .line(x: [0, 2], y: [0, 2])]),
        ("guides outside", [.vertical(9), .region(from: 5, to: 9), .line(x: [0, 1], y: [0, 1]), .horizontal(-5)]),
        ("gaps", [.line(x: [0, 1, 2, 3], y: [1, .nan, .infinity, 2])]),
        ("one point", [.line(x: [1], y: [1])]),
        ("huge", [.line(x: [0, 1], y: [-1e300, 1e300])]),
        ("many", (1...8).map { .line(x: [0, 1], y: [0, Double($0)]) }),
    ]

    @Test(arguments: everyKind)
    func drawsEveryKindWithoutStylesIdsOrLongNumbers(id: String, forms: [ChartMark.Form]) throws {
        let marks = forms.enumerated().map { ChartMark("series \($0.offset)", $0.element) }
        let chart = chart(marks, title: "T <script>", log: id == "log")
        let specification = ChartSpecification.json(chart).text
        let drawing = try typesetter.draw(specification).get()
        #expect(drawing.width > 400 && drawing.height > 100)
        #expect(!drawing.content.contains("style=") && !drawing.content.contains("id="))
        #expect(!drawing.content.contains("NaN") && !drawing.content.contains("Infinity"))
        #expect(drawing.content.firstMatch(of: /(d|x2|y2|transform|width|height)="[^"]*\.\d{3}/) == nil)
        #expect(drawing.content.contains("class=\"mark-"), "something is drawn")
        let fresh = try Typesetter(katex: ChartTests.katex, vega: ChartTests.vega)
        #expect(try fresh.draw(specification).get() == drawing)
        #expect(!html(chart).contains("<script>"))
    }

    @Test func leavesAGapAtWhatIsNotFinite() throws {
        let gap = chart([ChartMark("", .line(x: [0, 1, 2, 3, 4], y: [1, 2, .nan, 2, 1]))])
        let path = try typesetter.draw(ChartSpecification.json(gap).text).get().content
            .firstMatch(of: /mark-line[^>]*><path d="([^"]*)"/)
        #expect(try #require(path).1.filter { $0 == "M" }.count == 2)
        #expect(ChartDescription(chart: gap, words: .english).text.contains("4 points"))
        #expect(ChartDescription(chart: gap, words: .english).text.contains("1 is not finite and left out"))
    }

    @Test func placesPointsByTheirValues() throws {
        let square = chart([ChartMark("", .line(x: [0, 1, 2], y: [0, 4, 1]))])
        let content = try typesetter.draw(ChartSpecification.json(square).text).get().content
        let path = try #require(content.firstMatch(of: /mark-line[^>]*><path d="M0,([\d.]+)L([\d.]+),0L([\d.]+),/))
        #expect(abs(2 * (Double(path.2) ?? 0) - (Double(path.3) ?? 1)) < 0.02, "1 lies halfway between 0 and 2")
        #expect(content.contains(">0</text>") && content.contains(">4</text>"))
    }

    @Test func tellsSeriesApartByMoreThanColour() {
        let looks = (0..<36).map { ChartSeries(index: $0) }.map { "\($0.colour) \($0.dashes) \($0.shape)" }
        #expect(Set(looks).count == 36)
        let marks = [
            ChartMark("a", .line(x: [0], y: [0])), ChartMark("goal", .horizontal(1)),
            ChartMark("b", .line(x: [0], y: [0])), ChartMark("a", .points(x: [0], y: [0])),
            ChartMark("", .line(x: [0], y: [0])), ChartMark("", .line(x: [0], y: [0])),
        ]
        #expect(ChartSeries.of(marks).map(\.?.index) == [0, nil, 1, 0, 2, 3])
    }

    @Test func showsTitlesLegendAndDataAroundThePicture() {
        let marks = [
            ChartMark("$\\sigma(z)$", .line(x: [0, 1], y: [0.5, 0.25])),
            ChartMark("goal", .horizontal(0.4)),
        ]
        let html = html(chart(marks, title: "Slope $\\sigma'$", x: "Step $h$", y: "Loss"))
        #expect(html.contains("<svg viewBox=\"0 0 "))
        #expect(html.contains("role=\"img\"><title>Slope σ′</title><desc>Horizontal: Step h, vertical: Loss. "))
        #expect(html.contains("Line “σ(z)”: 2 points, from 0.5 at Step h 0 to 0.25 at Step h 1;"))
        #expect(html.contains("Horizontal line “goal” at Loss 0.4."))
        #expect(html.contains("<p class=\"chart-title\">Slope <span class=\"katex\">"))
        #expect(html.contains("<ul class=\"chart-legend\"><li><svg class=\"swatch\""))
        #expect(html.contains("<details class=\"chart-data\"><summary>Data</summary><div class=\"table\""))
        #expect(html.contains("<tr><th scope=\"row\">1</th><td>0.25</td></tr>"))
    }

    @Test func sharesATableAmongSeriesOverTheSameValues() {
        let marks = [
            ChartMark("a", .line(x: [1, 2], y: [3, 4])), ChartMark("a", .points(x: [1, 2], y: [3, 4])),
            ChartMark("b", .line(x: [1, 2], y: [5, .nan])), ChartMark("c", .points(x: [9], y: [9])),
        ]
        let parts = ChartTables(chart: chart(marks), words: .english).parts
        #expect(parts.map(\.columns) == [["x", "a", "b"], ["x", "c"]])
        #expect(parts.first?.rows.first == [.number(1), .number(3), .number(5)])
    }

    @Test func saysHowManyRowsATableLeavesOut() {
        let x = (0..<1000).map { Double($0) }
        let html = html(chart([ChartMark("", .line(x: x, y: x))]))
        #expect(html.contains("800 more rows are left out here."))
        #expect(html.split(separator: "<tr>").count == 202)
    }

    @Test func saysWhatLiesBeyondTheAxes() throws {
        let cut = chart([ChartMark("", .points(x: [0, 1, 2], y: [1, 2, 100]))], top: 10)
        let text = ChartDescription(chart: cut, words: .english).text
        #expect(text.contains("1 beyond the ends of the axes is left out"))
        let content = try typesetter.draw(ChartSpecification.json(cut).text).get().content
        let signs = try #require(content.firstMatch(of: /mark-symbol[^>]*>(.*?)<\/g>/))
        #expect(signs.1.split(separator: "<path").count == 2)
    }

    @Test(arguments: [nil, "/nowhere"])
    func saysWhichPackageIsMissing(vega: String?) throws {
        let place = Place(file: "01-a.md", line: 7, column: 1)
        var texts = TextSetter(try Typesetter(katex: ChartTests.katex, vega: vega), .english, place: place)
        _ = ChartView.html(chart([ChartMark("", .line(x: [0], y: [0]))]), &texts)
        let diagnostic = try #require(texts.diagnostics.first)
        #expect(diagnostic.rule == "chart" && diagnostic.severity == .error && diagnostic.place == place)
        #expect(diagnostic.help == "Install Vega: sudo apt-get install libjs-vega")
    }

    @Test func saysWhatVegaObjectsTo() {
        guard case .failure(let error) = typesetter.draw(#"{"marks": [{"type": "nonsense"}]}"#) else {
            Issue.record("nonsense is drawn")
            return
        }
        #expect(error.headline.hasPrefix("Vega could not draw the chart: "))
    }

    @Test func readsColoursByTheirValue() {
        let one = ColourRamp(least: 0, greatest: 10)
        #expect(one.colour(0) == "#440154" && one.colour(10) == "#fde725")
        #expect(one.isDark(0) && !one.isDark(10))
        let both = ColourRamp(least: -1, greatest: 4)
        #expect(both.lower == -4 && both.colour(0) == "#f4f3ee")
    }

    @Test(arguments: [
        ("plain", "plain"), ("Step $h$", "Step h"), ("$\\sigma'(z)$", "σ′(z)"), ("$W^{12}_1$", "W¹²₁"),
        ("$\\partial L/\\partial w$", "∂L/∂w"), ("$\\frac{a + b}{2}$", "(a + b)/2"),
        ("$\\sqrt[3]{\\varepsilon}$", "∛ε"),
        ("$x^{q}$", "x^q"), ("$\\text{loss}$", "loss"), ("$-1$", "−1"), ("$\\", "$\\"), ("$\\frac{$", "/"),
        ("`code` & $a_i$", "code & aᵢ"),
    ])
    func readsFormulasAsText(text: String, plain: String) { #expect(PlainMath.text(text) == plain) }
}
