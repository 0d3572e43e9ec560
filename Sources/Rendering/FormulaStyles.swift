/// The declarations that KaTeX writes into `style` attributes, made rules of a stylesheet.
///
/// A page's policy refuses inline styles. Of the two ways out, `style-src-attr 'unsafe-inline'` would refuse less,
/// and leave the pages a fifth larger: a lesson's six thousand attributes hold three hundred different texts. A
/// class is named by what it declares, so that no page needs to know another, and each rule stands once for the site.
/// `!important` gives a rule the rank that the attribute had: formulas look the same to the last pixel.
struct FormulaStyles: Sendable {
    /// The declarations by the name of their class.
    private(set) var rules: [String: String] = [:]
    /// Whether there is any formula.
    private(set) var isUsed = false

    /// The HTML of a formula with classes in place of its `style` attributes.
    ///
    /// KaTeX writes every attribute in double quotes and escapes quotes in text.
    mutating func classed(_ html: String) -> String {
        isUsed = true
        let bytes = Array(html.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        // Where the classes stand of the tag that the result ends in.
        var classes: Int?
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") { classes = nil }
            if bytes[index] == UInt8(ascii: " "), starts(bytes, index, FormulaStyles.style) {
                let start = index + FormulaStyles.style.count
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
                let name = className(of: bytes[start..<end])
                if let classes {
                    result.insert(contentsOf: name + [UInt8(ascii: " ")], at: classes)
                } else {
                    result += FormulaStyles.attribute + name + [UInt8(ascii: "\"")]
                }
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
                if bytes[index - 1] == UInt8(ascii: "\""), result.ends(with: FormulaStyles.attribute) {
                    classes = result.count
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let style = Array(" style=\"".utf8)
    private static let attribute = Array(" class=\"".utf8)

    private func starts(_ bytes: [UInt8], _ index: Int, _ word: [UInt8]) -> Bool {
        index + word.count <= bytes.count && bytes[index..<(index + word.count)].elementsEqual(word)
    }

    /// Takes what another part of the page uses.
    mutating func add(_ other: FormulaStyles) {
        rules.merge(other.rules) { first, _ in first }
        isUsed = isUsed || other.isUsed
    }

    /// The stylesheet of some pages' formulas.
    static func stylesheet(_ rules: [String: String]) -> String {
        let lines = rules.sorted { $0.key < $1.key }.map { name, declarations in
            let ranked = declarations.split(separator: ";").map { $0 + "!important" }.joined(separator: ";")
            return ".katex .\(name){\(ranked)}\n"
        }
        return lines.joined()
    }

    private mutating func className(of declarations: ArraySlice<UInt8>) -> [UInt8] {
        // FNV-1a; forty bits of it keep thousands of texts apart.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in declarations { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let name = "k" + String(hash >> 24, radix: 36)
        if rules[name] == nil { rules[name] = String(decoding: declarations, as: UTF8.self) }
        return Array(name.utf8)
    }
}

extension [UInt8] {
    fileprivate func ends(with word: [UInt8]) -> Bool {
        count >= word.count && self[(count - word.count)...].elementsEqual(word)
    }
}
