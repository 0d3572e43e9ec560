internal import Diagnostics
internal import Lessons
internal import Processes

/// Finds variables that a cell uses although only a later cell defines them.
///
/// The compiler accepts that in top-level code, and the program then reads memory that nobody has set: a page
/// would show a 0 that was never computed. What might be such a use is found in the text, generously; then
/// the compiler decides: it does not find a name that is defined in a scope further in, or not at all.
struct EarlyUse {
    var message: CompilerMessage
    var definition: Cell

    /// The early uses in cells that compile.
    static func find(_ cells: [Cell], of lesson: Lesson, _ compilation: Compilation) -> [EarlyUse] {
        let definitions = cells.map { Words.defined(in: $0.code) }
        let cuts = cuts(cells, definitions)
        guard !cuts.isEmpty else { return [] }
        let unknown = concurrentMap(Array(texts(cells, of: lesson, cuts).enumerated())) { index, text in
            compilation.unknownNames(text, as: "names\(index)")
        }
        var seen: Set<String> = []
        return unknown.joined().compactMap { name, message in
            guard let use = message.cell(of: lesson, among: cells),
                let definition = zip(cells, definitions).first(where: { $0.index > use.index && $1.contains(name) })
            else { return nil }
            guard seen.insert("\(message.line):\(message.column)").inserted else { return nil }
            return EarlyUse(message: message, definition: definition.0)
        }
    }

    /// What to look names up in: one program with scopes; where a scope cannot hold the cells, a program up to
    /// each of the cuts.
    private static func texts(_ cells: [Cell], of lesson: Lesson, _ cuts: [Int]) -> [ProgramText] {
        let scoped = cells.dropFirst((cuts.first ?? 0) + 1)
        return scoped.contains { Words.needFileScope($0.code) }
            ? cuts.map { ProgramText(Array(cells[...$0]), of: lesson) }
            : [ProgramText(cells, of: lesson, scopesAfter: cuts)]
    }

    /// After which cells a scope begins: as few as will do, such that one does between every possible early use
    /// and its definition.
    private static func cuts(_ cells: [Cell], _ definitions: [Set<Substring>]) -> [Int] {
        let uses = cells.map { Words.used(in: $0.code) }
        let possible = definitions.enumerated().flatMap { index, names in
            names.compactMap { name in
                uses[..<index].lastIndex { $0.contains(name) }.map { (use: $0, definition: index) }
            }
        }
        var cuts: [Int] = []
        for (use, definition) in possible.sorted(by: { $0.definition < $1.definition }) where cuts.last ?? -1 < use {
            cuts.append(definition - 1)
        }
        return cuts
    }
}
