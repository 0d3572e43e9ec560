/// Times whole builds and the gradient engine: what `make bench` runs.
///
/// `bench builds` and `bench engine` are one of the two.
@main
enum Bench {
    static func main() throws {
        let chosen = CommandLine.arguments.dropFirst()
        if chosen.isEmpty || chosen.contains("builds") { try BuildBench.run() }
        if chosen.isEmpty || chosen.contains("engine") { try EngineBench.run() }
    }
}
