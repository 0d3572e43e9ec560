public import Diagnostics
public import Markdown

/// A lesson as its author wrote it: what parsing gives and execution reads.
public struct Lesson: Sendable {
    /// Its name: the file's without the number, `deriving-backpropagation`.
    public var id: String
    /// The text it was read from.
    public var source: SourceText
    /// What stands between the `---` lines.
    public var front: FrontMatter
    /// The Markdown, with runnable blocks and computed prose numbered as cells.
    public var body: Node
    /// Its sections by heading, in order; inner ones after the one they stand in.
    public var sections: [Section]
    /// What runs, in the order of the page.
    public var cells: [Cell]
    /// What can be referred to.
    public var anchors: [Anchor]
    /// What is exercised, checked and asked.
    public var tasks: [Task]

    /// A lesson; the parameters are the properties.
    public init(
        id: String,
        source: SourceText,
        front: FrontMatter,
        body: Node,
        sections: [Section],
        cells: [Cell],
        anchors: [Anchor],
        tasks: [Task]
    ) {
        self.id = id
        self.source = source
        self.front = front
        self.body = body
        self.sections = sections
        self.cells = cells
        self.anchors = anchors
        self.tasks = tasks
    }

    /// The file's path as it is shown to people.
    public var file: String { source.file }
}

/// What a lesson says of itself between the `---` lines.
public struct FrontMatter: Sendable {
    /// Its title; empty where it is missing.
    public var title = ""
    /// One sentence on what it is about.
    public var summary: String?
    /// What a reader can do after it.
    public var objectives: [String] = []
    /// The lessons to read before, by name, and where each name stands.
    public var prerequisites: [Named] = []
    /// The seed of the lesson's random numbers.
    public var seed: UInt64?
    /// Whether solutions, model answers and the answers of quick checks are kept back from readers.
    public var hidesSolutions = false

    /// A name and where it stands.
    public struct Named: Sendable {
        /// The name.
        public var name: String
        /// Where it stands.
        public var place: Place

        /// A name at a place.
        public init(name: String, place: Place) {
            self.name = name
            self.place = place
        }
    }

    /// A front matter with nothing in it.
    public init() {}
}

/// A heading and what stands under it, to the next heading of its level or a higher one.
public struct Section: Sendable {
    /// From 1 to 6.
    public var level: Int
    /// The name it can be referred to by, given or made from the title.
    public var id: String
    /// The heading's text, formulas between dollar signs and code between backticks.
    public var title: String
    /// The classes given in braces.
    public var classes: [String]
    /// What is given in braces as `key=value`.
    public var options: [String: String]
    /// Where the heading stands.
    public var place: Place
    /// The children of the body that it spans, its heading first.
    public var range: Range<Int>
    /// The index of the section that it stands in, if any.
    public var parent: Int?

    /// A section; the parameters are the properties.
    public init(
        level: Int,
        id: String,
        title: String,
        classes: [String],
        options: [String: String] = [:],
        place: Place,
        range: Range<Int>,
        parent: Int?
    ) {
        self.level = level
        self.id = id
        self.title = title
        self.classes = classes
        self.options = options
        self.place = place
        self.range = range
        self.parent = parent
    }
}

/// Something that can be referred to.
public struct Anchor: Sendable {
    /// What it is, which says how it is numbered and named.
    public enum Kind: Sendable {
        case equation, section, exercise
        /// A runnable block; a figure, a table or a listing, by what it shows.
        case cell(Int)
    }

    /// The identifier.
    public var id: String
    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var place: Place

    /// An anchor; the parameters are the properties.
    public init(id: String, kind: Kind, place: Place) {
        self.id = id
        self.kind = kind
        self.place = place
    }
}
