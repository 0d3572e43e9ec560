public import Diagnostics

/// A page of the site.
public struct Page: Sendable {
    /// Its path in the site, `deriving-backpropagation.html`.
    public var path: String
    /// Its HTML.
    public var html: String
    /// Whether it holds formulas, and so needs their stylesheet.
    public var usesMath: Bool
    /// What is wrong with what it shows: formulas that cannot be set.
    public var diagnostics: [Diagnostic]
}

/// The stylesheet of every page, and where it stands in the site.
public enum Stylesheet {
    /// Its path in the site.
    public static let path = "assets/lectern.css"
    /// The folder of the formulas' stylesheet and fonts.
    public static let mathFolder = "assets/katex"
    /// Its text: the parts of `Assets`, one after the other.
    public static var contents: [UInt8] {
        PackageResources.lectern_css + PackageResources.furniture_css + PackageResources.code_css
            + PackageResources.derivations_css + PackageResources.charts_css + PackageResources.graphs_css
    }
}

/// The script of every page, without which it reads as well, and where it stands in the site.
public enum Script {
    /// Its path in the site.
    public static let path = "assets/lectern.js"
    /// Its text: the parts of `Assets`, one after the other.
    public static var contents: [UInt8] { PackageResources.code_js }
}
