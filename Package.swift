// swift-tools-version: 6.2
import Glibc
import PackageDescription

// The house: two wings that meet in one small room.
//
// The stages of the tool are `discover → parse → execute → check → render → publish`. They do not know
// each other: only `Course` puts them in order. The lesson wing is what a lesson's own program links.
// Both wings know `Artifacts`, the values that travel from a lesson's program to its page.
//
// An arrow may only point down in this file. The rule beside each target says who may import it.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The folder of the toolchain's own libraries, SwiftSyntax among them: `usr/lib/swift/host` of the toolchain that
/// reads this file.
///
/// This file is a program that the toolchain compiles and runs with its own libraries. So the files that are mapped
/// into this process say where the toolchain is, whatever the `swift` that was called is a link to. After a
/// toolchain was moved and nothing else changed, `swift package purge-cache` makes it read this file again.
let host: String = {
    let maps = fopen("/proc/self/maps", "r")
    defer { if let maps { fclose(maps) } }
    var line = [CChar](repeating: 0, count: 8192)
    while let maps, fgets(&line, Int32(line.count), maps) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let start = text.firstIndex(of: "/"), text.hasSuffix("/linux/libswiftCore.so\n") else { continue }
        return text[start...].dropLast("/linux/libswiftCore.so\n".count) + "/host"
    }
    fatalError("The toolchain's libswiftCore.so is mapped into the process that reads Package.swift")
}()

func target(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func library(_ name: String, package: String, debian: String) -> Target {
    .systemLibrary(
        name: name,
        path: "Sources/SystemLibraries/\(name)",
        pkgConfig: package,
        providers: [.apt([debian])]
    )
}

let package = Package(
    name: "Lectern",
    products: [
        .executable(name: "lectern", targets: ["lectern"]),
        // What a lesson's program is compiled against and linked with.
        .library(name: "LessonKit", type: .dynamic, targets: ["LessonKit", "ExerciseKit"]),
    ],
    targets: [
        // MARK: Top

        // Arguments, exit codes, progress, the clock and the environment; nothing else. Imported by nobody.
        .executableTarget(
            name: "lectern",
            dependencies: ["Course", "Lessons", "Sandboxing", "Typesetting", "Diagnostics"],
            swiftSettings: settings
        ),
        // Times whole builds on generated courses, the engine and derivations (`make bench`). Imported by nobody.
        .executableTarget(
            name: "bench",
            dependencies: ["Derivations", "Networks", "Gradients", "Processes"],
            resources: [.embedInCode("torch.py")],
            swiftSettings: settings
        ),
        // The last step into the sandbox, before every confined program: Embedded Swift, as fast to start as C.
        // Imported by nobody; it stands beside `lectern`.
        .executableTarget(
            name: "confine",
            dependencies: ["CLauncher"],
            swiftSettings: settings + [
                .enableExperimentalFeature("Embedded"), .unsafeFlags(["-wmo", "-parse-as-library"]),
            ]
        ),
        // What a confined program can do, tried from inside for the sandbox's self-test. Imported by nobody.
        .executableTarget(
            name: "probe",
            dependencies: ["CLauncher"],
            swiftSettings: settings + [
                .enableExperimentalFeature("Embedded"), .unsafeFlags(["-wmo", "-parse-as-library"]),
            ]
        ),
        // The stages in order, in one place; and those of grading. For `lectern` alone.
        target(
            "Course",
            [
                "Discovery", "Parsing", "Execution", "Checking", "Rendering", "Publishing", "Grading", "Judging",
                "Lessons", "Sandboxing", "Markdown", "Artifacts", "Processes", "Typesetting", "Diagnostics",
            ]
        ),

        // MARK: Stages. Each for `Course` alone; none imports another.

        // Folder → lesson files in order and the course's settings.
        target("Discovery", ["Lessons", "YAML", "Diagnostics"]),
        // Markdown tree → lesson and diagnostics. Never throws.
        target("Parsing", ["Derivations", "Markdown", "YAML", "Lessons", "Diagnostics"]),
        // Lesson → executed lesson: its program compiled and run, its derivations checked, its results collected.
        target("Execution", ["Lessons", "Derivations", "Processes", "Artifacts", "Diagnostics"]),
        // Executed lesson → the checks that hold of it and those that do not.
        target("Checking", ["Judging", "Lessons", "Markdown", "Artifacts", "Diagnostics"]),
        // Checked lesson → page.
        target(
            "Rendering",
            ["Judging", "Lessons", "Markdown", "Typesetting", "Highlighting", "Artifacts", "Diagnostics"],
            resources: [
                "lectern.css", "furniture.css", "code.css", "derivations.css", "charts.css", "graphs.css", "tasks.css",
                "print.css",
                "feedback.css", "theme.js", "furniture.js", "search.js", "code.js", "tasks.js", "icon.svg",
            ].map { .embedInCode("Assets/\($0)") }
        ),
        // Submissions → verdicts; and the student version of a lesson.
        target(
            "Grading",
            ["Execution", "Judging", "Lessons", "Sandboxing", "Markdown", "Processes", "Artifacts", "Diagnostics"]
        ),
        // Pages and assets → a folder, written aside and exchanged.
        target("Publishing", ["Diagnostics"]),

        // MARK: Values and tools of the stages

        // The model: lesson, section, block, exercise; values only. For the stages.
        target("Lessons", ["Derivations", "Markdown", "Artifacts", "Diagnostics"]),
        // What is to be said of answers: judged, and worded. Values and pure functions; for Checking, Rendering and Grading.
        target("Judging", ["Lessons", "Derivations", "Artifacts", "Diagnostics"]),
        // The Swift face of libcmark, and what Lectern adds to CommonMark. For the model and the stages.
        target("Markdown", ["CCmark", "Diagnostics"]),
        // The Swift face of libyaml. For Discovery and Parsing.
        target("YAML", ["CYAML", "Diagnostics"]),
        // KaTeX and Vega inside JavaScriptCore, Graphviz as a child process. For Rendering; `Course` owns the one.
        target("Typesetting", ["CJavaScriptCore", "Processes"]),
        // The toolchain's lexer, for the colours of code. For Rendering; the only one that imports SwiftSyntax, and the
        // only one that can: library evolution keeps its imports from those who import it.
        .target(
            name: "Highlighting",
            swiftSettings: settings + [.unsafeFlags(["-I", host, "-enable-library-evolution"])],
            linkerSettings: [.unsafeFlags(["-L", host, "-Xlinker", "-rpath", "-Xlinker", host])]
        ),

        // MARK: Ground. For everybody above.

        // Places, diagnostics and their printers.
        target("Diagnostics"),
        // Child processes: spawned, drained while they run, limited, killed.
        target("Processes", ["CLinux"]),
        // A command → the same command in a sandbox. For Course and Grading; the only one that imports libseccomp.
        target("Sandboxing", ["Processes", "CSeccomp"]),

        // MARK: The lesson wing. For a lesson's own program; the tool imports nothing of it but `Derivations`.

        // The verbs of a block; sends artifacts over the private channel.
        target("LessonKit", ["Derivations", "Networks", "Gradients", "Artifacts"]),
        // The verbs of a tests block: draw inputs, observe what an answer makes of them. For programs of tests alone.
        target("ExerciseKit", ["Networks", "Gradients", "Artifacts"]),
        // Matrices, networks of layers and their backpropagation. For LessonKit; BLIS or OpenBLAS is loaded here.
        target("Networks", ["Gradients"]),
        // Formulas and derivations, checked exactly. For LessonKit; and for the model, Parsing and Execution, because a
        // lesson's text has derivations too.
        target("Derivations", ["Artifacts", "Diagnostics"], resources: [.embedInCode("Cases/cases.txt")]),
        // The gradient engine and the comparison. Imports nothing: it is what a reader learns from.
        target("Gradients"),

        // MARK: The small room. For both wings.

        // The typed values that travel from a lesson's program to its page, and the frames they travel in.
        target("Artifacts"),

        // MARK: Tests, one target beside each target they test; `EndToEndTests` run the real binary.

        // What several test targets use. For tests alone.
        .target(
            name: "TestSupport",
            path: "Tests/TestSupport",
            exclude: ["reference_gradients.json"],
            swiftSettings: settings
        ),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("GradientsTests", ["Gradients", "TestSupport"]),
        tests("NetworksTests", ["Networks", "Gradients", "TestSupport"]),
        tests("ExerciseKitTests", ["ExerciseKit", "Networks", "Artifacts"]),
        tests(
            "DerivationsTests",
            ["Derivations", "Diagnostics", "TestSupport"],
            exclude: ["derivation_cases.json"]
        ),
        tests("MarkdownTests", ["Markdown", "Diagnostics", "TestSupport"], exclude: ["Goldens"]),
        tests(
            "ParsingTests",
            ["Parsing", "Lessons", "Markdown", "Diagnostics", "TestSupport"],
            exclude: ["Fixtures", "Goldens"]
        ),
        tests(
            "ExecutionTests",
            ["Execution", "Checking", "Discovery", "Lessons", "Processes", "Artifacts", "Diagnostics"]
        ),
        tests("HighlightingTests", ["Highlighting", "TestSupport"]),
        tests(
            "RenderingTests",
            [
                "Rendering", "Parsing", "Lessons", "Artifacts", "Markdown", "Typesetting", "Highlighting",
                "Diagnostics",
            ]
        ),
        tests("SandboxingTests", ["Sandboxing", "Processes"]),
        tests("GradingTests", ["Grading", "Judging", "Parsing", "Lessons", "Diagnostics"]),
        tests("PublishingTests", ["Publishing", "Diagnostics"]),
        tests("EndToEndTests", ["Processes", "TestSupport"]),
        // Bad submissions, and honest but odd ones, graded by the real binary.
        tests("SubmissionTests", ["Processes", "TestSupport"]),

        // MARK: System libraries, each imported by one file; CLauncher by the two programs of the sandbox.

        .systemLibrary(name: "CLinux", path: "Sources/SystemLibraries/CLinux"),
        .systemLibrary(name: "CLauncher", path: "Sources/SystemLibraries/CLauncher"),
        library("CCmark", package: "libcmark", debian: "libcmark-dev"),
        library("CSeccomp", package: "libseccomp", debian: "libseccomp-dev"),
        library("CYAML", package: "yaml-0.1", debian: "libyaml-dev"),
        library("CJavaScriptCore", package: "javascriptcoregtk-4.1", debian: "libjavascriptcoregtk-4.1-dev"),
    ]
)
