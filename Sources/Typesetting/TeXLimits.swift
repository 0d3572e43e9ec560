/// How much one formula may ask for.
struct TeXLimits: Sendable {
    /// Bytes of TeX.
    var bytes = 50_000
    /// Seconds in the engine; what `expansions` lets through, time stops.
    var seconds = 5.0
    /// Macro expansions.
    var expansions = 1000
    /// Ems that a size written in the formula may have; larger ones are cut.
    var ems = 50
    /// Formulas kept in the table.
    var remembered = 20_000
}
