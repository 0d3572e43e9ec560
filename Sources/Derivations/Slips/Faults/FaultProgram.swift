/// A formula with a number for each place in it, also within definitions, so that a rule can go wrong at a place.
struct FaultProgram {
    /// A place: the formula there, and the places of its parts; a definition has one place for all its uses.
    struct Term {
        let formula: Formula
        let parts: [Int]
        /// Whether its value depends on index letters.
        let usesLetters: Bool
    }

    private(set) var terms: [Term] = []
    private(set) var root = 0
    private var definitions: [String: Int] = [:]
    private let letters: Set<String>
    private let known: Set<String>

    /// Numbers the places of a formula in which some letters are indices.
    ///
    /// Definitions with these names are not looked into: their values are known.
    init(_ formula: Formula, letters: Set<String>, known: Set<String> = []) {
        (self.letters, self.known) = (letters, known)
        root = place(formula)
    }

    private mutating func place(_ formula: Formula) -> Int {
        var parts = formula.parts
        if case .definition(let definition) = formula {
            if let known = definitions[definition.name] { return known }
            parts = self.known.contains(definition.name) ? [] : [definition.body]
        }
        let places = parts.map { place($0) }
        let own = Self.ownLetters(of: formula).isEmpty == false || formula.name.map { letters.contains($0) } == true
        let uses = own || places.contains { terms[$0].usesLetters }
        terms.append(Term(formula: formula, parts: places, usesLetters: uses))
        if case .definition(let definition) = formula { definitions[definition.name] = terms.count - 1 }
        return terms.count - 1
    }

    private static func ownLetters(of formula: Formula) -> [String] {
        let indices: [Index] =
            switch formula {
            case .entry(_, let row, let column): [row] + [column].compactMap(\.self)
            case .indexedSum(let index, _, _): [index]
            default: []
            }
        return indices.compactMap { if case .letter(let letter) = $0 { letter } else { nil } }
    }

    /// The letters of indices in formulas and what their names stand for.
    static func letters(in formulas: [Formula]) -> Set<String> {
        Set(formulas.flatMap(\.everything).flatMap { ownLetters(of: $0) })
    }

    /// For each place whether it depends on a variable: a name, or an entry of one.
    func dependents(on variable: Int) -> [Bool] {
        var name = terms[variable].formula.name
        if case .entry(let whole, _, _) = terms[variable].formula { name = whole.name }
        var depends = [Bool](repeating: false, count: terms.count)
        for (place, term) in terms.enumerated() {
            // What a derivative is by does not count as a part.
            let parts = term.formula.isDerivative ? Array(term.parts.prefix(1)) : term.parts
            depends[place] = term.formula.name == name || parts.contains { depends[$0] }
        }
        return depends
    }

    /// The places in a part of the program, that what a name stands for included, but not behind a certain name.
    func places(below root: Int, until name: String?) -> Set<Int> {
        var found: Set<Int> = []
        var rest = [root]
        while let next = rest.popLast() {
            guard found.insert(next).inserted, terms[next].formula.name != name else { continue }
            rest += terms[next].parts
        }
        return found
    }
}

extension Formula {
    /// The formula and everything inside it, once for each definition also within its body.
    var everything: [Formula] {
        var (found, rest, seen): ([Formula], [Formula], Set<String>) = ([], [self], [])
        while let next = rest.popLast() {
            if case .definition(let definition) = next {
                guard seen.insert(definition.name).inserted else { continue }
                rest.append(definition.body)
            }
            found.append(next)
            rest += next.parts.reversed()
        }
        return found
    }
}
