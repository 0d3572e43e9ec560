/// Why KaTeX's files cannot be used.
public struct KaTeXError: Error, Hashable, Sendable {
    /// What is wrong, in a sentence without a final full stop.
    public var headline: String
    /// What to do about it.
    public var help: String
}

/// The folder of an installed KaTeX.
enum KaTeXFolder {
    /// The bytes of one of its files.
    static func read(_ path: String, in folder: String) throws(KaTeXError) -> [UInt8] {
        let whole = folder + "/" + path
        do {
            return try File.bytes(of: whole)
        } catch {
            throw KaTeXError(
                headline: "KaTeX's file \(whole) cannot be read: \(error.words)",
                help: "Install KaTeX: sudo apt-get install libjs-katex fonts-katex"
            )
        }
    }
}
