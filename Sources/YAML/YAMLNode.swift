public import Diagnostics

/// A piece of a YAML document with its place.
public struct YAMLNode: Sendable {
    /// What it is.
    public enum Kind: Sendable {
        case scalar(String, plain: Bool)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    /// What it is.
    public var kind: Kind
    /// Where it begins.
    public var place: Place

    /// The text of a scalar; `nil` for anything else.
    public var text: String? {
        if case .scalar(let text, _) = kind { text } else { nil }
    }

    /// Whether it is an empty value, as in `key:`, or a written null.
    public var isNull: Bool {
        if case .scalar(let text, plain: true) = kind {
            ["", "~", "null", "Null", "NULL"].contains(text)
        } else {
            false
        }
    }

    /// What it is, in words.
    public var description: String {
        switch kind {
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a set of keys"
        }
    }
}
