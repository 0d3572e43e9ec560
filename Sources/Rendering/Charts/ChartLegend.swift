internal import Artifacts

/// The names of what a chart shows, each with the sign that it is drawn with.
enum ChartLegend {
    /// An entry: a name, and the marks that bear it.
    private struct Entry {
        var name: String
        var series: ChartSeries?
        var forms: [ChartMark.Form]
    }

    static func html(_ chart: Chart, _ texts: inout TextSetter) -> [HTML] {
        for mark in chart.marks {
            if case .heatMap(_, _, let values) = mark.form {
                return [ramp(HeatMapSpecification.ramp(values), mark, &texts)]
            }
        }
        let entries = entries(chart)
        guard !entries.isEmpty else { return [] }
        let items = entries.map { entry in
            HTML.tag("li", [:], [swatch(entry), .tag("span", [:], texts.html(entry.name))])
        }
        return [.tag("ul", ["class": "chart-legend"], items)]
    }

    private static func entries(_ chart: Chart) -> [Entry] {
        var entries: [Entry] = []
        for (mark, series) in zip(chart.marks, ChartSeries.of(chart.marks)) where !mark.name.isEmpty {
            if let series, let index = entries.firstIndex(where: { $0.series == series }) {
                entries[index].forms.append(mark.form)
            } else {
                entries.append(Entry(name: mark.name, series: series, forms: [mark.form]))
            }
        }
        return entries
    }

    private static func swatch(_ entry: Entry) -> HTML {
        let colour = entry.series.map { "series-\($0.colour)" } ?? "guide"
        let series = entry.series ?? ChartSeries(index: 0)
        let marks = entry.forms.map { form -> HTML in
            let (kind, parts) = sign(form, series)
            return .tag("g", ["class": "mark-\(kind) \(kind == "region" ? "region" : colour)"], [parts])
        }
        return .tag(
            "svg",
            ["class": "swatch", "viewBox": "0 0 36 14", "width": "36", "height": "14", "aria-hidden": "true"],
            marks
        )
    }

    private static func sign(_ form: ChartMark.Form, _ series: ChartSeries) -> (kind: String, HTML) {
        let (paint, ink) = (series.fallback, ChartSpecification.ink)
        switch form {
        case .line:
            let dashes = series.dashes.map { JSON.number($0) }.joined(separator: ",")
            return ("line", stroke("M1,7H35", paint, width: "2", dashes: dashes))
        case .points: return ("symbol", .tag("path", ["d": shape(series.shape), "fill": paint]))
        case .band: return ("area", area(paint, "0.18"))
        case .bars: return ("rect", area(paint, JSON.number(series.filling)))
        case .histogram: return ("rect", area(paint, JSON.number(min(series.filling, 0.6))))
        case .region: return ("region", area(ink, "0.13"))
        case .vertical: return ("rule", stroke("M18,0V14", ink, width: "1.5", dashes: "4,4"))
        case .horizontal, .heatMap: return ("rule", stroke("M1,7H35", ink, width: "1.5", dashes: "4,4"))
        }
    }

    private static func stroke(_ path: String, _ paint: String, width: String, dashes: String) -> HTML {
        var attributes = [("d", path), ("fill", "none"), ("stroke", paint), ("stroke-width", width)]
        if !dashes.isEmpty { attributes.append(("stroke-dasharray", dashes)) }
        return .element("path", attributes, [])
    }

    private static func area(_ paint: String, _ opacity: String) -> HTML {
        .tag("path", ["d": "M4,1.5H32V12.5H4Z", "fill": paint, "fill-opacity": opacity, "stroke": paint])
    }

    /// The shapes as Vega draws them, in the middle of the sign.
    private static func shape(_ name: String) -> String {
        switch name {
        case "square": "M14.5,3.5H21.5V10.5H14.5Z"
        case "triangle-up": "M18,3L22,10.5H14Z"
        case "triangle-down": "M18,11L22,3.5H14Z"
        case "diamond": "M18,2.5L22,7L18,11.5L14,7Z"
        case "cross": "M16.5,3H19.5V5.5H22V8.5H19.5V11H16.5V8.5H14V5.5H16.5Z"
        default: "M14,7a4,4 0 1 0 8,0a4,4 0 1 0 -8,0Z"
        }
    }

    // MARK: Heat maps

    /// The colours in eleven steps, between the values that they begin and end with.
    private static func ramp(_ ramp: ColourRamp, _ mark: ChartMark, _ texts: inout TextSetter) -> HTML {
        let steps = 11
        let colours = (0..<steps).map { step -> HTML in
            let value = ramp.lower + (ramp.upper - ramp.lower) * Double(step) / Double(steps - 1)
            let (x, colour) = (String(step * 12), ramp.colour(value))
            return .tag("rect", ["x": x, "y": "0", "width": "12", "height": "14", "fill": colour])
        }
        let bar = HTML.tag(
            "svg",
            ["class": "ramp", "viewBox": "0 0 132 14", "width": "132", "height": "14", "aria-hidden": "true"],
            colours
        )
        let name = mark.name.isEmpty ? [] : [HTML.tag("span", ["class": "name"], texts.html(mark.name))]
        return .tag(
            "p",
            ["class": "chart-ramp"],
            name + [Numbers.html(ramp.lower, digits: 3), bar, Numbers.html(ramp.upper, digits: 3)]
        )
    }
}
