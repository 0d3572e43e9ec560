extension Unicode.Scalar {
    /// Whether it is a digit from 0 to 9.
    var isDigit: Bool { ("0"..."9").contains(self) }

    /// Whether it is a Latin letter without accents.
    var isLatin: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

/// Small digits and letters above and below the line.
enum Superscripts {
    /// The digit that stands above the line.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0xB9: 1
        case 0xB2: 2
        case 0xB3: 3
        case 0x2070, 0x2074...0x2079: Int(scalar.value - 0x2070)
        default: nil
        }
    }

    /// The digit or letter that stands below the line.
    static func below(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x2080...0x2089: "\(scalar.value - 0x2080)"
        case 0x1D62: "i"
        case 0x2C7C: "j"
        case 0x2096: "k"
        case 0x2097: "l"
        case 0x2098: "m"
        case 0x2099: "n"
        default: nil
        }
    }
}

extension Rational {
    /// The number of decimal digits with so many of them after the point; nil if it is too large.
    init?(digits: String, places: Int) {
        let text = digits.drop { $0 == "0" }
        if text.isEmpty {
            self = 0
            return
        }
        guard text.count <= 18, abs(places) <= 18, let value = Int(text) else { return nil }
        let power = (0..<abs(places)).reduce(1) { power, _ in power * 10 }
        let (product, overflow) = value.multipliedReportingOverflow(by: places < 0 ? power : 1)
        guard !overflow, let number = Rational(product, places > 0 ? power : 1) else { return nil }
        self = number
    }

    /// The number as a decimal numeral, if it has one that ends: 0.25, -3.
    var decimal: String? {
        var (rest, places, power) = (denominator, 0, 1)
        while rest != 1 {
            let factor = rest % 10 == 0 ? 10 : rest % 5 == 0 ? 5 : rest % 2 == 0 ? 2 : 0
            guard factor != 0, places < 18 else { return nil }
            rest /= factor
            places += 1
            power *= 10
        }
        let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt(power / denominator))
        guard !overflow else { return nil }
        var digits = String(scaled)
        while digits.count <= places { digits = "0" + digits }
        let sign = numerator < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        return sign + digits.dropLast(places) + "." + digits.suffix(places)
    }
}
