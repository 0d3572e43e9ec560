public import Diagnostics

/// A page of the site.
public struct Page: Sendable {
    /// Its path in the site, `deriving-backpropagation.html`.
    public var path: String
    /// Its HTML.
    public var html: String
    /// What is wrong with what it shows: formulas that cannot be set.
    public var diagnostics: [Diagnostic]
    /// What its formulas declare, by the name of the class.
    public var formulaRules: [String: String]
    /// Whether it holds formulas, and so needs their stylesheet.
    public var usesMath: Bool

    init(path: String, html: String, formulas: FormulaStyles, diagnostics: [Diagnostic]) {
        self.path = path
        self.html = html
        self.diagnostics = diagnostics
        formulaRules = formulas.rules
        usesMath = formulas.isUsed
    }
}

/// The stylesheets of the site, and where they stand in it.
public enum Stylesheet {
    /// The path of every page's own.
    public static let path = "assets/lectern.css"
    /// The path of the rules that stand for the inline styles of formulas.
    public static let formulaPath = "assets/formulas.css"
    /// The path of the sign that stands for the site in a browser's tabs.
    public static let iconPath = "assets/icon.svg"
    /// The folder of the formulas' stylesheet and fonts.
    public static let mathFolder = "assets/katex"

    /// The sign that stands for the site.
    public static var icon: [UInt8] { PackageResources.icon_svg }

    /// The text of every page's own: the parts of `Assets`, one after the other.
    public static var contents: [UInt8] {
        let parts = [
            PackageResources.lectern_css, PackageResources.furniture_css, PackageResources.code_css,
            PackageResources.derivations_css, PackageResources.charts_css, PackageResources.graphs_css,
            PackageResources.tasks_css, PackageResources.print_css,
        ]
        let css = String(decoding: parts.joined(), as: UTF8.self)
        return Array(ChosenTheme.expanded(css).utf8)
    }

    /// The rules that stand for the inline styles of the formulas of some pages.
    public static func formulas(of pages: [Page]) -> [UInt8] {
        var rules: [String: String] = [:]
        for page in pages { rules.merge(page.formulaRules) { first, _ in first } }
        return Array(FormulaStyles.stylesheet(rules).utf8)
    }
}

/// The scripts of the site, and where they stand in it; pages read well without any.
public enum Script {
    /// The path of what sets a reader's colours before anything is drawn.
    public static let themePath = "assets/theme.js"
    /// The path of everything else that a page does.
    public static let path = "assets/lectern.js"
    /// The path of the search's index, which is loaded when a reader searches.
    public static let indexPath = "assets/search-index.js"

    /// The text of what sets the colours.
    public static var theme: [UInt8] { PackageResources.theme_js }

    /// The text of everything else: the parts of `Assets`, one after the other.
    public static var contents: [UInt8] {
        PackageResources.furniture_js + PackageResources.search_js + PackageResources.code_js
            + PackageResources.tasks_js
    }
}
