import Networks
import Testing

/// The schedule as a list of actions, judged by a small machine of its own and by an independent minimum.
@Suite struct CheckpointScheduleTests {
    static let schedules: [CheckpointSchedule] =
        [.everything] + (1...13).map { .every($0) } + (1...13).map { .revolve(snapshots: $0) }

    @Test func showsItsActions() {
        #expect(
            "\(CheckpointSchedule.every(2).actions(layers: 4))"
                == "[snapshot 0, advance 1, advance 2, snapshot 2, record 3, record 4, reverse 4, reverse 3, "
                + "restore 0, record 1, record 2, reverse 2, reverse 1]"
        )
        #expect(
            "\(CheckpointSchedule.revolve(snapshots: 1).actions(layers: 3))"
                == "[snapshot 0, advance 1, advance 2, record 3, reverse 3, restore 0, advance 1, record 2, "
                + "reverse 2, restore 0, record 1, reverse 1]"
        )
        #expect("\(CheckpointSchedule.everything.actions(layers: 1))" == "[record 1, reverse 1]")
        #expect(
            "\([CheckpointSchedule.everything, .every(1), .every(10)])" == "[everything, every layer, every 10 layers]"
        )
        #expect("\([CheckpointSchedule.revolve(snapshots: 1), .revolve(snapshots: 3)])" == "[1 snapshot, 3 snapshots]")
    }

    /// Every action finds what it needs, every layer is reversed once, from the last to the first.
    @Test(arguments: schedules)
    func isPossible(_ schedule: CheckpointSchedule) {
        for layers in 1...13 {
            var machine = CheckpointMachine()
            for action in schedule.actions(layers: layers) { machine.perform(action) }
            #expect(machine.faults.isEmpty, "\(layers) layers: \(machine.faults)")
            #expect(machine.reversed == Array((1...layers).reversed()), "\(layers) layers")
            if case .revolve(let snapshots) = schedule {
                #expect(machine.mostSnapshots <= snapshots, "\(layers) layers")
            }
        }
    }

    @Test func recomputesAllButTheLastSegment() {
        for layers in 1...40 {
            for interval in 1...45 {
                let last = layers - (layers - 1) / interval * interval
                #expect(recomputed(.every(interval), layers) == layers - last, "\(layers), \(interval)")
            }
            #expect(recomputed(.everything, layers) == 0)
        }
        #expect(recomputed(.every(10), 100) == 90)
    }

    /// t(l, s) = r·l − C(s + r, r − 1) of the paper, and the least there is.
    @Test(arguments: 1...8)
    func recomputesTheLeastWithRevolve(snapshots s: Int) {
        let least = fewestAdvances(layers: 60, snapshots: s)
        for l in 1...60 {
            let r = (0...60).first { choose(s + $0, s) >= l } ?? 0
            let closed = r * l - choose(s + r, r - 1)
            let count = recomputed(.revolve(snapshots: s), l)
            #expect(count == closed && count == least[s][l], "\(l) layers: \(count), \(closed), \(least[s][l])")
        }
    }

    @Test func reachesTheBinomialCoefficient() {
        for s in 1...8 {
            for r in 0...8 {
                #expect(CheckpointSchedule.reach(snapshots: s, repetitions: r) == choose(s + r, r))
                // Up to there no layer is advanced over more than r times, and one layer more needs r + 1.
                let reach = choose(s + r, r)
                guard reach <= 800 else { continue }
                #expect(mostRepetitions(.revolve(snapshots: s), reach) == r, "\(s) snapshots, \(reach) layers")
                #expect(mostRepetitions(.revolve(snapshots: s), reach + 1) == r + 1, "\(s) snapshots, \(reach + 1)")
            }
        }
        #expect(CheckpointSchedule.reach(snapshots: 0, repetitions: 5) == 1)
        #expect(CheckpointSchedule.reach(snapshots: 1000, repetitions: 1000) == .max)
    }

    @Test func refusesWhatIsNoSchedule() async {
        await #expect(processExitsWith: .failure) { _ = CheckpointSchedule.every(0).actions(layers: 3) }
        await #expect(processExitsWith: .failure) { _ = CheckpointSchedule.revolve(snapshots: 0).actions(layers: 3) }
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = CheckpointSchedule.everything.actions(layers: 0)
        }
        let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(said.contains("A schedule is for at least one layer, not for 0."))
    }

    private func recomputed(_ schedule: CheckpointSchedule, _ layers: Int) -> Int {
        schedule.actions(layers: layers).count { action in
            switch action {
            case .advance, .record: true
            case .snapshot, .restore, .reverse: false
            }
        } - layers
    }

    private func mostRepetitions(_ schedule: CheckpointSchedule, _ layers: Int) -> Int {
        var counts = [Int](repeating: 0, count: layers + 1)
        for case .advance(let layer) in schedule.actions(layers: layers) { counts[layer] += 1 }
        return counts.max() ?? 0
    }
}

/// C(n, k) by Pascal's triangle; 0 for k < 0.
private func choose(_ n: Int, _ k: Int) -> Int {
    var row = [1]
    for _ in 0..<n { row = zip([0] + row, row + [0]).map(+) }
    return row.indices.contains(k) ? row[k] : 0
}

/// The least number of advances for each count of snapshots and layers, by trying every place of the next snapshot.
private func fewestAdvances(layers: Int, snapshots: Int) -> [[Int]] {
    var least = [[Int]](repeating: [Int](repeating: 0, count: layers + 1), count: snapshots + 1)
    for l in 0...layers { least[1][l] = l * max(0, l - 1) / 2 }
    for s in 1...snapshots where s > 1 {
        for l in 2...layers {
            least[s][l] = (1..<l).map { $0 + least[s][$0] + least[s - 1][l - $0] }.min() ?? 0
        }
    }
    return least
}
