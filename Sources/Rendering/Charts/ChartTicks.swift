internal import Artifacts
internal import Diagnostics
internal import Glibc

/// Where an axis begins and ends, and the numbers that stand along it.
struct ChartTicks: Equatable {
    var lower: Double
    var upper: Double
    /// The numbers, in order; all of them lie on the axis.
    var values: [Double] = []
    /// What is written for each.
    var labels: [String] = []

    /// The ticks of an axis whose data lie between two numbers.
    ///
    /// `isRound` lets the axis begin and end at a tick, unless the author said where it does. Labels stand apart even
    /// where a narrow screen sets them half as large again.
    init(_ axis: Chart.Axis, least: Double, greatest: Double, isRound: Bool, most: Int, width: Double? = nil) {
        (lower, upper) = ChartTicks.apart(axis.lower ?? least, axis.upper ?? greatest, axis.scale)
        let ends = (isRound && axis.lower == nil, isRound && axis.upper == nil)
        switch axis.scale {
        case .linear: placeLinear(ends, most, width)
        case .logarithmic: placeLogarithmic(ends, most)
        }
    }

    /// Two numbers between which there is something.
    private static func apart(_ lower: Double, _ upper: Double, _ scale: Chart.Axis.Scale) -> (Double, Double) {
        let size = max(abs(lower), abs(upper))
        guard upper - lower <= 1e-12 * size || upper - lower < 1e-290 else { return (lower, upper) }
        if scale == .logarithmic { return (lower / 2, upper * 2) }
        let margin = size > 1e-280 ? size * 0.1 : 1
        return (lower - margin, upper + margin)
    }

    // MARK: Linear

    private mutating func placeLinear(_ ends: (Bool, Bool), _ most: Int, _ width: Double?) {
        let span = upper - lower
        var power = pow(10, floor(log10(span / Double(most))))
        while true {
            for factor in [1.0, 2, 5] where place(step: factor * power, ends, most, width) { return }
            power *= 10
        }
    }

    /// Takes the multiples of a step if they are few enough.
    private mutating func place(step: Double, _ ends: (Bool, Bool), _ most: Int, _ width: Double?) -> Bool {
        // A number that is a multiple but for rounding is one.
        let slack = 1e-9
        let first = ends.0 ? floor(lower / step + slack) : ceil(lower / step - slack)
        let last = ends.1 ? ceil(upper / step - slack) : floor(upper / step + slack)
        guard last - first < Double(most) else { return false }
        let multiples = stride(from: first, through: last, by: 1).map { $0 * step }
        let digits = max(6, min(15, Int(log10(max(abs(lower), abs(upper), step) / step)) + 2))
        let labels = multiples.map { ChartTicks.label($0, digits: digits) }
        if let width {
            let longest = labels.map(\.count).max() ?? 0
            guard Double(labels.count * (10 * longest + 12)) <= width || labels.count <= 3 else { return false }
        }
        if ends.0 { lower = min(lower, first * step) }
        if ends.1 { upper = max(upper, last * step) }
        (values, self.labels) = (multiples, labels)
        return true
    }

    // MARK: Logarithmic

    private mutating func placeLogarithmic(_ ends: (Bool, Bool), _ most: Int) {
        let slack = 1e-9
        let decades = log10(upper) - log10(lower)
        if decades > 1 {
            if ends.0 { lower = min(lower, pow(10, floor(log10(lower) + slack))) }
            if ends.1 { upper = max(upper, pow(10, ceil(log10(upper) - slack))) }
        }
        let first = Int(ceil(log10(lower) - slack)), last = Int(floor(log10(upper) + slack))
        let powers = Array(stride(from: first, through: max(first, last), by: 1)).filter { $0 <= last }
        if powers.count > 3 {
            let every = (powers.count + most - 1) / most
            values = powers.filter { ($0 - first) % every == 0 }.map { pow(10, Double($0)) }
        } else {
            let factors: [Double] = [1, 2, 5]
            let around = ((first - 1)...(max(first, last) + 1)).flatMap { power in
                factors.map { power < 0 ? $0 / pow(10, Double(-power)) : $0 * pow(10, Double(power)) }
            }
            values = around.filter { $0 >= lower * (1 - slack) && $0 <= upper * (1 + slack) }
        }
        guard values.count > 1 else { return placeLinear((false, false), most, nil) }
        let areFar = powers.contains { abs($0) > 3 } && powers.count > 3
        labels = values.map { value in
            areFar
                ? "10" + ChartTicks.superscript("\(Int(log10(value).rounded()))") : ChartTicks.label(value, digits: 6)
        }
    }

    // MARK: Labels

    /// A number for a label, a power of ten written with raised digits.
    static func label(_ number: Double, digits: Int) -> String {
        let readable = ReadableNumber(number, significant: digits)
        let text = Numbers.minus(readable.digits)
        guard let exponent = readable.exponent else { return text }
        return (text == "1" ? "" : text + "×") + "10" + superscript("\(exponent)")
    }

    static func superscript(_ text: String) -> String {
        let raised: [Character: Character] = [
            "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
            "9": "⁹",
        ]
        return String(text.map { raised[$0] ?? $0 })
    }
}
