import KaojuKit
import Reading
import Reporting

/// From an input to a document, with the flags applied.
struct DocumentSource: Sendable {
    let kaoju: Kaoju
    let limits: Limits
    let encoding: String?

    init(_ kaoju: Kaoju, _ options: FileOptions) {
        self.kaoju = kaoju
        limits = options.limits
        encoding = options.encoding
    }

    /// - Returns: the document, and the id that standard input gave it.
    func read(_ input: Input) throws(InputError) -> (document: Document, id: String?) {
        switch input {
        case .failed(let error): throw error
        case .file(let path, let id):
            do { return (try kaoju.read(path: path, limits: limits, encoding: encoding), id) } catch {
                throw InputError(error, id: id)
            }
        case .bytes(let bytes, let id, let mediaType, let isText):
            do {
                return (
                    try kaoju.read(
                        bytes: bytes, mediaType: mediaType, limits: limits, encoding: isText ? "UTF-8" : encoding), id
                )
            } catch { throw InputError(error, id: id) }
        }
    }
}

extension InputError {
    /// `PATH: SENTENCE`, safe for a terminal.
    var sentence: String { Visible.line(name) + ": " + Visible.line(record.message[language]) }
}

extension Input {
    /// What progress calls it.
    var name: String {
        switch self {
        case .file(let path, let id): id ?? path
        case .bytes(_, let id, _, _): id ?? "-"
        case .failed(let error): error.name
        }
    }
}
