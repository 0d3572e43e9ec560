/// Puts a site in place file by file, where a folder cannot be exchanged.
///
/// Each file is whole at every moment; the site as a whole is not. First a manifest is put in place that
/// lists the old files, the new ones and their drafts, so that after a kill the next build knows them all.
extension Publisher {
    func publishInPlace(_ plan: Plan, _ target: Target) throws(PublishingError) {
        let drafts = drafts(of: plan)
        if let taken = drafts.values.sorted().first(where: { isForeign($0, plan) }) {
            throw Plan.conflict(target.folder / taken)
        }
        let known = plan.manifest.files.union(plan.site.paths).union(drafts.values).subtracting([Manifest.path])
        try replaceManifest(with: Manifest(files: known).bytes(), plan, target.folder)
        do {
            try removeStale(plan, target.folder) { stale in
                plan.site.folders.contains(stale) || stale.ancestors.contains { plan.site.contents[$0] != nil }
            }
            for folder in plan.site.folders.sorted() { try makeFolder(target.folder / folder) }
            for path in plan.site.paths {
                guard let draft = drafts[path] else { continue }
                let name = target.folder / draft
                if try disk.status(name) != nil { try disk.remove(name) }
                try disk.write(plan.site.contents[path] ?? [], to: name)
                try disk.rename(name, to: target.folder / path)
            }
            try removeStale(plan, target.folder) { _ in true }
            try replaceManifest(with: plan.site.contents[Manifest.path] ?? [], plan, target.folder)
        } catch {
            throw partly(error)
        }
    }

    /// The path at which each file that has changed is written, beside its own.
    private func drafts(of plan: Plan) -> [Path: Path] {
        let changed = plan.site.paths.filter { !plan.unchanged.contains($0) && $0 != Manifest.path }
        let pairs = changed.enumerated().map { number, path in
            (path, (path.parent ?? Path("")) / ".lectern-new-\(number)")
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func isForeign(_ path: Path, _ plan: Plan) -> Bool {
        plan.old.entries[path] != nil && !plan.old.isOurs(path, plan.manifest)
    }

    private func replaceManifest(with bytes: [UInt8], _ plan: Plan, _ folder: Path) throws(PublishingError) {
        let draft = folder / Manifest.draft
        if try disk.status(draft) != nil { try disk.remove(draft) }
        try disk.write(bytes, to: draft)
        try disk.rename(draft, to: folder / Manifest.path)
    }

    private func makeFolder(_ folder: Path) throws(PublishingError) {
        guard try disk.status(folder) == nil else { return }
        try disk.makeFolder(folder, mode: 0o755)
        try disk.setMode(0o755, of: folder)
    }

    /// Removes Lectern's files that the site no longer has, and the folders that are empty then.
    private func removeStale(
        _ plan: Plan,
        _ folder: Path,
        where isMeant: (Path) -> Bool
    ) throws(PublishingError) {
        let stale = plan.stale.filter(isMeant)
        for path in stale where try disk.status(folder / path)?.kind == .file {
            try disk.remove(folder / path)
        }
        let folders = Set(plan.manifest.files.flatMap(\.ancestors)).subtracting(plan.site.folders)
        for path in folders.sorted().reversed() {
            guard try disk.status(folder / path)?.kind == .folder else { continue }
            do {
                try disk.removeFolder(folder / path)
            } catch  where error.saysThatItExists {
                // It holds what is somebody else's.
            }
        }
    }

    private func partly(_ error: PublishingError) -> PublishingError {
        var error = error
        error.help = "The folder may hold files of the old site and of the new one; mend this and build again"
        return error
    }
}
