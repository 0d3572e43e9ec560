public import Diagnostics

/// Reads the keys of a mapping one by one, and says what is wrong with each.
public struct YAMLKeys {
    /// What is wrong so far.
    public private(set) var diagnostics: [Diagnostic] = []
    private var pairs: [(key: YAMLNode, value: YAMLNode)]
    private let subject: String

    /// A reader of a mapping; `subject` is what to call it, "the front matter".
    ///
    /// Anything but a mapping is an error and has no keys; keys that are not `known` are warned about.
    public init(_ node: YAMLNode?, of subject: String, known: [String]) {
        self.subject = subject
        pairs = []
        guard let node, !node.isNull else { return }
        guard case .mapping(let all) = node.kind else {
            diagnostics.append(
                Diagnostic(
                    .error,
                    "yaml-shape",
                    at: node.place,
                    "\(subject.capitalizedFirst) is written as `key: value` lines",
                    help: "write `\(known.first ?? "key"): …`"
                )
            )
            return
        }
        var seen: [String: Place] = [:]
        for (key, value) in all {
            guard let name = key.text, !name.isEmpty else {
                report(key, "a key of \(subject) is a text", "write `\(known.first ?? "key"): …`")
                continue
            }
            if let first = seen[name] {
                let note = Diagnostic.Note("it is first given here", at: first)
                let headline = "`\(name)` is given once"
                diagnostics.append(
                    Diagnostic(
                        .error,
                        "yaml-key-twice",
                        at: key.place,
                        headline,
                        help: "remove one of them",
                        notes: [note]
                    )
                )
                continue
            }
            seen[name] = key.place
            if known.contains(name) { pairs.append((key, value)) } else { warn(key, name, known) }
        }
    }

    private mutating func warn(_ key: YAMLNode, _ name: String, _ known: [String]) {
        let near = suggestion(for: name, among: known).map { "did you mean `\($0)`?" }
        let help = near ?? "the keys are " + known.map { "`\($0)`" }.joined(separator: ", ")
        let headline = "`\(name)` is no key of \(subject)"
        diagnostics.append(Diagnostic(.warning, "yaml-key", at: key.place, headline, help: help))
    }

    /// Where a key stands, if it does.
    public func place(of key: String) -> Place? { pairs.first { $0.key.text == key }?.key.place }

    /// The value of a key; `nil` if the key is missing or has no value.
    public func node(_ key: String) -> YAMLNode? {
        pairs.first { $0.key.text == key && !$0.value.isNull }?.value
    }

    /// A text.
    public mutating func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        if node.text == nil { report(node, "`\(key)` is a text", "write `\(key): \"…\"`") }
        return node.text
    }

    /// A list of texts; one text alone is a list of one.
    public mutating func texts(_ key: String) -> [(text: String, place: Place)] {
        guard let node = node(key) else { return [] }
        if let text = node.text { return [(text, node.place)] }
        guard case .sequence(let items) = node.kind else {
            report(node, "`\(key)` is a list of texts", "write each on a line of its own, after `- `")
            return []
        }
        return items.compactMap { item in
            if let text = item.text { return (text, item.place) }
            let help = "put it between quotation marks if it holds a colon or a bracket"
            report(item, "each item of `\(key)` is a text, and this is \(item.description)", help)
            return nil
        }
    }

    /// A number that `read` can make of a text, `what` in words.
    public mutating func number<Number>(_ key: String, _ what: String, _ read: (String) -> Number?) -> Number? {
        guard let node = node(key) else { return nil }
        guard let number = node.text.flatMap(read) else {
            report(node, "`\(key)` is \(what)", "write `\(key): 10`")
            return nil
        }
        return number
    }

    private mutating func report(_ node: YAMLNode, _ headline: String, _ help: String) {
        diagnostics.append(Diagnostic(.error, "yaml-value", at: node.place, headline.capitalizedFirst, help: help))
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
