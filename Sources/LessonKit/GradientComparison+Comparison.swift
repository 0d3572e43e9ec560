internal import Artifacts
internal import Gradients

extension GradientComparison {
    /// How many rows of a comparison are sent one by one; of more, the worst alone, and the groups.
    private static var rowsSentWhole: Int { 100 }

    /// The same where the rows have groups, which say more at a glance.
    private static var groupedRowsSentWhole: Int { 30 }

    init(_ comparison: Comparison, title: String?, sample: String?, line: Int) {
        let summary = comparison.summary
        let whole = summary.groups.isEmpty ? GradientComparison.rowsSentWhole : GradientComparison.groupedRowsSentWhole
        let isLarge = comparison.rows.count > whole
        self.init(
            title: title,
            rows: (isLarge ? summary.worst : comparison.rows).map(Row.init),
            count: comparison.rows.count,
            matching: summary.counts[.match] ?? 0,
            groups: summary.groups.map { group in
                Group(
                    name: group.name,
                    count: group.count,
                    matching: group.counts[.match] ?? 0,
                    worst: Row(group.worst)
                )
            },
            errors: (summary.exact > 0 ? [Decade(power: nil, count: summary.exact)] : [])
                + summary.errors.map { Decade(power: $0.decade, count: $0.count) },
            diagnosis: comparison.diagnosis?.headline,
            sample: sample,
            forwardPasses: comparison.passes.forward,
            backwardPasses: comparison.passes.backward,
            holds: comparison.holds,
            line: line
        )
    }
}

extension GradientComparison.Row {
    fileprivate init(_ row: Comparison.Row) {
        self.init(
            name: row.name,
            gradient: row.claimed,
            numeric: row.numeric,
            uncertainty: row.uncertainty,
            absoluteError: row.absoluteError,
            relativeError: row.relativeError,
            matches: row.verdict == .match,
            verdict: row.verdict.rawValue,
            reason: row.reason
        )
    }
}
