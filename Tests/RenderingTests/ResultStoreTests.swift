import Foundation
import Testing

@testable import Typesetting

/// What is kept of typesetting from build to build.
@Suite final class ResultStoreTests {
    let folder = NSTemporaryDirectory() + "lectern-store-\(UUID().uuidString)/a/b"

    deinit { try? FileManager.default.removeItem(atPath: folder.replacing("/a/b", with: "")) }

    private func key(_ input: String, version: String = "1") -> ResultStore.Key {
        ResultStore.Key(kind: "test", version: version, input: input)
    }

    private var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

    @Test func givesBackWhatItKeptAndNothingElse() {
        ResultStore(folder: folder).keep("größe\u{0}", for: key("x"))
        let later = ResultStore(folder: folder)
        #expect(later.result(for: key("x")) == "größe\u{0}")
        #expect(later.result(for: key("y")) == nil)
        #expect(later.result(for: key("x", version: "2")) == nil)
        #expect(later.result(for: ResultStore.Key(kind: "tes", version: "t1", input: "x")) == nil)
    }

    @Test func takesADamagedFileForNone() throws {
        let store = ResultStore(folder: folder)
        store.keep("result", for: key("x"))
        let path = folder + "/" + (try #require(files.first))
        let whole = try Data(contentsOf: URL(filePath: path))
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= 0x20
            try damaged.write(to: URL(filePath: path))
            #expect(store.result(for: key("x")) == nil, "byte \(index)")
            try whole.prefix(index).write(to: URL(filePath: path))
            #expect(store.result(for: key("x")) == nil, "\(index) bytes")
        }
        store.keep("result", for: key("x"))
        #expect(store.result(for: key("x")) == "result")
    }

    @Test func staysWithinItsBounds() {
        let store = ResultStore(folder: folder, largest: 20_000)
        for number in 0..<200 { store.keep(String(repeating: "x", count: 500), for: key("\(number)")) }
        let total = files.reduce(0) { sum, name in
            sum + ((try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int) ?? 0)
        }
        #expect(total <= 20_000)
        #expect(total > 5_000)
        #expect(store.result(for: key("199")) != nil, "the newest is kept")
    }

    @Test func servesManyAtTheSameTime() async {
        let folder = folder
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    let store = ResultStore(folder: folder)
                    for number in 0..<50 {
                        let key = ResultStore.Key(kind: "test", version: "", input: "\(number)")
                        store.keep("result \(number)", for: key)
                        #expect(store.result(for: key) == "result \(number)")
                    }
                }
            }
        }
        #expect(files.count == 50, "nothing half-written is left")
    }

    @Test func doesWithoutAFolderThatCannotBeMade() {
        let store = ResultStore(folder: "/proc/nowhere")
        store.keep("result", for: key("x"))
        #expect(store.result(for: key("x")) == nil)
    }

    @Test func setsTheSameFormulasAndChartsFromWhatWasKept() throws {
        let katex = "/usr/share/javascript/katex", vega = "/usr/share/javascript/vega"
        let chart =
            #"{"width": 100, "height": 50, "marks": [{"type": "rule", "encode": {"enter": {"x2": {"value": 9}}}}]}"#
        let bare = try Typesetter(katex: katex, vega: vega)
        let first = try Typesetter(katex: katex, vega: vega, cache: folder)
        #expect(try first.typeset("x^2", display: true).get() == bare.typeset("x^2", display: true).get())
        #expect(try first.draw(chart).get() == bare.draw(chart).get())
        #expect(files.count == 2)
        let second = try Typesetter(katex: katex, vega: vega, cache: folder)
        #expect(try second.typeset("x^2", display: true).get() == bare.typeset("x^2", display: true).get())
        #expect(try second.typeset("x^2", display: false).get() != bare.typeset("x^2", display: true).get())
        #expect(try second.draw(chart).get() == bare.draw(chart).get())
        #expect(files.count == 3)
    }
}
