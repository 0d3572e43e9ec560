extension Formula {
    /// Of how many parts it consists, its definitions looked into; no more than a million are counted.
    ///
    /// Each definition that names the one before it twice doubles them, so they are counted without being written out.
    public var extent: Int {
        var known: [String: Int] = [:]
        return extent(&known)
    }

    private func extent(_ known: inout [String: Int]) -> Int {
        guard case .definition(let definition) = self else {
            var count = 1
            for part in parts { count = min(count + part.extent(&known), 1_000_000) }
            return count
        }
        if let count = known[definition.name] { return count }
        let count = definition.body.extent(&known)
        known[definition.name] = count
        return count
    }
}
