extension StringProtocol {
    /// The text, or the beginning of a long one with a `…`, in so many bytes of UTF-8.
    ///
    /// Bytes are counted because one character may have a million of them: a letter with all its accents.
    public func beginning(bytes: Int) -> String {
        guard utf8.count > bytes else { return String(self) }
        var kept = Array(utf8.prefix(bytes + 1))
        // What is taken off last begins a character of Unicode, so that none is cut.
        while let last = kept.popLast(), last & 0xC0 == 0x80 {}
        return String(decoding: kept, as: UTF8.self) + "…"
    }
}
