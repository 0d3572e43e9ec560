import Foundation
import Highlighting
import Testing

@testable import Rendering

/// The colours of code, read from the stylesheets.
@Suite struct CodeColourTests {
    enum Scheme: CaseIterable {
        case light, dark
    }

    /// The colours that a stylesheet sets for a scheme, by the name of the property.
    private func colours(_ stylesheet: [UInt8], _ scheme: Scheme) throws -> [String: String] {
        let css = String(decoding: stylesheet, as: UTF8.self)
        let dark = try #require(css.firstRange(of: "@media (prefers-color-scheme: dark)"))
        let text = scheme == .light ? css[..<dark.lowerBound] : css[dark.upperBound...]
        let pairs = text.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/).map { (String($0.1), String($0.2)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The relative luminance of WCAG 2.2, from 0 for black to 1 for white.
    private func luminance(_ colour: String) throws -> Double {
        let number = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift in
            let part = Double(number >> shift & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ first: String, _ second: String) throws -> Double {
        let pair = [try luminance(first), try luminance(second)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    @Test func measuresContrastAsTheGuidelinesDo() throws {
        #expect(try contrast("#000000", "#ffffff") == 21)
        #expect(abs(try contrast("#777777", "#ffffff") - 4.48) < 0.005)
    }

    @Test(arguments: Scheme.allCases)
    func readsWellOnTheBackgroundOfCode(_ scheme: Scheme) throws {
        let page = try colours(PackageResources.lectern_css, scheme)
        var code = try colours(PackageResources.code_css, scheme)
        let background = try #require(page["panel"])
        #expect(code.count == 6)
        code["ink"] = page["ink"]
        try #require(code.count == 7)
        for (name, colour) in code {
            let ratio = try contrast(colour, background)
            #expect(ratio >= 4.5, "\(name) \(colour) on \(background): \(ratio)")
        }
        // Colours that nobody can tell apart say nothing.
        #expect(Set(code.values).count == 7)
    }

    @Test func givesEveryClassAColour() {
        let css = String(decoding: PackageResources.code_css, as: UTF8.self)
        for name in TokenClass.allCases { #expect(css.contains(".code .\(name.rawValue)"), "\(name)") }
    }
}
