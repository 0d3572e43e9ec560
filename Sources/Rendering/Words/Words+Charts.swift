extension Words {
    /// The words of charts, most of them for those who hear the page.
    struct Charts: Sendable {
        var data: String
        var leftOut: Count
        var low: String
        var high: String
        var from: String
        var to: String
        var count: String
        /// The kinds of charts.
        var kinds: (line: String, points: String, bars: String, histogram: String, heatMap: String, other: String)
        /// A kind, and what is drawn against what.
        var title: Pattern
        /// What is along the two axes.
        var axes: Pattern
        var logarithmic: Pattern
        /// What a mark is, its name in quotes, and what is said of it.
        var marks: (line: Pattern, points: Pattern, band: Pattern, bars: Pattern, histogram: Pattern, heatMap: Pattern)
        var named: Pattern
        /// A line's name, axis and value.
        var vertical: Pattern
        var horizontal: Pattern
        /// A name, an axis, and the two ends.
        var region: Pattern
        var nothing: String
        /// A value, and an axis with its value.
        var at: Pattern
        /// How many points, the first and the last, the least and the greatest.
        var course: Pattern
        var points: Count
        /// A band's beginning and end.
        var band: Pattern
        /// Two values.
        var range: Pattern
        /// How many bars; the least and for what; the greatest and for what.
        var bars: Pattern
        /// How many values, between what and what, in how many intervals; the most, between what and what.
        var histogram: Pattern
        var row: String
        var column: String
        var rows: Count
        var columns: Count
        /// A value, and the names and values of row and column.
        var atCell: Pattern
        /// How many rows and columns; the least, the greatest.
        var heatMap: Pattern
        var notFinite: Count
        var outside: Count
    }
}

extension Words.Charts {
    static let english = Words.Charts(
        data: "Data",
        leftOut: Words.Count("1 more row is left out here.", "# more rows are left out here."),
        low: "low",
        high: "high",
        from: "From",
        to: "To",
        count: "Count",
        kinds: (
            line: "Line chart", points: "Scatter plot", bars: "Bar chart", histogram: "Histogram", heatMap: "Heat map",
            other: "Chart"
        ),
        title: "#1: #2 against #3",
        axes: "Horizontal: #1, vertical: #2.",
        logarithmic: "#, on a logarithmic scale",
        marks: (
            line: "Line#1: #2.", points: "Points#1: #2.", band: "Band#1: #2.", bars: "Bars#1: #2.",
            histogram: "Histogram#1: #2.", heatMap: "Heat map#1: #2."
        ),
        named: " “#”",
        vertical: "Vertical line#1 at #2 #3.",
        horizontal: "Horizontal line#1 at #2 #3.",
        region: "Shaded#1: #2 from #3 to #4.",
        nothing: "nothing is finite",
        at: "#1 at #2 #3",
        course: "#1, from #2 to #3; least #4, greatest #5",
        points: Words.Count("1 point", "# points"),
        band: "from #1 to #2",
        range: "#1 to #2",
        bars: "#1 bars, least #2 for #3, greatest #4 for #5",
        histogram: "#1 values between #2 and #3 in #4 intervals; most, #5, between #6 and #7",
        row: "row",
        column: "column",
        rows: Words.Count("1 row", "# rows"),
        columns: Words.Count("1 column", "# columns"),
        atCell: "#1 at #2 #3, #4 #5",
        heatMap: "#1 and #2; least #3, greatest #4",
        notFinite: Words.Count("; 1 is not finite and left out", "; # are not finite and left out"),
        outside: Words.Count(
            "; 1 beyond the ends of the axes is left out",
            "; # beyond the ends of the axes are left out"
        )
    )

    static let german = Words.Charts(
        data: "Daten",
        leftOut: Words.Count("1 weitere Zeile ist hier weggelassen.", "# weitere Zeilen sind hier weggelassen."),
        low: "unten",
        high: "oben",
        from: "Von",
        to: "Bis",
        count: "Anzahl",
        kinds: (
            line: "Liniendiagramm", points: "Streudiagramm", bars: "Balkendiagramm", histogram: "Histogramm",
            heatMap: "Wärmebild", other: "Diagramm"
        ),
        title: "#1: #2 über #3",
        axes: "Waagerecht: #1, senkrecht: #2.",
        logarithmic: "#, logarithmisch",
        marks: (
            line: "Linie#1: #2.", points: "Punkte#1: #2.", band: "Band#1: #2.", bars: "Balken#1: #2.",
            histogram: "Histogramm#1: #2.", heatMap: "Wärmebild#1: #2."
        ),
        named: " „#“",
        vertical: "Senkrechte Linie#1 bei #2 #3.",
        horizontal: "Waagerechte Linie#1 bei #2 #3.",
        region: "Schattiert#1: #2 von #3 bis #4.",
        nothing: "nichts davon ist endlich",
        at: "#1 bei #2 #3",
        course: "#1, von #2 bis #3; kleinster Wert #4, größter #5",
        points: Words.Count("1 Punkt", "# Punkte"),
        band: "von #1 bis #2",
        range: "#1 bis #2",
        bars: "#1 Balken, kleinster #2 für #3, größter #4 für #5",
        histogram: "#1 Werte zwischen #2 und #3 in #4 Klassen; die meisten, #5, zwischen #6 und #7",
        row: "Zeile",
        column: "Spalte",
        rows: Words.Count("1 Zeile", "# Zeilen"),
        columns: Words.Count("1 Spalte", "# Spalten"),
        atCell: "#1 bei #2 #3, #4 #5",
        heatMap: "#1 und #2; kleinster Wert #3, größter #4",
        notFinite: Words.Count("; 1 ist nicht endlich und weggelassen", "; # sind nicht endlich und weggelassen"),
        outside: Words.Count(
            "; 1 jenseits der Achsenenden ist weggelassen",
            "; # jenseits der Achsenenden sind weggelassen"
        )
    )
}
