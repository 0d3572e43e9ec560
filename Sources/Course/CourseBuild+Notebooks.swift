internal import Diagnostics
internal import Lessons
internal import Publishing
internal import Rendering

extension CourseBuild {
    /// Writes each lesson as a Jupyter notebook with its outputs, unless an error stands.
    public func publishNotebooks(to output: String, home: String?) -> Result<PublishedSite, PublishingFailure> {
        guard !diagnostics.containErrors else { return .failure(PublishingFailure(diagnostics: [])) }
        do {
            let files = try lessons.map { checked in
                let json = try renderNotebook(checked, labels: labels) { Transcripts.text($0) }
                return SiteFile(path: checked.lesson.id + ".ipynb", contents: Array(json.utf8))
            }
            return .success(try publish(files, pages: files.count, to: output, home: home))
        } catch {
            return .failure(PublishingFailure(error))
        }
    }
}
