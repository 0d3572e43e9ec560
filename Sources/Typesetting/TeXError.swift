/// Why a formula could not be typeset, and where in it.
public struct TeXError: Error, Hashable, Sendable {
    /// What is wrong with the formula, in a sentence without a final full stop.
    public var headline: String
    /// The UTF-8 byte of the TeX at which it is wrong, from 0 to its length; `nil` if that is not known.
    public var offset: Int?
    /// How many bytes of the TeX are meant; 0 at the end of the TeX, or where it is not known.
    public var length: Int

    /// An error; the parameters are the properties.
    public init(_ headline: String, offset: Int? = nil, length: Int = 0) {
        self.headline = headline
        self.offset = offset
        self.length = length
    }
}

extension TeXError {
    /// What KaTeX threw, as an error of `tex`: its message worded for people, its position in bytes.
    init(_ error: JavaScriptError, in tex: String) {
        self.init(TeXWording.headline(of: error))
        guard let position = error.numbers["position"] else { return }
        let end = position + (error.numbers["length"] ?? 0)
        guard let offset = tex.utf8Offset(ofUTF16: position), let stop = tex.utf8Offset(ofUTF16: end) else { return }
        self.offset = offset
        length = stop - offset
    }
}

extension String {
    /// The number of UTF-8 bytes before the UTF-16 unit `position`; `nil` if the string is shorter.
    ///
    /// A position inside a surrogate pair counts as before the pair.
    func utf8Offset(ofUTF16 position: Int) -> Int? {
        guard position >= 0, let index = utf16.index(utf16.startIndex, offsetBy: position, limitedBy: utf16.endIndex)
        else { return nil }
        return String.Index(index, within: unicodeScalars) == nil
            ? utf8Offset(ofUTF16: position - 1)
            : utf8.distance(from: utf8.startIndex, to: index)
    }
}
