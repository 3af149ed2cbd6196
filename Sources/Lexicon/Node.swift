import Yams

/// A value of a lexicon file that knows where it stands, with its scalars as text: `4.0` stays `4.0`.
public struct Node: Sendable {
    public indirect enum Value: Sendable {
        case text(String)
        case list([Node])
        /// In the order of the file.
        case map([(key: String, value: Node)])
    }
    public let value: Value
    public let file: String
    /// 1-based.
    public let line: Int

    /// Reads YAML.
    /// - Throws: `LexiconError` with the place, when the text is not YAML or a key stands twice.
    public static func parse(_ text: String, file: String) throws(LexiconError) -> Node {
        do {
            // Scalars stay text here: without rules for numbers and dates, reading takes half the time.
            guard let root = try Yams.compose(yaml: text, .basic) else {
                throw LexiconError(
                    file: file, line: 1, zh: "文件是空的，请写入内容或删除它。",
                    en: "The file is empty; write something in it or remove it.")
            }
            return try Node(root, file: file)
        } catch let error as LexiconError {
            throw error
        } catch let error as YamlError {
            throw LexiconError(yaml: error, file: file)
        } catch {
            throw LexiconError(file: file, line: 1, zh: "读不懂：\(error)", en: "cannot be read: \(error)")
        }
    }

    private init(_ node: Yams.Node, file: String) throws {
        self.file = file
        line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar): value = .text(scalar.string)
        case .sequence(let items): value = .list(try items.map { try Node($0, file: file) })
        case .mapping(let pairs):
            var entries: [(key: String, value: Node)] = []
            for (key, value) in pairs {
                entries.append((key.scalar?.string ?? "", try Node(value, file: file)))
            }
            value = .map(entries)
        default: value = .text("")
        }
    }

    public var text: String? { if case .text(let t) = value { t } else { nil } }
    public var list: [Node] { if case .list(let l) = value { l } else { [] } }
    public var map: [(key: String, value: Node)] { if case .map(let m) = value { m } else { [] } }
    public subscript(_ key: String) -> Node? { map.first { $0.key == key }?.value }

    /// The texts of a list, or the one text that stands where a list could.
    public var texts: [String] { text.map { $0.isEmpty ? [] : [$0] } ?? list.compactMap(\.text) }

    /// The text at a key that must be there.
    public func required(_ key: String) throws(LexiconError) -> String {
        guard let text = self[key]?.text, !text.isEmpty else {
            throw error(zh: "缺少“\(key)”。", en: "“\(key)” is missing.")
        }
        return text
    }

    /// Throws for every key that is none of `known`: a typing error must not pass as a comment.
    public func check(keys known: Set<String>) throws(LexiconError) {
        for (key, value) in map where !known.contains(key) {
            let hint = known.min { editDistance($0, key) < editDistance($1, key) } ?? ""
            throw value.error(
                zh: "不认识的字段“\(key)”，是不是“\(hint)”？", en: "Unknown key “\(key)”; did you mean “\(hint)”?")
        }
    }

    public func error(zh: String, en: String) -> LexiconError { LexiconError(file: file, line: line, zh: zh, en: en) }
}

/// Edit distance by characters, for hints on typing errors.
public func editDistance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var row = Array(0...b.count)
    for i in a.indices {
        var previous = row[0]
        row[0] = i + 1
        for j in b.indices {
            let old = row[j + 1]
            row[j + 1] = min(old + 1, row[j] + 1, previous + (a[i] == b[j] ? 0 : 1))
            previous = old
        }
    }
    return row[b.count]
}
