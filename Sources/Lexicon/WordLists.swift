/// A file, or a folder of files, of named lists of words, each of which must be there and hold something.
///
///     per_head: [生均, 人均]
struct WordLists: Sendable {
    private let lists: [String: [String]]

    /// - Throws: `LexiconError` for a file that is missing, a name that is none of `names` or has no list, and for a list
    ///   that is empty or holds anything but words.
    init(_ path: String, names: [String], _ files: LexiconFiles) throws(LexiconError) {
        lists = try WordLists.read(path, names: names, files)
    }

    /// The lists of several files of one folder, no two of one name.
    init(
        folder: String, _ parts: KeyValuePairs<String, [String]>, _ files: LexiconFiles
    ) throws(LexiconError) {
        var lists: [String: [String]] = [:]
        for (name, names) in parts {
            lists.merge(try WordLists.read("\(folder)/\(name).yaml", names: names, files)) { first, _ in first }
        }
        self.lists = lists
    }

    private static func read(
        _ path: String, names: [String], _ files: LexiconFiles
    ) throws(LexiconError) -> [String: [String]] {
        let root = try BindingLexicon.root(path, files)
        try root.check(keys: Set(names))
        var lists: [String: [String]] = [:]
        for name in names {
            guard let node = root[name] else {
                throw root.error(zh: "缺少“\(name)”。", en: "“\(name)” is missing.")
            }
            let words = node.list.compactMap(\.text)
            guard !words.isEmpty, words.count == node.list.count, !words.contains("") else {
                throw node.error(
                    zh: "“\(name)”应是一列词，写成 [甲, 乙]。", en: "“\(name)” should be a list of words, as in [a, b].")
            }
            lists[name] = words
        }
        return lists
    }

    subscript(_ name: String) -> [String] { lists[name] ?? [] }
    func set(_ name: String) -> WordSet { WordSet(self[name]) }
    func scalars(_ name: String) -> [[UInt32]] { self[name].map { $0.unicodeScalars.map(\.value) } }
}
