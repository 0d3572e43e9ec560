/// What is wrong, where, and what to do about it: a value, printed elsewhere.
public struct Diagnostic: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable {
        /// The site is not published while it stands.
        case error
        /// The site is published, unless warnings are to count as errors.
        case warning
    }

    /// A remark that points at another place.
    public struct Note: Hashable, Sendable {
        /// Where it points; `nil` if nowhere.
        public var place: Place?
        /// What it says, without a final full stop.
        public var message: String

        /// A remark on `place`.
        public init(_ message: String, at place: Place? = nil) {
            self.place = place
            self.message = message
        }
    }

    /// How much it matters.
    public var severity: Severity
    /// The name of the rule that was broken, in words joined by hyphens.
    public var rule: String
    /// Where; `nil` where no place is to blame.
    public var place: Place?
    /// The rule in a sentence, the most specific word first, without a final full stop.
    public var headline: String
    /// What to do, where one thing is plausible.
    public var help: String?
    /// Remarks on other places.
    public var notes: [Note]

    /// A diagnostic; the parameters are the properties.
    public init(
        _ severity: Severity,
        _ rule: String,
        at place: Place?,
        _ headline: String,
        help: String? = nil,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.rule = rule
        self.place = place
        self.headline = headline
        self.help = help
        self.notes = notes
    }
}

extension [Diagnostic] {
    /// Whether any of them is an error.
    public var containErrors: Bool { contains { $0.severity == .error } }

    /// The diagnostics by place, those without a place first, each once.
    public var inReadingOrder: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let once = filter { seen.insert($0).inserted }
        let numbered = once.enumerated().sorted { left, right in
            switch (left.element.place, right.element.place) {
            case (let first?, let second?) where first != second: first < second
            case (nil, .some): true
            case (.some, nil): false
            default: left.offset < right.offset
            }
        }
        return numbered.map(\.element)
    }

    /// The same diagnostics with every warning made an error.
    public var strict: [Diagnostic] {
        map { diagnostic in
            var strict = diagnostic
            strict.severity = .error
            return strict
        }
    }
}
