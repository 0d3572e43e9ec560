import Diagnostics

/// Writes a site aside and puts it in place in one step.
///
/// Killed at any moment, the folder holds the old site or the new one, whole. What Lectern did not write
/// there stays; it is told apart by the manifest `.lectern-manifest.json` in the folder. Files that are as
/// they were keep their modification time. Where the folder cannot be exchanged (a mount point, a parent
/// that may not be written), the files are put in place one by one, and the report warns of it. A folder
/// is published to by one thread of a process at a time.
///
/// - Parameters:
///   - files: The site; the same files give the same bytes.
///   - folder: Where it goes. A symbolic link to a folder means the folder; missing parents are made.
///   - home: The user's home folder, which is refused with those above it; `nil` if there is none.
///   - protected: Folders that are refused with those above them, such as that of the lessons.
/// - Returns: What was written, what was kept, and what there is to warn of.
/// - Throws: An error that says what to do. Nothing is changed then, unless it says so.
public func publish(
    _ files: [SiteFile],
    to folder: String,
    home: String?,
    protected: [String]
) throws(PublishingError) -> PublishingReport {
    try Publisher().publish(files, to: folder, home: home, protected: protected)
}

/// The publication, with what tests put in its place.
struct Publisher {
    var disk = Disk()
    var process = Disk.process
    /// Whether folders can be exchanged; if not, files are put in place one by one.
    var mayExchange = true

    func publish(
        _ files: [SiteFile],
        to folder: String,
        home: String?,
        protected: [String]
    ) throws(PublishingError) -> PublishingReport {
        let site = try Site(files)
        let target = try Target(folder, home: home, protected: protected, disk: disk)
        var warnings = AsideFolder.removeLeftovers(of: target, process: process, disk: disk).map(leftover)
        let plan = try Plan(site, over: target.folder, exists: target.status != nil, disk: disk)
        if !plan.changesNothing { warnings += try carryOut(plan, target) }
        var report = plan.report
        report.warnings = warnings
        return report
    }

    /// Puts the site in place; returns what there is to warn of.
    private func carryOut(_ plan: Plan, _ target: Target) throws(PublishingError) -> [Diagnostic] {
        switch mayExchange && !plan.old.crossesDevices ? try publishAside(plan, target) : .cannotExchange(nil) {
        case .exchanged(let warnings):
            return warnings
        case .cannotExchange(let reason):
            try publishInPlace(plan, target)
            return [notInOneStep(target, reason)]
        }
    }

    private func leftover(_ path: Path) -> Diagnostic {
        Diagnostic(
            .warning,
            "leftover-folder",
            at: nil,
            "\(path.text), left by a build that was killed, cannot be removed",
            help: "Remove it yourself"
        )
    }

    private func notInOneStep(_ target: Target, _ reason: PublishingError?) -> Diagnostic {
        Diagnostic(
            .warning,
            "not-in-one-step",
            at: nil,
            "\(target.folder.text) was not put in place in one step, but file by file",
            help: "Choose a folder whose parent may be written and that is no mount point",
            notes: reason.map { [Diagnostic.Note($0.headline)] } ?? []
        )
    }
}
