extension Words {
    /// The words of drawn graphs and networks.
    struct Drawings: Sendable {
        var asTables: String
        // A computation graph.
        var graphOf: Pattern
        var theOutput: String
        /// The names of nodes, then of edges.
        var nodesAndEdges: (nodes: Pattern, edges: Pattern)
        var gradient: Pattern
        var fromTo: Pattern
        var localGradient: Pattern
        var inABox: String
        var itsValue: Marked
        var itsDerivative: Marked
        var onAnArrow: Marked
        var nodeTable: (title: String, node: String, computedAs: String, value: String, derivative: Pattern)
        var edgeTable: (title: String, from: String, to: String, localGradient: String)
        // A network.
        var network: Pattern
        var inCircle: Marked
        var ofExample: Pattern
        var biasBelow: String
        var biasAndErrorBelow: Marked
        var eachLine: String
        var atTheLine: Marked
        var inputs: String
        /// A layer's number and activation.
        var layer: Pattern
        var output: Pattern
        var layers: Pattern
        var weightsBelow: String
        var unitWords: (sum: String, bias: String, derivative: String, error: String)
        /// A weight's name, its ends, and its value.
        var weight: Pattern
        var weightDerivative: Pattern
        var unit: String
        var columns: (bias: String, sum: String, activation: String, error: String)
        var matrixRows: Pattern
        var samePlaces: Pattern
    }
}

extension Words.Drawings {
    static let english = Words.Drawings(
        asTables: "As tables",
        graphOf: "Computation graph of #",
        theOutput: "the output",
        nodesAndEdges: (nodes: "Nodes: #.", edges: " Edges: #."),
        gradient: ", gradient #",
        fromTo: "#1 to #2",
        localGradient: ", local gradient #",
        inABox: "In a box: its name or operation",
        itsValue: ", its *value*",
        itsDerivative: ", after *∂ the derivative of # by it*",
        onAnArrow: """
             On an arrow: the *local gradient*, the derivative of the box it points to by the box it comes from.
            """,
        nodeTable: (
            title: "Nodes", node: "Node", computedAs: "Computed as", value: "Value", derivative: "Derivative of # by it"
        ),
        edgeTable: (title: "Edges", from: "From", to: "To", localGradient: "Local gradient"),
        network: "Network #",
        inCircle: "In a circle: the *activation*#. ",
        ofExample: " of #",
        biasBelow: "Below it: the bias b. ",
        biasAndErrorBelow: "Below it: the bias b, and *the error δ*. ",
        eachLine: "Each line is a weight: the thicker, the larger; dashed where it is negative",
        atTheLine: ". At the line: its value, after *∂ the derivative of the loss by it*",
        inputs: "inputs",
        layer: "layer #1: #2",
        output: "output: #",
        layers: "Layers of # units, from the inputs to the outputs; every unit reads the whole layer before it.",
        weightsBelow: "The weights are in the tables below the drawing.",
        unitWords: (sum: "weighted sum", bias: "bias", derivative: "its derivative", error: "error"),
        weight: "#1 from #2 to #3: #4",
        weightDerivative: ", derivative #",
        unit: "Unit",
        columns: (bias: "Bias", sum: "Weighted sum z", activation: "Activation a", error: "Error δ"),
        matrixRows: "#: a row for each unit, a column for each unit it reads",
        samePlaces: "#, in the same places"
    )

    static let german = Words.Drawings(
        asTables: "Als Tabellen",
        graphOf: "Rechengraph von #",
        theOutput: "der Ausgabe",
        nodesAndEdges: (nodes: "Knoten: #.", edges: " Kanten: #."),
        gradient: ", Gradient #",
        fromTo: "#1 nach #2",
        localGradient: ", lokaler Gradient #",
        inABox: "In einem Kasten: sein Name oder seine Operation",
        itsValue: ", sein *Wert*",
        itsDerivative: ", nach *∂ die Ableitung von # nach ihm*",
        onAnArrow: """
             An einem Pfeil: der *lokale Gradient*, die Ableitung des Kastens, auf den er zeigt, nach dem Kasten, von \
            dem er kommt.
            """,
        nodeTable: (
            title: "Knoten", node: "Knoten", computedAs: "Berechnet als", value: "Wert",
            derivative: "Ableitung von # nach ihm"
        ),
        edgeTable: (title: "Kanten", from: "Von", to: "Nach", localGradient: "Lokaler Gradient"),
        network: "Netz #",
        inCircle: "In einem Kreis: die *Aktivierung*#. ",
        ofExample: " von #",
        biasBelow: "Darunter: der Bias b. ",
        biasAndErrorBelow: "Darunter: der Bias b und *der Fehler δ*. ",
        eachLine: "Jede Linie ist ein Gewicht: je dicker, desto größer; gestrichelt, wo es negativ ist",
        atTheLine: ". An der Linie: sein Wert, nach *∂ die Ableitung des Verlusts nach ihm*",
        inputs: "Eingaben",
        layer: "Schicht #1: #2",
        output: "Ausgabe: #",
        layers:
            "Schichten mit # Einheiten, von den Eingaben zu den Ausgaben; jede Einheit liest die ganze Schicht davor.",
        weightsBelow: "Die Gewichte stehen in den Tabellen unter der Zeichnung.",
        unitWords: (sum: "gewichtete Summe", bias: "Bias", derivative: "seine Ableitung", error: "Fehler"),
        weight: "#1 von #2 nach #3: #4",
        weightDerivative: ", Ableitung #",
        unit: "Einheit",
        columns: (bias: "Bias", sum: "Gewichtete Summe z", activation: "Aktivierung a", error: "Fehler δ"),
        matrixRows: "#: eine Zeile je Einheit, eine Spalte je Einheit, die sie liest",
        samePlaces: "#, an denselben Stellen"
    )
}
