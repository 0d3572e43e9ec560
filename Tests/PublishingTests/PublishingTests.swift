import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite struct PublishingTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test func writesASiteIntoANewFolderAndItsMissingParents() throws {
        let report = try temporary.publish(["index.html": "one", "fonts/a.woff2": "font"], to: "a/b/Output/")
        #expect(report == PublishingReport(written: 2))
        #expect(
            try temporary.contents("a/b/Output") == ["index.html": "one", "fonts": "/", "fonts/a.woff2": "font"]
        )
        #expect(try temporary.contents("a/b").keys.filter { $0.contains("lectern-aside") } == [])
        #expect(try temporary.status("a/b/Output").mode == 0o755)
        #expect(try temporary.status("a/b/Output/fonts").mode == 0o755)
        #expect(try temporary.status("a/b/Output/index.html").mode == 0o644)
    }

    @Test(arguments: [true, false])
    func removesWhatTheSiteNoLongerHas(mayExchange: Bool) throws {
        try temporary.publish(["index.html": "one", "old/a.html": "a", "x": "x", "y/z": "z"])
        let report = try temporary.publish(
            ["index.html": "two", "x/a.html": "a", "y": "y"],
            by: Publisher(mayExchange: mayExchange)
        )
        #expect(report.written == 3)
        #expect(try temporary.contents() == ["index.html": "two", "x": "/", "x/a.html": "a", "y": "y"])
        #expect(try temporary.names() == ["Output"])
    }

    @Test(arguments: [true, false])
    func keepsWhatIsNotItsOwn(mayExchange: Bool) throws {
        try temporary.publish(["index.html": "one", "old/a.html": "a"])
        try temporary.write("domain", to: "Output/CNAME")
        try temporary.write("notes", to: "Output/old/mine.txt")
        try temporary.makeFolder("Output/empty/inner")
        try temporary.link("Output/link", to: "nowhere")
        let name = Path(Array((temporary / "Output/").utf8) + [0xFF, 0xFE])
        try Disk().write([1], to: name, mode: 0o600)
        try Disk().setMode(0o550, of: Path(temporary / "Output/empty"))
        let report = try temporary.publish(["index.html": "two"], by: Publisher(mayExchange: mayExchange))
        let expected = [
            "index.html": "two", "CNAME": "domain", "old": "/", "old/mine.txt": "notes", "empty": "/",
            "empty/inner": "/", "link": "-> nowhere", "\u{FFFD}\u{FFFD}": "\u{1}",
        ]
        #expect(try temporary.contents() == expected)
        #expect(report.kept == ["CNAME", "empty", "empty/inner", "link", "old/mine.txt", "\u{FFFD}\u{FFFD}"])
        #expect(try temporary.status("Output/empty").mode == 0o550)
        #expect(try Disk().status(name)?.mode == 0o600)
        #expect(try temporary.names() == ["Output"])
    }

    @Test func copiesWhatCannotBeLinked() throws {
        try temporary.publish(["index.html": "one", "same.html": "same"])
        try temporary.write("domain", to: "Output/CNAME")
        try Disk().setMode(0o640, of: Path(temporary / "Output/CNAME"))
        try temporary.link("Output/link", to: "nowhere")
        let disk = Disk { step throws(PublishingError) in
            if step.hasPrefix("link ") { throw PublishingError("test", step, code: EXDEV) }
        }
        try temporary.publish(["index.html": "two", "same.html": "same"], by: Publisher(disk: disk))
        let expected = ["index.html": "two", "same.html": "same", "CNAME": "domain", "link": "-> nowhere"]
        #expect(try temporary.contents() == expected)
        #expect(try temporary.status("Output/CNAME").mode == 0o640)
    }

    @Test(arguments: [
        ("index.html", ["index.html": "new"], "index.html"),
        ("a", ["a/b.html": "new"], "a"),
        ("a/mine.txt", ["a": "new"], "a"),
        ("ours/mine.txt", ["ours": "new"], "ours/mine.txt"),
    ])
    func refusesToReplaceWhatIsNotItsOwn(mine: String, site: [String: String], named: String) throws {
        try temporary.publish(["other.html": "old", "ours/a.html": "old"])
        try temporary.write("mine", to: "Output/" + mine)
        let before = try temporary.contents()
        for mayExchange in [true, false] {
            let error = #expect(throws: PublishingError.self) {
                try temporary.publish(site, by: Publisher(mayExchange: mayExchange))
            }
            #expect(error?.rule == "foreign-file")
            #expect(error?.headline.contains("/Output/\(named) stands where") == true, "\(error?.headline ?? "")")
            #expect(error?.help?.contains("Move it away") == true)
            #expect(try temporary.contents() == before)
        }
        #expect(try temporary.names() == ["Output"])
    }

    @Test func refusesToWriteThroughALinkOfTheFolder() throws {
        try temporary.makeFolder("Elsewhere")
        try temporary.makeFolder("Output")
        try temporary.link("Output/fonts", to: "../Elsewhere")
        #expect(throws: PublishingError.self) { try temporary.publish(["fonts/a": "new"]) }
        #expect(try temporary.contents("Elsewhere") == [:])
    }

    @Test(arguments: ["", "{", "[]", #"{"generator":"Lectern","version":1,"files":["../Elsewhere/mine.txt"]}"#])
    func refusesADamagedManifest(text: String) throws {
        try temporary.publish(["index.html": "one"])
        try temporary.write("mine", to: "Elsewhere/mine.txt")
        try temporary.write(text, to: "Output/.lectern-manifest.json")
        let error = #expect(throws: PublishingError.self) { try temporary.publish(["index.html": "two"]) }
        #expect(error?.rule == "damaged-manifest")
        #expect(try temporary.contents() == ["index.html": "one"])
        #expect(try temporary.contents("Elsewhere") == ["mine.txt": "mine"])
    }

    @Test(arguments: [true, false])
    func leavesUnchangedFilesAsTheyAre(mayExchange: Bool) throws {
        try temporary.publish(["index.html": "one", "same.html": "same"])
        let before = try temporary.status("Output/same.html").inode
        let report = try temporary.publish(
            ["index.html": "two", "same.html": "same"],
            by: Publisher(mayExchange: mayExchange)
        )
        #expect(report.written == 1)
        #expect(report.unchanged == 1)
        #expect(try temporary.status("Output/same.html").inode == before)
    }

    @Test(arguments: [true, false])
    func changesNothingWhereNothingChanged(mayExchange: Bool) throws {
        try temporary.publish(["index.html": "one"])
        let disk = Disk { step throws(PublishingError) in throw PublishingError("test", step) }
        let report = try temporary.publish(["index.html": "one"], by: Publisher(disk: disk, mayExchange: mayExchange))
        #expect(report == PublishingReport(unchanged: 1))
    }

    @Test func givesTheSameBytesManifestIncluded() throws {
        let site = ["index.html": "one", "b/é.html": "two", "a\"b": "three"]
        try temporary.publish(site, to: "One")
        try temporary.publish(["x": "y"], to: "Two")
        try temporary.publish(site, to: "Two")
        let manifests = try ["One", "Two"].map {
            try Data(contentsOf: URL(filePath: temporary / "\($0)/.lectern-manifest.json"))
        }
        #expect(manifests[0] == manifests[1])
        #expect(
            String(decoding: manifests[0], as: UTF8.self) == """
                {
                  "files" : [
                    "a\\"b",
                    "b/é.html",
                    "index.html"
                  ],
                  "generator" : "Lectern",
                  "version" : 1
                }

                """
        )
    }

    @Test func keepsThePermissionsOfTheFolder() throws {
        try temporary.publish(["index.html": "one"])
        try Disk().setMode(0o2775, of: Path(temporary / "Output"))
        try temporary.publish(["index.html": "two"])
        #expect(try temporary.status("Output").mode == 0o2775)
    }

    @Test func publishesToWhereALinkPoints() throws {
        try temporary.makeFolder("Real/Site")
        try temporary.link("Output", to: "Real/Site")
        try temporary.publish(["index.html": "one"], to: "Output/")
        #expect(try temporary.contents("Real/Site") == ["index.html": "one"])
        #expect(try temporary.status("Output").kind == .link)
        #expect(try temporary.names() == ["Output", "Real"])
    }

    @Test func refusesWhatIsNoFolder() throws {
        try temporary.write("text", to: "Output")
        try temporary.link("Dangling", to: "nowhere")
        for name in ["Output", "Dangling"] {
            let error = #expect(throws: PublishingError.self) { try temporary.publish([:], to: name) }
            #expect(error?.rule == "not-a-folder")
        }
        #expect(try temporary.names() == ["Dangling", "Output"])
    }

    @Test func refusesToWriteOverTheLessonsAndTheHomeFolder() throws {
        try temporary.write("# One", to: "course/Lessons/01-one.md")
        try temporary.link("course/Alias", to: "Lessons")
        for name in ["course/Lessons", "course/Alias", "course", "course/Lessons/.."] {
            let error = #expect(throws: PublishingError.self) {
                try publish([], to: temporary / name, home: nil, protected: [temporary / "course/Lessons"])
            }
            #expect(error?.headline == "The site cannot be written over the lessons", "\(name)")
        }
        let home = #expect(throws: PublishingError.self) {
            try publish([], to: temporary / "course", home: temporary / "course", protected: [])
        }
        #expect(home?.headline == "The site cannot be written over your home folder")
        let root = #expect(throws: PublishingError.self) { try publish([], to: "//", home: nil, protected: []) }
        #expect(root?.headline == "The site cannot be written over the root folder")
        _ = try publish([], to: temporary / "course/Lessons/Output", home: nil, protected: [temporary / "course"])
    }

    @Test(arguments: ["", "/a", "a/", "a//b", "../a", "a/../b", ".", "a/./b", "a\u{0}b", ".lectern-manifest.json"])
    func refusesPathsThatLeaveTheFolder(path: String) throws {
        let error = #expect(throws: PublishingError.self) { try temporary.publish([path: "text"]) }
        #expect(error?.rule == "site-path")
        #expect(try temporary.names() == [])
    }

    @Test func refusesTwoFilesOfOnePath() {
        let twice = [SiteFile(path: "a", contents: []), SiteFile(path: "a", contents: [1])]
        #expect(throws: PublishingError.self) { try publish(twice, to: temporary / "Output", home: nil, protected: []) }
        #expect(throws: PublishingError.self) { try temporary.publish(["a": "", "a/b": ""]) }
    }

    @Test func saysWhatTheSystemSays() throws {
        try temporary.makeFolder("Output/" + String(repeating: "n", count: 250))
        let long = String(repeating: "n", count: 300)
        let error = #expect(throws: PublishingError.self) { try temporary.publish([long: "text"]) }
        #expect(error?.headline.hasSuffix("File name too long") == true)
        #expect(try temporary.names() == ["Output"])
    }

    @Test(arguments: [EBUSY, EXDEV, EINVAL, ENOSYS, EACCES])
    func writesFileByFileWhereTheFolderCannotBeExchanged(code: Int32) throws {
        try temporary.publish(["index.html": "one"])
        for stepPrefix in ["put in place \(temporary / "Output")", "make the folder \(temporary.path)/.Output"] {
            let disk = Disk { step throws(PublishingError) in
                if step.hasPrefix(stepPrefix), !step.hasPrefix(stepPrefix + "/") {
                    throw PublishingError("test", step, code: code)
                }
            }
            let report = try temporary.publish(["index.html": stepPrefix], by: Publisher(disk: disk))
            #expect(report.warnings.map(\.rule) == ["not-in-one-step"])
            #expect(try temporary.contents() == ["index.html": stepPrefix])
            #expect(try temporary.names() == ["Output"])
        }
    }

    @Test func savesWhatComesWhileItPublishes() throws {
        try temporary.publish(["index.html": "one"])
        let temporary = temporary
        let disk = Disk { step throws(PublishingError) in
            guard step == "put in place \(temporary / "Output")" else { return }
            do { try temporary.write("late", to: "Output/late/file.txt") } catch { Issue.record(error) }
        }
        let report = try temporary.publish(["index.html": "two"], by: Publisher(disk: disk))
        #expect(report.warnings == [])
        #expect(try temporary.contents() == ["index.html": "two", "late": "/", "late/file.txt": "late"])
        #expect(try temporary.names() == ["Output"])
    }
}
