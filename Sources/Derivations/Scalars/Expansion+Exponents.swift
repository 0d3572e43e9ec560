extension Expansion {
    /// The whole number that an exponent always is, though it is written with functions: √4, max(2, 3); nil if none.
    ///
    /// Only a whole power has a value at a base below 0.
    func hiddenWholeNumber(_ exponent: Node.ID) -> Int? {
        if case .number = table[exponent] { return nil }
        if case .variable = table[exponent] { return nil }
        let program = NumericProgram(table, roots: [exponent])
        var whole: Double?
        for (seed, scale) in [(1, 1.0), (2, 0.5), (3, 2)] {
            var random = Draws(seed: UInt64(seed))
            var point = Point()
            for place in program.variables { point[place] = Double.random(in: 0.2...0.9, using: &random) * scale }
            let value = program.evaluate(point)[exponent]
            let nearest = value.value.rounded()
            guard nearest.magnitude < 1e6, (value.value - nearest).magnitude <= 8 * value.error else { return nil }
            guard whole == nil || whole == nearest else { return nil }
            whole = nearest
            if program.variables.isEmpty { break }
        }
        guard let whole else { return nil }
        var table = table
        let number = table.number(Rational(Int(whole)))
        let test = ExactTest(seed: 1, positive: [], unit: [])
        guard case .equal = test.compare([(exponent, number)], in: table) else { return nil }
        return Int(whole)
    }
}
