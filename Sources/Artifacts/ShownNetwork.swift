/// A network that is drawn layer by layer, with the numbers of a forward and a backward pass.
public struct ShownNetwork: Codable, Hashable, Sendable {
    /// One layer of units; the first are the inputs.
    public struct Layer: Codable, Hashable, Sendable {
        /// What is done to the weighted sums; nil for the inputs.
        public var activation: String?
        /// The units in order.
        public var units: [Unit]
        /// The weights from the layer before: a row for each unit; empty for the inputs.
        public var weights: [[Double]]
        /// The derivatives of the loss by the weights, of the same shape; empty if they are not shown.
        public var weightGradients: [[Double]]

        /// A layer; the parameters are the properties.
        public init(activation: String?, units: [Unit], weights: [[Double]], weightGradients: [[Double]]) {
            self.activation = activation
            self.units = units
            self.weights = weights
            self.weightGradients = weightGradients
        }
    }

    /// One unit, with the numbers that are shown of it.
    public struct Unit: Codable, Hashable, Sendable {
        /// The weighted sum z.
        public var sum: Double?
        /// The activation a.
        public var activation: Double?
        /// The error δ = ∂C/∂z.
        public var error: Double?
        /// The bias b.
        public var bias: Double?
        /// ∂C/∂b.
        public var biasGradient: Double?

        /// A unit; the parameters are the properties.
        public init(
            sum: Double? = nil,
            activation: Double? = nil,
            error: Double? = nil,
            bias: Double? = nil,
            biasGradient: Double? = nil
        ) {
            self.sum = sum
            self.activation = activation
            self.error = error
            self.bias = bias
            self.biasGradient = biasGradient
        }
    }

    /// What is drawn; plain text, in which `$…$` is math.
    public var title: String?
    /// The layers, the inputs first.
    public var layers: [Layer]
    /// Which of several examples is shown, in words; nil if there is but one.
    public var example: String?
    /// The line of the lesson that asked for it.
    public var line: Int

    /// A network; the parameters are the properties.
    public init(title: String?, layers: [Layer], example: String?, line: Int) {
        self.title = title
        self.layers = layers
        self.example = example
        self.line = line
    }
}

extension ShownNetwork {
    /// A network that a program sent; it throws if a weight leads nowhere.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decodeIfPresent(String.self, forKey: .title)
        layers = try container.decode([Layer].self, forKey: .layers)
        example = try container.decodeIfPresent(String.self, forKey: .example)
        line = try container.decode(Int.self, forKey: .line)
        for (l, layer) in layers.enumerated() {
            let inputs = l > 0 ? layers[l - 1].units.count : 0
            let rows = l > 0 ? layer.units.count : 0
            guard layer.weights.count == rows, layer.weights.allSatisfy({ $0.count == inputs }) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .layers,
                    in: container,
                    debugDescription: "the weights of layer \(l) are not \(rows) rows of \(inputs)"
                )
            }
        }
    }
}
