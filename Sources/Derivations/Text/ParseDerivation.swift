public import Diagnostics

extension DerivationText {
    /// Reads the text of a `derivation` fence; each line is read for itself, and all that is wrong is reported.
    ///
    /// `firstLine` is the number of the text's first line in its file, `margins` how many bytes stand before each.
    public static func parse(
        _ text: String,
        file: String = "derivation",
        firstLine: Int = 1,
        margins: [Int] = [],
        names: FormulaNames = FormulaNames()
    ) -> (derivation: DerivationText, diagnostics: [Diagnostic]) {
        let source = SourceText(file: file, text)
        var reader = DerivationReader()
        reader.result.names = names
        for (offset, bytes) in source.lines.enumerated() {
            let margin = margins.indices.contains(offset) ? margins[offset] : 0
            let origin = Place(file: file, line: firstLine + offset, column: 1 + margin)
            reader.read(DerivationLine(bytes, at: origin))
        }
        reader.finish()
        let supposed = AssumptionReader(reader.result.assumptions)
        reader.result.supposed = supposed.assumptions
        let asked = RequirementReader(reader.result)
        reader.result.requirements = asked.requirements
        let diagnostics = reader.diagnostics + supposed.diagnostics + asked.diagnostics
        return (reader.result, diagnostics.inReadingOrder)
    }
}
