internal import Glibc

/// The colours of a heat map: from dark to light for values of one sign, from blue over white to red for both.
///
/// The first ramp is viridis (van der Walt and Smith), which the colour-blind and a black-and-white print tell apart.
struct ColourRamp {
    /// The value of the first colour.
    let lower: Double
    /// The value of the last colour.
    let upper: Double
    private let stops: [(Double, Double, Double)]

    /// A ramp for values between two numbers; with values of both signs, 0 is in its middle.
    init(least: Double, greatest: Double) {
        if least < 0, greatest > 0 {
            upper = max(-least, greatest)
            lower = -upper
            stops = [0x0B4F8A, 0x4A90C4, 0xA6CBE3, 0xF4F3EE, 0xF2B79A, 0xD1664A, 0x96201F].map(ColourRamp.parts)
        } else {
            (lower, upper) = (least, greatest)
            stops = [0x440154, 0x46327E, 0x365C8D, 0x277F8E, 0x1FA187, 0x4AC16D, 0xA0DA39, 0xFDE725].map(
                ColourRamp.parts
            )
        }
    }

    /// The colour of a value, as HTML writes it.
    func colour(_ value: Double) -> String {
        let (red, green, blue) = mixed(value)
        return "#"
            + [red, green, blue].map { part in
                let digits = String(Int(part.rounded()), radix: 16)
                return digits.count < 2 ? "0" + digits : digits
            }.joined()
    }

    /// Whether light text is read better than dark text on the colour of a value.
    func isDark(_ value: Double) -> Bool {
        let (red, green, blue) = mixed(value)
        func linear(_ part: Double) -> Double {
            let share = part / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.18
    }

    private func mixed(_ value: Double) -> (Double, Double, Double) {
        let share = upper > lower ? min(max((value - lower) / (upper - lower), 0), 1) : 0.5
        let place = share * Double(stops.count - 1)
        let index = min(Int(place), stops.count - 2)
        let (part, from, to) = (place - Double(index), stops[index], stops[index + 1])
        func mix(_ start: Double, _ end: Double) -> Double { start + (end - start) * part }
        return (mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
    }

    private static func parts(_ colour: Int) -> (Double, Double, Double) {
        (Double(colour >> 16 & 0xFF), Double(colour >> 8 & 0xFF), Double(colour & 0xFF))
    }
}
