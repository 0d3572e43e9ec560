/// Times whole builds, the gradient engine and the checking of derivations: what `make bench` runs.
///
/// `bench builds`, `bench engine` and `bench derivations` are one of the three.
@main
enum Bench {
    static func main() throws {
        let chosen = CommandLine.arguments.dropFirst()
        if chosen.isEmpty || chosen.contains("builds") { try BuildBench.run() }
        if chosen.isEmpty || chosen.contains("engine") { try EngineBench.run() }
        if chosen.isEmpty || chosen.contains("derivations") { DerivationBench.run() }
    }
}
