/// A file of named lists of words, each of which must be there and hold something.
///
///     per_head: [生均, 人均]
struct WordLists: Sendable {
    private let lists: [String: [String]]

    /// - Throws: `LexiconError` for a file that is missing, a name that is none of `names` or has no list, for a list that
    ///   is empty or holds anything but words, and for a word that stands twice in one.
    init(_ path: String, names: [String], _ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root(path, files)
        try root.check(keys: Set(names))
        var lists: [String: [String]] = [:]
        for name in names {
            lists[name] = try WordLists.words(of: root, name)
        }
        self.lists = lists
    }

    /// One list of a file.
    static func words(of root: Node, _ name: String) throws(LexiconError) -> [String] {
        guard let node = root[name] else {
            throw root.error(zh: "缺少“\(name)”。", en: "“\(name)” is missing.")
        }
        let words = node.list.compactMap(\.text)
        guard !words.isEmpty, words.count == node.list.count, !words.contains("") else {
            throw node.error(
                zh: "“\(name)”应是一列词，写成 [甲, 乙]。", en: "“\(name)” should be a list of words, as in [a, b].")
        }
        try WordLists.checkTwice(node, name)
        return words
    }

    private static func checkTwice(_ list: Node, _ name: String) throws(LexiconError) {
        var seen: Set<[UInt8]> = []
        for word in list.list {
            guard let text = word.text, !seen.insert(Array(text.utf8)).inserted else { continue }
            throw word.error(
                zh: "“\(name)”里“\(text)”写了两遍，请去掉一个。", en: "“\(text)” stands twice in “\(name)”; remove one.")
        }
    }

    subscript(_ name: String) -> [String] { lists[name] ?? [] }
    func set(_ name: String) -> WordSet { WordSet(self[name]) }
    func scalars(_ name: String) -> [[UInt32]] { self[name].map { $0.unicodeScalars.map(\.value) } }
}
