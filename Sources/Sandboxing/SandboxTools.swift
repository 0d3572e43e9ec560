/// What of the machine a sandbox is made with and what every confined program needs; the executable finds it.
public struct SandboxTools: Sendable, Hashable {
    /// bubblewrap's `bwrap`.
    public var bubblewrap: String
    /// The program `confine`, which stands beside `lectern`.
    public var launcher: String
    /// The program `probe`, which stands there too.
    public var probe: String
    /// Whether the one who calls is the superuser.
    public var isSuperuser: Bool
    /// Folders that every confined program reads: the system's libraries.
    public var libraries: [String]

    /// Folders that compilers read beside these: headers, and what programs begin with.
    public var compilers: [String]

    /// The tools; the parameters are the properties.
    public init(
        bubblewrap: String,
        launcher: String,
        probe: String,
        isSuperuser: Bool,
        libraries: [String],
        compilers: [String]
    ) {
        self.bubblewrap = bubblewrap
        self.launcher = launcher
        self.probe = probe
        self.isSuperuser = isSuperuser
        self.libraries = libraries
        self.compilers = compilers
    }
}
