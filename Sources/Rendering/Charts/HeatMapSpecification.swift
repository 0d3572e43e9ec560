internal import Artifacts
internal import Diagnostics

/// A heat map as a Vega specification.
struct HeatMapSpecification {
    let rows: [String]
    let columns: [String]
    let values: [[Double]]

    /// The colours of the finite entries.
    static func ramp(_ values: [[Double]]) -> ColourRamp {
        let finite = values.flatMap { $0 }.filter(\.isFinite)
        return ColourRamp(least: finite.min() ?? 0, greatest: finite.max() ?? 0)
    }

    var json: JSON {
        let width = ChartSpecification.width - 50
        // Cells are squares, but no larger than a number needs, and the picture is no higher than it is wide.
        let cell = min(width / Double(columns.count), 56)
        let height = min(max(cell * Double(rows.count), 90), ChartSpecification.width)
        return ChartSpecification.frame(
            scales: [
                ChartSpecification.bandScale("x", columns, padding: 0),
                ChartSpecification.bandScale("y", rows, padding: 0),
            ],
            axes: [
                axis("bottom", "x", columns, room: width), axis("left", "y", rows, room: height),
            ],
            marks: [cells] + (isWritten ? [numbers] : []) + (gaps.isEmpty ? [] : [crosses]),
            height: height + 30
        )
    }

    /// The names along an axis; where they are too many, every second, fifth or tenth.
    private func axis(_ orientation: String, _ scale: String, _ names: [String], room: Double) -> JSON {
        let longest = names.map(\.count).max() ?? 0
        let size = scale == "x" ? Double(longest * 9 + 8) : 18
        let every = [1, 2, 5, 10, 20, 50, 100].first { Double(names.count / $0) * size <= room } ?? 100
        let shown = names.enumerated().filter { every == 1 || ($0.offset + 1) % every == 0 }.map(\.element)
        return ChartSpecification.axis(
            orientation,
            scale,
            [("values", .array(shown.map { .string($0) })), ("ticks", false), ("domain", false), ("labelLimit", 120)]
        )
    }

    private var cells: ChartMarks.Drawn {
        let look: JSON = [
            "x": ["scale": "x", "field": "column"], "width": ["scale": "x", "band": 1],
            "y": ["scale": "y", "field": "row"], "height": ["scale": "y", "band": 1],
            "fill": ["field": "colour"],
        ]
        return ChartMarks.Drawn(
            data: ["name": "cells", "values": .array(data)],
            mark: ["type": "rect", "name": "cells--0", "from": ["data": "cells"], "encode": ["enter": look]]
        )
    }

    /// Whether every cell is large enough for its number.
    private var isWritten: Bool { columns.count <= 8 && rows.count <= 12 }

    private var numbers: ChartMarks.Drawn {
        let look: JSON = [
            "x": ["scale": "x", "field": "column", "band": 0.5], "y": ["scale": "y", "field": "row", "band": 0.5],
            "align": ["value": "center"], "baseline": ["value": "middle"], "fontSize": ["value": 12],
            "text": ["field": "label"], "fill": ["field": "ink"],
        ]
        return ChartMarks.Drawn(
            mark: ["type": "text", "name": "entries--1", "from": ["data": "cells"], "encode": ["enter": look]]
        )
    }

    /// A cross where an entry is not finite: an empty cell could be taken for a colour.
    private var crosses: ChartMarks.Drawn {
        let look: JSON = [
            "x": ["scale": "x", "field": "column", "band": 0.5], "y": ["scale": "y", "field": "row", "band": 0.5],
            "align": ["value": "center"], "baseline": ["value": "middle"], "fontSize": ["value": 12],
            "text": ["value": "×"], "fill": ["value": .string(ChartSpecification.ink)],
        ]
        return ChartMarks.Drawn(
            data: ["name": "gaps", "values": .array(gaps)],
            mark: ["type": "text", "name": "gaps--2", "from": ["data": "gaps"], "encode": ["enter": look]]
        )
    }

    private var gaps: [JSON] {
        rows.indices.flatMap { row in
            columns.indices.filter { !values[row][$0].isFinite }.map { column -> JSON in
                ["row": .string(rows[row]), "column": .string(columns[column])]
            }
        }
    }

    private var data: [JSON] {
        let ramp = HeatMapSpecification.ramp(values)
        return rows.indices.flatMap { row in
            columns.indices.compactMap { column -> JSON? in
                let value = values[row][column]
                guard value.isFinite else { return nil }
                return [
                    "row": .string(rows[row]), "column": .string(columns[column]),
                    "colour": .string(ramp.colour(value)), "label": .string(ChartTicks.label(value, digits: 3)),
                    "ink": ramp.isDark(value) ? "#ffffff" : "#15181d",
                ]
            }
        }
    }
}
