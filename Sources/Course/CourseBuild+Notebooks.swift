internal import Diagnostics
internal import Lessons
internal import Publishing
internal import Rendering
public import Typesetting

extension CourseBuild {
    /// Writes each lesson as a Jupyter notebook with its outputs, unless an error stands.
    public func publishNotebooks(
        to output: String,
        home: String?,
        typesetter: Typesetter
    ) -> Result<PublishedSite, PublishingFailure> {
        guard !diagnostics.containErrors else { return .failure(PublishingFailure(diagnostics: [])) }
        do {
            let files = try lessons.map { checked in
                let json = try renderNotebook(checked, labels: labels, typesetter: typesetter) {
                    Transcripts.text($0)
                }
                return SiteFile(path: checked.lesson.id + ".ipynb", contents: Array(json.utf8))
            }
            return .success(try put(files + referenced(), pages: files.count, to: output, home: home))
        } catch {
            return .failure(PublishingFailure(error))
        }
    }
}
