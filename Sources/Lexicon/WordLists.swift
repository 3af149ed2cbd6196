/// A file, or a folder of files, of named lists of words, each of which must be there and hold something.
///
///     per_head: [生均, 人均]
///
/// Read with the names of its lists, or by asking for them: then `finish` says what is wrong with the file.
struct WordLists {
    private let lists: [String: [String]]
    private let nodes: [String: Node]
    private let maps: [String: [(key: String, words: [String])]]
    private let asked: Asked?

    /// A file whose lists are known by what is asked of it.
    private final class Asked {
        let root: Node
        var names: [String] = []
        var maps: [String] = []
        var nodes: [String] = []

        init(_ root: Node) { self.root = root }
    }

    /// The lists of a file, which are named by asking for them.
    init(_ path: String, _ files: LexiconFiles) throws(LexiconError) {
        asked = Asked(try BindingLexicon.root(path, files))
        (lists, nodes, maps) = ([:], [:], [:])
    }

    /// - Throws: `LexiconError` as if what was asked for had been named before.
    func finish() throws(LexiconError) {
        guard let asked else { return }
        _ = try WordLists(asked.root, names: asked.names, maps: asked.maps, nodes: asked.nodes)
    }

    /// - Throws: `LexiconError` for a file that is missing, a name that is none of `names` or has no list, for a list that
    ///   is empty or holds anything but words, and for a word that stands twice in one.
    ///
    /// - Parameters:
    ///   - maps: names of what has a list, or a word, for each of several words: `{百生: [百名学生]}`.
    ///   - nodes: names of what is anything else.
    init(
        _ path: String, names: [String], maps: [String] = [], nodes others: [String] = [], _ files: LexiconFiles
    ) throws(LexiconError) {
        try self.init(try BindingLexicon.root(path, files), names: names, maps: maps, nodes: others)
    }

    private init(
        _ root: Node, names: [String], maps: [String], nodes others: [String]
    ) throws(LexiconError) {
        asked = nil
        lists = try WordLists.lists(names, in: root, besides: maps + others)
        var nodes: [String: Node] = [:]
        for name in others {
            guard let node = root[name] else { throw WordLists.missing(name, in: root) }
            nodes[name] = node
        }
        self.nodes = nodes
        var read: [String: [(key: String, words: [String])]] = [:]
        for name in maps {
            guard let node = root[name] else { throw WordLists.missing(name, in: root) }
            guard !node.map.isEmpty, node.map.allSatisfy({ !$0.key.isEmpty && !$0.value.texts.isEmpty }) else {
                throw node.error(
                    zh: "“\(name)”应是一组词，写成 {甲: 乙}。", en: "“\(name)” should be pairs of words, as in {a: b}.")
            }
            read[name] = node.map.map { ($0.key, $0.value.texts) }
        }
        self.maps = read
    }

    /// The lists of several files of one folder, no two of one name.
    init(
        folder: String, _ parts: KeyValuePairs<String, [String]>, _ files: LexiconFiles
    ) throws(LexiconError) {
        var lists: [String: [String]] = [:]
        for (name, names) in parts {
            let root = try BindingLexicon.root("\(folder)/\(name).yaml", files)
            lists.merge(try WordLists.lists(names, in: root)) { first, _ in first }
        }
        self.lists = lists
        asked = nil
        maps = [:]
        nodes = [:]
    }

    private static func lists(
        _ names: [String], in root: Node, besides others: [String] = []
    ) throws(LexiconError) -> [String: [String]] {
        try root.check(keys: Set(names + others))
        var lists: [String: [String]] = [:]
        for name in names {
            lists[name] = try WordLists.words(of: root, name)
        }
        return lists
    }

    private static func missing(_ name: String, in root: Node) -> LexiconError {
        root.error(zh: "缺少“\(name)”。", en: "“\(name)” is missing.")
    }

    /// One list of a file.
    static func words(of root: Node, _ name: String) throws(LexiconError) -> [String] {
        guard let node = root[name] else { throw missing(name, in: root) }
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

    subscript(_ name: String) -> [String] {
        guard let asked else { return lists[name] ?? [] }
        asked.names.append(name)
        return asked.root[name]?.texts ?? []
    }
    func set(_ name: String) -> WordSet { WordSet(self[name]) }
    func set(_ name: String, within longer: LongerWords) -> WordSet {
        WordSet(self[name].map(\.scalarValues), within: longer)
    }
    /// In the order of the file.
    func map(_ name: String) -> [(key: String, words: [String])] {
        guard let asked else { return maps[name] ?? [] }
        asked.maps.append(name)
        return asked.root[name]?.map.map { ($0.key, $0.value.texts) } ?? []
    }
    func node(_ name: String) -> Node? {
        guard let asked else { return nodes[name] }
        asked.nodes.append(name)
        return asked.root[name]
    }
    func characters(_ name: String) -> Set<UInt32> { Set(scalars(name).compactMap(\.first)) }
    func scalars(_ name: String) -> [[UInt32]] { self[name].map { $0.unicodeScalars.map(\.value) } }
}
