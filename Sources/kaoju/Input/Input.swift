import Reading
import Records

/// One document to read, or what kept us from getting at it.
enum Input: Sendable {
    case file(path: String, id: String?)
    /// `isText` when the bytes are UTF-8 that we wrote ourselves from a JSON string.
    case bytes([UInt8], id: String?, mediaType: String?, isText: Bool)
    case failed(InputError)
}

/// An input that cannot be read: a record for programs and a sentence for people.
struct InputError: Error, Sendable {
    /// What `kaoju: …:` names.
    var name: String
    var record: ErrorRecord

    init(name: String, document: String? = nil, path: String?, code: String, zh: String, en: String) {
        self.name = name
        record = ErrorRecord(document: document, path: path, code: code, message: Message(zh: zh, en: en))
    }

    init(_ error: ReadingError, id: String?) {
        var (zh, en) = (error.zh, error.en)
        // The library cannot know which flag raises its limit.
        switch error.code {
        case .tooLarge: (zh, en) = (zh + "上限用 --max-size 设。", en + " The limit is set by --max-size.")
        case .undecodable: (zh, en) = (zh + "编码用 --encoding 指定。", en + " The encoding is set by --encoding.")
        default: break
        }
        self.init(
            name: error.path ?? id ?? "-", document: id, path: error.path, code: error.code.rawValue, zh: zh, en: en)
    }
}
