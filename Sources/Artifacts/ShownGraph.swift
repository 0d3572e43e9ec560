/// A computation graph that is drawn: what each node computes, and the numbers of a forward and a backward pass.
public struct ShownGraph: Codable, Hashable, Sendable {
    /// One node.
    public struct Node: Codable, Hashable, Sendable {
        /// What a node is in the drawing.
        public enum Role: String, Codable, Sendable {
            /// A variable.
            case variable
            /// A number that stays as it is.
            case constant
            /// Computed from others in the drawing.
            case operation
            /// Computed from others that are left out.
            case cut
        }

        /// The name, the lesson's own or one made up: `s`, `u1`.
        public var name: String
        /// Whether the name is the lesson's own.
        public var isNamed: Bool
        /// What the node is in the drawing.
        public var role: Role
        /// The operation in a sign: `×`, `tanh`, `3 ×`; empty for what is not computed.
        public var operation: String
        /// The operation with the names of its operands: `x + y`.
        public var formula: String?
        /// The value, if it is shown.
        public var value: Double?
        /// The derivative of the output by the node, if it is shown.
        public var gradient: Double?

        /// A node; the parameters are the properties.
        public init(
            name: String,
            isNamed: Bool,
            role: Role,
            operation: String,
            formula: String?,
            value: Double?,
            gradient: Double?
        ) {
            self.name = name
            self.isNamed = isNamed
            self.role = role
            self.operation = operation
            self.formula = formula
            self.value = value
            self.gradient = gradient
        }
    }

    /// That one node is computed from another.
    public struct Edge: Codable, Hashable, Sendable {
        /// The number of the node that is read.
        public var from: Int
        /// The number of the node that reads it.
        public var to: Int
        /// The derivative of the node `to` by the node `from` along this edge, if it is shown.
        public var localGradient: Double?

        /// An edge; the parameters are the properties.
        public init(from: Int, to: Int, localGradient: Double?) {
            self.from = from
            self.to = to
            self.localGradient = localGradient
        }
    }

    /// What is drawn; plain text, in which `$…$` is math.
    public var title: String?
    /// The nodes in the order in which they were computed; the last one is the output.
    public var nodes: [Node]
    /// The edges, by the node they lead to.
    public var edges: [Edge]
    /// Whether the drawing goes from left to right; otherwise from top to bottom.
    public var isLeftToRight: Bool
    /// The line of the lesson that asked for it.
    public var line: Int

    /// A graph; the parameters are the properties.
    public init(title: String?, nodes: [Node], edges: [Edge], isLeftToRight: Bool, line: Int) {
        self.title = title
        self.nodes = nodes
        self.edges = edges
        self.isLeftToRight = isLeftToRight
        self.line = line
    }
}

extension ShownGraph {
    /// A graph that a program sent; it throws if an edge leads nowhere.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decodeIfPresent(String.self, forKey: .title)
        nodes = try container.decode([Node].self, forKey: .nodes)
        edges = try container.decode([Edge].self, forKey: .edges)
        isLeftToRight = try container.decode(Bool.self, forKey: .isLeftToRight)
        line = try container.decode(Int.self, forKey: .line)
        for edge in edges where !nodes.indices.contains(edge.from) || !nodes.indices.contains(edge.to) {
            throw DecodingError.dataCorruptedError(
                forKey: .edges,
                in: container,
                debugDescription: "an edge leads from node \(edge.from) to node \(edge.to) of \(nodes.count)"
            )
        }
    }
}
