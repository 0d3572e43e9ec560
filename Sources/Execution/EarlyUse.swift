internal import Diagnostics
internal import Lessons
internal import Processes

/// Finds variables that are used before the statement that defines them.
///
/// The compiler accepts that in top-level code, and the program then reads memory that nobody has set: a page
/// would show a 0 that was never computed. What might be such a use is found in the text, generously; then
/// the compiler decides: it does not find a name that is defined in a scope further in, or not at all.
struct EarlyUse {
    var name: Substring
    var message: CompilerMessage
    /// The part of a cell that defines it.
    var definition: Cell

    /// The early uses in cells that compile.
    static func find(
        _ cells: [Cell],
        of lesson: Lesson,
        _ compilation: Compilation
    ) throws(CompileFailure) -> [EarlyUse] {
        let segments = cells.flatMap(\.segments)
        let definitions = segments.map { Words.defined(in: $0.code) }
        let cuts = cuts(segments, definitions)
        guard !cuts.isEmpty else { return [] }
        let names = try unknownNames(segments, of: lesson, cuts, compilation)
        var seen: Set<String> = []
        return names.compactMap { name, message in
            guard let use = message.cell(of: lesson, among: cells),
                let definition = zip(segments, definitions).first(where: { segment, names in
                    names.contains(name) && (segment.index, segment.firstLine) > (use.index, message.line)
                })
            else { return nil }
            guard seen.insert("\(message.line):\(message.column)").inserted else { return nil }
            return EarlyUse(name: name, message: message, definition: definition.0)
        }
    }

    /// What the compiler does not find: in programs with scopes, which hold all cuts at once, where it has nothing
    /// else to say of them; else in a program up to each of the cuts, which compiles but for such names.
    private static func unknownNames(
        _ segments: [Cell],
        of lesson: Lesson,
        _ cuts: [Int],
        _ compilation: Compilation
    ) throws(CompileFailure) -> [(name: Substring, message: CompilerMessage)] {
        // Some declarations are for file scope alone: what stands before the last of them is not put into scopes.
        let last = segments.lastIndex { Words.needFileScope($0.code) } ?? 0
        let scopes = cuts.filter { $0 >= last }
        var ends = Set(cuts).subtracting(scopes)
        var found = try lookUp(scoped(segments, of: lesson, after: scopes), "scoped", compilation)
        // In a scope a function hides others of its name: the few parts that this confuses are looked at by themselves.
        if let confused = confused(found, segments, of: lesson), !confused.isEmpty {
            let rest = scoped(segments, of: lesson, after: scopes, without: confused)
            found = try lookUp(rest, "rest", compilation)
            ends.formUnion(confused)
        }
        if !found.allSatisfy(\.others.isEmpty) { (found, ends) = ([], Set(cuts)) }
        let programs = ends.sorted().map { ProgramText(Array(segments[...$0]), of: lesson) }
        return (found + (try lookUp(programs, "program", compilation))).flatMap(\.names)
    }

    /// Programs with a scope after each of some parts.
    private static func scoped(
        _ segments: [Cell],
        of lesson: Lesson,
        after scopes: [Int],
        without left: Set<Int> = []
    ) -> [ProgramText] {
        // The compiler nests at most 256 deep; an early use shows in the program that has its scope.
        let deepest = 200
        return stride(from: 0, to: scopes.count, by: deepest).map { start in
            ProgramText(segments, of: lesson, scopesAfter: Array(scopes[start...].prefix(deepest)), without: left)
        }
    }

    /// The parts that the compiler says something else of; nil if it is not known which they are.
    private static func confused(_ found: [UnknownNames], _ segments: [Cell], of lesson: Lesson) -> Set<Int>? {
        var confused: Set<Int> = []
        for message in found.flatMap(\.others) {
            guard let part = message.cell(of: lesson, among: segments),
                let place = segments.firstIndex(where: { $0.index == part.index && $0.firstLine == part.firstLine })
            else { return nil }
            confused.insert(place)
        }
        return confused
    }

    private static func lookUp(
        _ texts: [ProgramText],
        _ name: String,
        _ compilation: Compilation
    ) throws(CompileFailure) -> [UnknownNames] {
        let results = concurrentMap(Array(texts.enumerated())) { index, text in
            Result { () throws(CompileFailure) in try compilation.unknownNames(text, as: "\(name)\(index)") }
        }
        var names: [UnknownNames] = []
        for result in results { names.append(try result.get()) }
        return names
    }

    /// After which parts a scope begins: as few as will do, such that one does between every possible early use
    /// and its definition.
    private static func cuts(_ segments: [Cell], _ definitions: [Set<Substring>]) -> [Int] {
        let uses = segments.map { Words.used(in: $0.code) }
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
