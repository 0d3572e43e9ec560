/// What to do about a formula that cannot be set.
enum TeXHelp {
    /// From the headline of the error.
    static func text(_ headline: String) -> String {
        headline.hasSuffix("KaTeX knows")
            ? "see https://katex.org/docs/supported for what there is, or define it with \\newcommand in the formula"
            : "correct the formula; `\\$` is a dollar sign that begins none"
    }
}
