/// Cuts the text of a formula into tokens, with the bytes that each takes.
struct FormulaLexer {
    /// The text with the byte at which each character begins.
    private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
    private let end: Int
    private let layered: Set<String>
    private var readsEveryLayer = false
    var index = 0
    private var tokens: [Token] = []

    /// The tokens of the bytes of a line that a range holds; `layered` are the names with a layer above.
    static func tokens(_ line: [UInt8], _ range: Range<Int>, layered: Set<String>) throws(Complaint) -> [Token] {
        var lexer = FormulaLexer(line, range, layered)
        return try lexer.run()
    }

    /// The name that a range begins with, a layer above included, and the bytes it takes; nil if there is none.
    static func name(_ line: [UInt8], _ range: Range<Int>) throws(Complaint) -> (name: String, range: Range<Int>)? {
        var lexer = FormulaLexer(line, range, [])
        lexer.readsEveryLayer = true
        while lexer.peek() == " " || lexer.peek() == "\t" { lexer.index += 1 }
        guard let first = lexer.peek(), first.isLatin || GreekLetters.name(of: first) != nil else { return nil }
        let start = lexer.index
        return (try lexer.word(), lexer.bytes(start..<lexer.index))
    }

    private init(_ line: [UInt8], _ range: Range<Int>, _ layered: Set<String>) {
        var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
        var offset = range.lowerBound
        for scalar in String(decoding: line[range], as: UTF8.self).unicodeScalars {
            scalars.append((scalar, offset))
            offset += UTF8.width(scalar)
        }
        self.scalars = scalars
        self.layered = layered
        end = range.upperBound
    }

    private mutating func run() throws(Complaint) -> [Token] {
        var isSpaced = false
        while let scalar = peek() {
            if scalar == " " || scalar == "\t" || scalar == "\u{A0}" {
                index += 1
                isSpaced = true
                continue
            }
            let start = index
            let kind = try token(scalar)
            tokens.append(Token(kind: kind, range: bytes(start..<index), isSpaced: isSpaced))
            isSpaced = false
        }
        tokens.append(Token(kind: .end, range: end..<end, isSpaced: isSpaced))
        return tokens
    }

    private mutating func token(_ scalar: Unicode.Scalar) throws(Complaint) -> Token.Kind {
        if scalar.isDigit { return .number(try number()) }
        if scalar.isLatin || GreekLetters.name(of: scalar) != nil { return .word(try word()) }
        if let digit = Superscripts.digit(scalar) { return .above(above(digit)) }
        return .sign(try sign(scalar))
    }

    // MARK: Numbers

    private mutating func number() throws(Complaint) -> Rational {
        let start = index
        var text = digits()
        var places = 0
        if peek() == ".", peek(1)?.isDigit == true {
            index += 1
            let fraction = digits()
            text += fraction
            places = fraction.count
        }
        if peek() == "e" || peek() == "E", let power = powerOfTen() { places -= power }
        if let value = Rational(digits: text, places: places) { return value }
        let help = "write a number of at most 18 digits, or a name in its place"
        throw Complaint("formula-number", bytes(start..<index), "A number has at most 18 digits", help)
    }

    private mutating func digits() -> String {
        var text = ""
        while let scalar = peek(), scalar.isDigit {
            text.unicodeScalars.append(scalar)
            index += 1
        }
        return text
    }

    /// The `-3` of `1e-3`; of `2e` nothing, which is twice Euler's number.
    private mutating func powerOfTen() -> Int? {
        let start = index
        index += 1
        let isNegative = peek() == "-"
        if isNegative || peek() == "+" { index += 1 }
        let text = digits()
        if !text.isEmpty, peek().map({ !$0.isLatin }) ?? true {
            let power = text.count > 4 ? 9999 : Int(text) ?? 9999
            return isNegative ? -power : power
        }
        index = start
        return nil
    }

    private mutating func above(_ first: Int) -> Int {
        var value = first
        index += 1
        while let scalar = peek(), let digit = Superscripts.digit(scalar) {
            value = value < 1_000_000 ? value * 10 + digit : value
            index += 1
        }
        return value
    }

    // MARK: Words

    private mutating func word() throws(Complaint) -> String {
        var (base, below) = (letters(), try subscripted())
        var best = (text: base + below, end: index)
        // `W^2` is one name where it is known, and a power where it is not.
        if !layered.isEmpty || readsEveryLayer, let layer = layer() {
            base += "^" + layer
            if below.isEmpty { below = (try? subscripted()) ?? "" }
            let candidates = [base, String(base.dropFirst())]
            let isKnown = candidates.contains { layered.contains($0) || layered.contains($0 + below) }
            if isKnown || readsEveryLayer { best = (base + below, index) }
        }
        index = best.end
        return best.text
    }

    /// Latin letters and digits; a Greek letter begins a name, or stands after the d of a derivative.
    private mutating func letters() -> String {
        var text = ""
        while let scalar = peek() {
            if let greek = GreekLetters.name(of: scalar), text.isEmpty || text == "d" {
                index += 1
                return text + greek + digits()
            }
            guard scalar.isLatin || scalar.isDigit else { break }
            text.unicodeScalars.append(scalar)
            index += 1
        }
        return text
    }

    /// `_1`, `_kj`, `_{k,j}` or `₁`: what stands below a name, with the `_` before it.
    private mutating func subscripted() throws(Complaint) -> String {
        var small = ""
        while let scalar = peek(), let letter = Superscripts.below(scalar) {
            small += letter
            index += 1
        }
        guard small.isEmpty, peek() == "_" else { return small.isEmpty ? "" : "_" + small }
        let start = index
        index += 1
        if let text = braced() ?? plain() { return "_" + text }
        index = start + 1
        let help = "write x_1, x_j or w_{kj}"
        throw Complaint("formula-name", bytes(start..<start + 1), "Letters or digits follow `_`", help)
    }

    /// `^2`, `^L`, `^{l+1}` or `²`, without the sign; nothing of `^T`, the transpose.
    private mutating func layer() -> String? {
        let start = index
        if let scalar = peek(), let digit = Superscripts.digit(scalar) { return "\(above(digit))" }
        guard peek() == "^" else { return nil }
        index += 1
        if let text = braced() ?? plain(), text != "T" { return text }
        index = start
        return nil
    }

    private mutating func plain() -> String? {
        let start = index
        while let scalar = peek(), scalar.isLatin || scalar.isDigit { index += 1 }
        return start == index ? nil : text(start..<index)
    }

    /// What stands in braces, without blanks; the braces stay where more than letters and digits stand in them.
    private mutating func braced() -> String? {
        guard peek() == "{" else { return nil }
        let start = index
        index += 1
        var inner = ""
        while let scalar = peek(), scalar != "}", index - start < 64 {
            guard scalar.isLatin || scalar.isDigit || " ,+-".unicodeScalars.contains(scalar) else { break }
            if scalar != " " { inner.unicodeScalars.append(scalar) }
            index += 1
        }
        guard peek() == "}", !inner.isEmpty else {
            index = start
            return nil
        }
        index += 1
        return inner.unicodeScalars.allSatisfy { $0.isLatin || $0.isDigit } ? inner : "{\(inner)}"
    }

    // MARK: Characters

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        index + ahead < scalars.count ? scalars[index + ahead].scalar : nil
    }

    func matches(_ text: String) -> Bool {
        var ahead = 0
        for scalar in text.unicodeScalars {
            guard peek(ahead) == scalar else { return false }
            ahead += 1
        }
        return true
    }

    private func text(_ range: Range<Int>) -> String {
        var text = ""
        for index in range { text.unicodeScalars.append(scalars[index].scalar) }
        return text
    }

    func bytes(_ range: Range<Int>) -> Range<Int> {
        let upper = range.upperBound < scalars.count ? scalars[range.upperBound].offset : end
        return scalars[range.lowerBound].offset..<upper
    }
}
