extension Comparison {
    /// The counts of a comparison with many rows.
    public var summary: Summary { Summary(rows) }

    /// What many rows come to: how many of each verdict, which are worst, and how large the errors are.
    public struct Summary: Sendable {
        /// The rows of each verdict that occurs.
        public let counts: [Verdict: Int]

        /// The ten rows with the largest error beside what a match may have, the worst first; not a number is worst.
        public let worst: [Row]

        /// The rows by the decade of their relative error, from the smallest: −9 stands for 1e-9 up to 1e-8.
        public let errors: [(decade: Int, count: Int)]

        /// The rows whose relative error is 0, which has no decade.
        public let exact: Int

        /// The groups in the order in which they come; empty if no row has one.
        public let groups: [Group]

        /// What the rows of one group come to.
        public struct Group: Sendable {
            /// The group's name.
            public let name: String

            /// How many rows it has.
            public let count: Int

            /// The rows of each verdict that occurs.
            public let counts: [Verdict: Int]

            /// The row with the largest error beside what a match may have.
            public let worst: Row
        }

        init(_ rows: [Row]) {
            counts = Self.counts(rows)
            worst = Array(rows.sorted { $0.severity > $1.severity }.prefix(10))
            let decades = rows.map(\.relativeError).filter { $0 > 0 && $0.isFinite }
                .map { Int(decimalLogarithm($0).rounded(.down)) }
            let histogram = Dictionary(decades.map { ($0, 1) }, uniquingKeysWith: +)
            errors = histogram.sorted { $0.key < $1.key }.map { (decade: $0.key, count: $0.value) }
            exact = rows.count { $0.relativeError == 0 }
            var members: [String: [Row]] = [:]
            var names: [String] = []
            for row in rows {
                guard let group = row.group else { continue }
                if members[group] == nil { names.append(group) }
                members[group, default: []].append(row)
            }
            groups = names.compactMap { name in
                guard let rows = members[name], let worst = rows.max(by: { $0.severity < $1.severity }) else {
                    return nil
                }
                return Group(name: name, count: rows.count, counts: Self.counts(rows), worst: worst)
            }
        }

        private static func counts(_ rows: [Row]) -> [Verdict: Int] {
            Dictionary(rows.map { ($0.verdict, 1) }, uniquingKeysWith: +)
        }
    }
}

extension Comparison.Row {
    /// The error beside what a match may have; infinite where something is not a number.
    var severity: Double {
        let share = absoluteError == 0 ? 0 : absoluteError / tolerance
        return share.isNaN ? .infinity : share
    }
}
