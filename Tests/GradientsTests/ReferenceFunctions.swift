import Gradients

/// The reference functions that are no networks, as a reader would write them; by the id of their case.
///
/// Each takes the value of the variable of a name.
let referenceFunctions: [String: @Sendable ((String) -> Value) -> Value] = [
    "S01": { v in
        let (x, y) = (v("x"), v("y"))
        return (x + y) * y
    },
    "S03": { v in
        let (x, y) = (v("x"), v("y"))
        return (x + sigmoid(y)) / (sigmoid(x) + pow(x + y, 2))
    },
    "S05": { v in
        let (a, b) = (v("a"), v("b"))
        var c = a + b
        var d = a * b + pow(b, 3)
        c = c + (c + 1)
        c = c + (1 + c + (-a))
        d = d + (d * 2 + relu(b + a))
        d = d + (3 * d + relu(b - a))
        let f = pow(c - d, 2)
        return f / 2 + 10 / f
    },
    "S07": { v in
        let x = v("x")
        return pow(x, x)
    },
    "S09": { v in
        let (a, b) = (v("a"), v("b"))
        return (a + b) * (b + 1)
    },
    "S11": { v in (1...50).reduce(v("x")) { x, _ in tanh(x) } },
    "K02": { v in
        let x = v("x")
        return relu(x) - relu(-x)
    },
    "K04": { v in
        let z = v("w") * v("x")
        return pow(relu(z) - 0.01 * relu(-z), 2)
    },
    "N02": { v in pow(sigmoid(v("w") * v("x") + v("b")), 2) / 2 },
    "N04": { v in
        let z = v("w1") * 1.5 + v("w2") * -2 + v("b")
        return pow(tanh(z) - 0.25, 2)
    },
    "N06": { v in sigmoid(v("z")) },
]
