extension FaultProgram {
    /// Each of several ways in which the variable acts left out.
    func paths(below root: Int, _ name: String?, _ depends: [Bool]) -> [Fault] {
        places(below: root, until: name).sorted().flatMap { place -> [Fault] in
            let term = terms[place]
            guard depends[place], term.formula.name != name || term.formula.name == nil, !term.formula.isDerivative
            else { return [] }
            let moving = term.parts.indices.filter { depends[term.parts[$0]] }
            guard moving.count > 1 else { return [] }
            return moving.flatMap { slot in pathFaults(place, slot, moving, name ?? "the variable") }
        }
    }

    /// One way left out, and all but one.
    private func pathFaults(_ place: Int, _ slot: Int, _ moving: [Int], _ name: String) -> [Fault] {
        let (formula, part) = (terms[place].formula, terms[terms[place].parts[slot]].formula)
        let one = Fault(places: [place], deed: .freezes([slot]), rank: Rank.path) {
            Slip(
                .droppedPath,
                part.name == name
                    ? "A path is dropped: in \(formula), one \(part) is taken as a constant"
                    : "A path is dropped: in \(formula), \(part) is taken as a constant, but depends on \(name) too"
            )
        }
        if moving.count == 2 { return [one] }
        let others = Fault(places: [place], deed: .freezes(Set(moving).subtracting([slot])), rank: Rank.path + 1) {
            Slip(.droppedPath, "Paths are dropped: in \(formula), all but \(part) is taken as a constant")
        }
        return [one, others]
    }
}
