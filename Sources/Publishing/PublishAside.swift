import Diagnostics

/// What became of the attempt to put a site in place in one step.
enum AsideOutcome {
    /// It is in place; there may be something to warn of.
    case exchanged([Diagnostic])
    /// It cannot be done on this folder, and nothing was changed.
    case cannotExchange(PublishingError?)
}

extension Publisher {
    /// Prepares the new site beside the old one, exchanges the two, and removes the old one.
    func publishAside(_ plan: Plan, _ target: Target) throws(PublishingError) -> AsideOutcome {
        let aside: AsideFolder
        do {
            aside = try AsideFolder(for: target, process: process, disk: disk)
        } catch  where target.status != nil && error.saysThatFoldersAreNotExchanged {
            return .cannotExchange(error)
        }
        do {
            try prepare(plan, target, in: aside.site)
        } catch {
            aside.discard()
            throw error
        }
        do {
            if target.status == nil {
                try disk.rename(aside.site, to: target.folder)
            } else {
                try disk.exchange(aside.site, target.folder)
            }
        } catch {
            aside.discard()
            guard target.status != nil, error.saysThatFoldersAreNotExchanged else { throw error }
            return .cannotExchange(error)
        }
        return .exchanged(clearAway(aside, plan, target))
    }

    // MARK: The new site

    private func prepare(_ plan: Plan, _ target: Target, in new: Path) throws(PublishingError) {
        let kept = plan.foreign.filter { plan.old.entries[$0]?.kind == .folder }
        let folders = plan.site.folders.union(kept).union(plan.foreign.flatMap(\.ancestors)).sorted()
        for folder in folders { try disk.makeFolder(new / folder, mode: 0o755) }
        for path in plan.foreign where plan.old.entries[path]?.kind != .folder {
            try keep(path, plan.old.entries[path], from: target.folder, in: new)
        }
        for path in plan.site.paths {
            try writeOrLink(path, plan, from: target.folder, in: new)
        }
        // The innermost first: a folder that may not be written is filled before it is closed.
        for folder in folders.reversed() { try setStatus(of: new / folder, as: plan.old.entries[folder]) }
        try setStatus(of: new, as: target.status)
    }

    /// A second name for a foreign entry, or a copy where there can be none.
    private func keep(
        _ path: Path,
        _ status: Disk.Status?,
        from old: Path,
        in new: Path
    ) throws(PublishingError) {
        do {
            try disk.link(old / path, new / path)
        } catch  where error.saysThatLinksAreNotToBeHad {
            switch status?.kind {
            case .file:
                try disk.write(disk.contents(of: old / path), to: new / path, mode: status?.mode ?? 0o644)
            case .link:
                try disk.copyLink(old / path, new / path)
            default:
                throw error
            }
            if let status { disk.setOwner(status, of: new / path) }
        }
    }

    private func writeOrLink(_ path: Path, _ plan: Plan, from old: Path, in new: Path) throws(PublishingError) {
        if plan.unchanged.contains(path) {
            do {
                return try disk.link(old / path, new / path)
            } catch  where error.saysThatLinksAreNotToBeHad {
                // Then it is written anew.
            }
        }
        try disk.write(plan.site.contents[path] ?? [], to: new / path)
    }

    /// Gives a new folder the owner and permissions of the old one; one that is new has 0755.
    private func setStatus(of folder: Path, as old: Disk.Status?) throws(PublishingError) {
        if let old { disk.setOwner(old, of: folder) }
        try disk.setMode(old?.kind == .folder ? old?.mode ?? 0o755 : 0o755, of: folder)
    }

    // MARK: The old site

    /// Removes the old site; the new one is in place already, so that a failure is only warned of.
    private func clearAway(_ aside: AsideFolder, _ plan: Plan, _ target: Target) -> [Diagnostic] {
        do {
            if target.status != nil, let left = try rescue(plan, from: aside.site, to: target.folder) {
                try aside.forget()
                return [couldNotRescue(aside.site / left)]
            }
            try aside.remove()
            return []
        } catch {
            return [
                Diagnostic(
                    .warning,
                    "leftover-folder",
                    at: nil,
                    "The old site, now in \(aside.path.text), cannot be removed",
                    help: "Remove it yourself, or leave it to the next build",
                    notes: [Diagnostic.Note(error.headline)]
                )
            ]
        }
    }

    /// Moves to the new site what somebody put into the old one while the new one was prepared.
    ///
    /// Returns the first entry that has no place there.
    private func rescue(_ plan: Plan, from old: Path, to new: Path) throws(PublishingError) -> Path? {
        let now = try Tree(of: old, disk: disk)
        for path in now.foreign(to: plan.manifest) {
            let (before, status) = (plan.old.entries[path], now.entries[path])
            guard before?.inode != status?.inode || before?.kind != status?.kind else { continue }
            if status?.kind == .folder {
                if try disk.status(new / path) == nil { try disk.makeFolder(new / path, mode: 0o755) }
            } else if plan.site.contents[path] == nil {
                try disk.rename(old / path, to: new / path)
            } else {
                return path
            }
        }
        return nil
    }

    private func couldNotRescue(_ path: Path) -> Diagnostic {
        Diagnostic(
            .warning,
            "late-file",
            at: nil,
            "\(path.text) came while the site was published, and a file of the site has its place",
            help: "Take it from there, then remove the folder"
        )
    }
}
