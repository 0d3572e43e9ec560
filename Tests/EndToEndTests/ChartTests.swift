import Testing

/// Charts, from a lesson's code to the page and the terminal.
@Suite struct ChartTests {
    @Test func putsAChartOnThePageAndItsNameIntoTheProse() throws {
        let course = try Course(
            """
            [](#fig) shows it.

            ```swift spec {#fig caption="A parabola"}
            showChart("Square", x: "$x$", y: .linear("$x^2$", 0...4)) {
                Line("square", over: -2...2, samples: 5) { $0 * $0 }
                Points("seen", x: [0, 1], y: [0, .nan])
                Guide("one", y: 1)
            }
            ```
            """
        )
        let build = try course.lectern("build", "Lessons", "-o", "Output")
        #expect(build.code == 0, "\(build.error)")
        let page = try course.read("Output/lesson.html")
        #expect(page.contains("<a class=\"reference\" href=\"#fig\">Figure 1</a>"))
        #expect(page.contains("<title>Square</title><desc>Horizontal: x, vertical: x². Line “square”: 5 points, "))
        #expect(page.contains("least 0 at x 0, greatest 4 at x −2."))
        let first = course.contents("Output")
        _ = try course.lectern("build", "Lessons", "-o", "Output")
        #expect(course.contents("Output") == first)
        let run = try course.lectern("run", "lesson")
        #expect(run.output.contains("chart Square: $x^2$ against $x$\n  square: line, 5 points\n  seen: 2 points\n"))
    }

    @Test func drawsTheSameWithoutWhatWasKept() throws {
        let course = try Course(
            """
            $x^2$
            ```swift spec
            showChart { HeatMap("w", of: [[1, 2], [3, -4]]) }
            showChart(x: "kind") { Bars("a", categories: ["p", "q"], values: [1, 2]) }
            showChart { Histogram(of: [1, 2, 2, 3, 3, 3, 9]) }
            ```
            """
        )
        let kept = ["XDG_CACHE_HOME": course.path + "/cache"]
        var pages: [String] = []
        for environment in [[:], kept] {
            let build = try Lectern.run(["build", "Lessons", "-o", "Output"], in: course.path, environment)
            #expect(build.code == 0, "\(build.error)")
            pages.append(try course.read("Output/lesson.html"))
        }
        #expect(Set(pages).count == 1)
        #expect(course.contents("cache/lectern/typeset").count == 4)
    }

    @Test(arguments: [
        ("Line(\"l\", x: [1], y: [1, 2])", "Line(\"l\") has 1 values of x but 2 of y"),
        ("Line(\"l\", y: [])", "The chart has nothing to show of “l”: none of its 0 values is a finite number"),
        ("Points(x: [.nan], y: [1])", "The chart has nothing to show of its marks"),
        ("Line(\"l\", x: [0, 1], y: [1, 2])", "A log axis shows positive numbers, but x of “l” is 0.0 at index 0"),
        ("Points(x: [1], y: [-1.7e308])", "A chart shows numbers up to 1e+300"),
        ("Guide(\"g\", x: 1)", "A chart shows data"),
        ("Bars(categories: [\"a\"], values: [1]); Line(y: [1])", "One chart has one kind of x axis"),
        ("Histogram(of: [])", "has no number to count"),
        ("HeatMap(of: [[1], [1, 2]])", "The rows of a heat map are equally long"),
    ])
    func stopsAtTheLineOfAChartThatCannotBeDrawn(mark: String, words: String) throws {
        let course = try Course(
            """
            ```swift spec
            let before = 1
            showChart(x: .log("x")) { \(mark) }
            ```
            """
        )
        let check = try course.lectern("check", "Lessons", "--format", "editor")
        #expect(check.code == 1)
        #expect(check.error.contains("01-lesson.md:6:"), "\(check.error)")
        #expect((check.error + check.output).contains(words), "\(check.error)")
    }
}
