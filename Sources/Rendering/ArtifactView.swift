internal import Artifacts

/// What a block shows, laid out.
enum ArtifactView {
    static func html(_ artifact: Artifact, _ texts: inout TextSetter) -> HTML {
        switch artifact {
        case .value(let value): html(value, &texts)
        case .table(let table): html(table, &texts)
        case .chart(let chart): ChartView.html(chart, &texts)
        case .comparison(let comparison): ComparisonView.html(comparison, &texts)
        case .derivation(let derivation): DerivationView.html(derivation, &texts)
        case .claim(let claim): DerivationView.html(claim, &texts)
        case .claims(let claims): ClaimsView.html(claims, &texts)
        case .graph(let graph): GraphView.html(graph, &texts)
        case .network(let network): NetworkView.html(network, &texts)
        }
    }

    private static func html(_ value: NamedValue, _ texts: inout TextSetter) -> HTML {
        .tag(
            "p",
            ["class": "value"],
            [
                .tag("span", ["class": "name"], texts.html(value.name)), .text(" = "),
                .tag("span", ["class": "number"], Numbers.minus(value.value)),
            ]
        )
    }

    // MARK: Tables

    private static func html(_ table: Table, _ texts: inout TextSetter) -> HTML {
        let numeric = table.columns.indices.map { column in
            table.rows.contains { $0.element(column)?.isNumber == true }
                && table.rows.allSatisfy { row in row.element(column).map { $0.isNumber || $0 == .text("") } ?? true }
        }
        let header = table.columns.enumerated().map { index, column in
            HTML.tag(
                "th",
                numeric[index] ? ["scope": "col", "class": "numeric"] : ["scope": "col"],
                texts.html(column)
            )
        }
        let rows = table.rows.map { row in
            HTML.tag(
                "tr",
                [:],
                row.enumerated().map { index, cell in
                    HTML.tag("td", numeric.element(index) == true ? ["class": "numeric"] : [:], content(cell, &texts))
                }
            )
        }
        return frame(table.title, header, rows, footer: [], &texts)
    }

    private static func content(_ cell: Table.Cell, _ texts: inout TextSetter) -> [HTML] {
        switch cell {
        case .number(let number): [Numbers.html(number)]
        case .integer(let number): [.text(Numbers.minus(String(number)))]
        case .text(let text): texts.html(text)
        }
    }

    /// A table with a caption, in a frame that scrolls sideways where it must.
    static func frame(
        _ title: String?,
        _ header: [HTML],
        _ rows: [HTML],
        footer: [HTML],
        _ texts: inout TextSetter
    ) -> HTML {
        var parts: [HTML] = []
        if let title { parts.append(.tag("caption", [:], texts.html(title))) }
        parts.append(.tag("thead", [:], [.tag("tr", [:], header)]))
        parts.append(.tag("tbody", [:], rows))
        return .tag("div", ["class": "table", "tabindex": "0"], [.tag("table", ["class": "data"], parts)] + footer)
    }
}

extension Table.Cell {
    fileprivate var isNumber: Bool {
        if case .text = self { false } else { true }
    }
}
