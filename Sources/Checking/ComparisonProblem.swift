internal import Artifacts
internal import Diagnostics

/// What is wrong with a comparison that does not hold, in words.
struct ComparisonProblem {
    let rule: String
    let headline: String
    let help: String

    /// Speaks of one input: of the first that is wrong, or else of the first about which nothing can be said.
    init(_ comparison: GradientComparison) {
        func plain(_ name: String) -> String { name.filter { !"${}".contains($0) } }
        let failing = comparison.rows.filter { !$0.matches }
        guard let row = failing.first(where: { $0.verdict == "mismatch" }) ?? failing.first else {
            rule = "comparison-empty"
            headline = "A comparison has an input to compare"
            help = "name the inputs with `graph.variable`"
            return
        }
        let wrong = comparison.count - comparison.matching
        let others = wrong > 1 ? " (and \(wrong - 1) of \(comparison.count) more)" : ""
        let doubt = ReadableNumber(row.uncertainty, significant: 2).text
        rule = "gradient-\(row.verdict)"
        switch row.verdict {
        case "kink":
            headline = "`\(plain(row.name))` stands at a kink: \(row.reason)" + others
            help = "compare at another point, or write {error=true} if the block is to show the kink"
        case "nondeterministic":
            headline = "The function that is compared gives the same value every time, and this one does not"
            help = "make its random numbers anew inside it, from a `SeededGenerator` with a seed"
        case "inconclusive":
            headline =
                "The numeric gradient of `\(plain(row.name))` is uncertain by \(doubt): it cannot show a claim right"
                + others
            help = "compare at another point, where the function is smaller or steeper"
        default:
            let numeric = ReadableNumber(row.numeric).text
            let claimed = ReadableNumber(row.gradient).text
            let error = ReadableNumber(row.absoluteError, significant: 2).text
            headline =
                "The gradient of `\(plain(row.name))` is \(numeric) by central differences, and \(claimed) is claimed"
                + others
            let found = comparison.diagnosis.map(plain) ?? "look at the derivative"
            help = "they differ by \(error), and the numeric gradient is uncertain by \(doubt); \(found)"
        }
    }
}
