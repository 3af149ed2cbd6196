/// Which parts of a whole exclude one another: Lexicons/patterns/partitions.yaml.
public struct PartitionLexicon: Sendable {
    public let exclusive: [[String]]
    /// Groups that leave nothing out.
    public let exhaustive: [[String]]
    public let overlapping: [String]
    /// Words after which nothing is a part any more.
    public let apart: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/partitions.yaml", files)
        try root.check(keys: ["exclusive", "exhaustive", "overlapping", "apart"])
        exclusive = (root["exclusive"]?.list ?? []).map(\.texts)
        exhaustive = (root["exhaustive"]?.list ?? []).map(\.texts)
        overlapping = root["overlapping"]?.texts ?? []
        apart = WordSet(root["apart"]?.texts ?? [])
    }

    /// Whether the names hold all the words of a group that leaves nothing out, one each.
    public func areExhaustive(_ names: [String]) -> Bool {
        exhaustive.contains { group in
            names.count == group.count && group.allSatisfy { word in names.count { $0.contains(word) } == 1 }
        }
    }

    /// Whether each name holds another word of one group, and none a word that counts twice.
    public func areDisjoint(_ names: [String]) -> Bool {
        if names.contains(where: { name in overlapping.contains { name.contains($0) } }) { return false }
        return exclusive.contains { group in
            var seen: Set<String> = []
            for name in names {
                let found = group.filter { name.contains($0) }
                guard found.count == 1, seen.insert(found[0]).inserted else { return false }
            }
            return true
        }
    }
}
