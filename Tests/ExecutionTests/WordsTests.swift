import Testing

@testable import Execution

@Suite struct WordsTests {
    @Test(arguments: [
        ("let a = 1, b = f(c, d: e), g: Int = 2", ["a", "b", "g"]),
        ("var (p, q) = pair; let (_, r) = pair", ["p", "q", "r"]),
        ("func f() { let inner = 1 }\nlet outer = { let inner = 2; return inner }()", ["outer"]),
        ("let s = \"{ let no = 1\" // let no\n/* let no /* nested */ { */ let t = #\"\\(\"let no)\"#", ["s", "t"]),
        ("let u = \"\"\"\n  let no = \\(\"}\" + v)\n  \"\"\"\nlet w = 1", ["u", "w"]),
        ("let a =\n    1,\n    b\n    = 2", ["a", "b"]),
        ("guard let g = optional else { fatalError() }", ["g"]),
    ])
    func findsWhatAFileDefines(_ code: String, _ names: [String]) {
        let found = Words.defined(in: code)
        #expect(Set(names).isSubset(of: found.map(String.init)), "\(found)")
        #expect(!found.contains("no") && !found.contains("inner"), "\(found)")
    }

    /// A regular expression may hide a brace: then every definition counts, and none is missed.
    @Test func trustsNoBracesThatDoNotComeOutEven() {
        #expect(Words.defined(in: "let r = /[{]/\nfunc f() {\n let inner = 1\n}\nlet last = 2").contains("last"))
    }

    @Test func findsUsesInStringsAndNotInTheirText() {
        let used = Words.used(in: "print(\"text \\(value + \"\\(deep)\") more\", object.member, 0...range) // comment")
        #expect(used.isSuperset(of: ["value", "deep", "object", "range"]))
        #expect(used.isDisjoint(with: ["text", "more", "member", "comment"]))
    }
}
