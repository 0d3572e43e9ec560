/// How a name is set.
///
/// A letter or the name of a Greek letter is set as that letter, a longer word in italics. What stands behind
/// `_` is set below, and so are digits right behind the letters: `x1` and `x_1` are both x₁. What stands behind
/// `^` is set above, as the number of a layer: `W^2` is W², `delta^{l+1}_j` has both.
struct TeXName {
    /// The letter or word.
    let base: String
    /// What stands below it, if anything.
    let below: String?
    /// What stands above it, if anything.
    let above: String?

    /// A name as in a text.
    init(_ name: String) {
        var rest = Substring(name)
        var below = TeXName.cut(&rest, "_")
        above = TeXName.cut(&rest, "^")
        let letters = rest.prefix { !$0.isNumber }
        let digits = rest.dropFirst(letters.count)
        let isPlain = !letters.isEmpty && digits.allSatisfy(\.isNumber)
        if isPlain, !digits.isEmpty { below = below.map { "\(digits),\($0)" } ?? String(digits) }
        base = TeXName.letters(isPlain ? letters : rest)
        self.below = below
    }

    /// The name, with more below it.
    func tex(below more: String? = nil) -> String {
        let parts = [below, more].compactMap { $0 }
        let above = self.above.map { $0.count == 1 ? "^\($0)" : "^{\($0)}" } ?? ""
        guard !parts.isEmpty else { return base + above }
        let joined = parts.joined(separator: ",")
        return base + above + (joined.count == 1 ? "_\(joined)" : "_{\(joined)}")
    }

    private static func cut(_ name: inout Substring, _ sign: Character) -> String? {
        guard let place = name.lastIndex(of: sign), place != name.startIndex else { return nil }
        let text = name[name.index(after: place)...].filter { $0 != "{" && $0 != "}" }
        name = name[..<place]
        return text.replacing("ell", with: "\\ell ")
    }

    private static func letters(_ word: Substring) -> String {
        let word = String(word)
        if word == "omicron" { return "o" }
        if GreekLetters.contains(word) { return "\\" + word }
        if word == "ell" { return "\\ell" }
        return word.count == 1 ? word : "\\mathit{\(TeXName.escaped(word))}"
    }

    /// A name made in Swift may hold anything.
    private static func escaped(_ word: String) -> String {
        word.filter { $0.isLetter || $0.isNumber }
    }
}
