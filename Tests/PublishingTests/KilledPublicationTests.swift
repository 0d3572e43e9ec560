import Testing

@testable import Publishing

/// A publication that is stopped before each of its changes in turn, as a kill would stop it.
@Suite struct KilledPublicationTests {
    static let old = ["index.html": "old", "same.html": "same", "stale/a.html": "a"]
    static let new = ["index.html": "new", "same.html": "same", "fresh/b.html": "b"]
    static let oldWhole = old.merging(["stale": "/"].merging(mine) { $1 }) { $1 }
    static let newWhole = new.merging(["fresh": "/", "stale": "/"].merging(mine) { $1 }) { $1 }
    static let mine = ["CNAME": "domain", "stale/mine.txt": "mine", "empty": "/"]

    private func folderWithOldSite() throws -> TemporaryFolder {
        let temporary = try TemporaryFolder()
        try temporary.publish(KilledPublicationTests.old)
        try temporary.write("domain", to: "Output/CNAME")
        try temporary.write("mine", to: "Output/stale/mine.txt")
        try temporary.makeFolder("Output/empty")
        return temporary
    }

    @Test func leavesTheOldSiteOrTheNewOneWhole() throws {
        var seen: Set<[String: String]> = []
        for count in 1... {
            let temporary = try folderWithOldSite()
            let counter = Counter()
            var report: PublishingReport?
            do {
                report = try temporary.publish(KilledPublicationTests.new, by: publisher(killedAt: count, counter))
            } catch let error as PublishingError {
                #expect(error.rule == "killed")
            }
            let left = try temporary.contents()
            seen.insert(left)
            #expect([KilledPublicationTests.oldWhole, KilledPublicationTests.newWhole].contains(left), "at \(count)")
            try temporary.publish(KilledPublicationTests.new)
            #expect(try temporary.contents() == KilledPublicationTests.newWhole, "after \(count)")
            if counter.value < count {
                #expect(report?.warnings == [])
                #expect(count > 20)
                break
            }
        }
        #expect(seen == [KilledPublicationTests.oldWhole, KilledPublicationTests.newWhole])
    }

    @Test func removesWhatAKilledBuildLeft() throws {
        for count in 1... {
            let temporary = try folderWithOldSite()
            let counter = Counter()
            do {
                try temporary.publish(KilledPublicationTests.new, by: publisher(killedAt: count, counter))
            } catch let error as PublishingError {
                #expect(error.rule == "killed")
            }
            // The same site again, and another one.
            try temporary.publish(KilledPublicationTests.new)
            #expect(try temporary.names() == ["Output"], "after \(count)")
            try temporary.publish(KilledPublicationTests.old)
            #expect(try temporary.contents() == KilledPublicationTests.oldWhole, "after \(count)")
            if counter.value < count { break }
        }
    }

    @Test func leavesNothingOrAWholeSiteWhereThereWasNone() throws {
        for count in 1... {
            let temporary = try TemporaryFolder()
            let counter = Counter()
            do {
                try temporary.publish(["a/b": "c"], by: publisher(killedAt: count, counter))
            } catch let error as PublishingError {
                #expect(error.rule == "killed")
            }
            #expect([[:], ["a": "/", "a/b": "c"]].contains(try temporary.contents()), "at \(count)")
            try temporary.publish(["a/b": "d"])
            #expect(try temporary.contents() == ["a": "/", "a/b": "d"])
            #expect(try temporary.names() == ["Output"])
            if counter.value < count { break }
        }
    }

    @Test func recoversFromAKillBetweenTwoFiles() throws {
        for count in 1... {
            let temporary = try folderWithOldSite()
            let counter = Counter()
            do {
                let publisher = publisher(killedAt: count, mayExchange: false, counter)
                try temporary.publish(KilledPublicationTests.new, by: publisher)
            } catch let error as PublishingError {
                #expect(error.rule == "killed")
            }
            let left = try temporary.contents()
            #expect(left.filter { KilledPublicationTests.mine[$0.key] != nil } == KilledPublicationTests.mine)
            #expect(["old", "new"].contains(left["index.html"]), "each file is whole at \(count)")
            try temporary.publish(KilledPublicationTests.new, by: Publisher(mayExchange: count % 2 == 0))
            #expect(try temporary.contents() == KilledPublicationTests.newWhole, "after \(count)")
            #expect(try temporary.names() == ["Output"])
            if counter.value < count { break }
        }
    }

    @Test func putsTheOldThingsBackAfterAnError() throws {
        for count in 1... {
            let temporary = try folderWithOldSite()
            let counter = Counter()
            let disk = Disk { step throws(PublishingError) in
                counter.value += 1
                if counter.value == count { throw PublishingError("full", step) }
            }
            do {
                try temporary.publish(KilledPublicationTests.new, by: Publisher(disk: disk))
                #expect(try temporary.contents() == KilledPublicationTests.newWhole, "at \(count)")
            } catch let error as PublishingError {
                #expect(error.rule == "full")
                #expect(try temporary.contents() == KilledPublicationTests.oldWhole, "at \(count)")
                #expect(try temporary.names() == ["Output"], "at \(count)")
            }
            if counter.value < count { break }
        }
    }

    @Test func leavesAloneWhatNoKilledBuildMade() throws {
        let temporary = try folderWithOldSite()
        try temporary.write("mine", to: ".Output.lectern-aside-\(deadProcess)/site/file")
        try temporary.write("mine", to: ".Output.lectern-aside-1/lectern-aside")
        try temporary.write("mine", to: ".Output.lectern-aside-x/lectern-aside")
        try temporary.write("mine", to: ".Other.lectern-aside-\(deadProcess)/lectern-aside")
        try temporary.write("a file", to: ".Output.lectern-aside-\(deadProcess - 1)")
        let before = try temporary.names()
        #expect(try temporary.publish(KilledPublicationTests.new).warnings == [])
        #expect(try temporary.names() == before)
        #expect(try temporary.contents(".Output.lectern-aside-\(deadProcess)")["site/file"] == "mine")
        #expect(before.count == 6)
    }
}
