/// Which parts of a whole exclude one another: Lexicons/patterns/partitions.yaml.
public struct PartitionLexicon: Sendable {
    public let exclusive: [WordSet]
    /// Groups that are so of money only: a teacher may be chosen by the county and by the province.
    public let exclusiveMoney: [WordSet]
    /// Groups that leave nothing out.
    public let exhaustive: [WordSet]
    public let overlapping: WordSet
    /// Words after which nothing is a part any more.
    public let apart: WordSet
    /// Words right before a part that its clause has told already.
    public let saidAgain: WordSet

    public init(_ files: LexiconFiles) throws(LexiconError) {
        let root = try BindingLexicon.root("patterns/partitions.yaml", files)
        try root.check(keys: ["exclusive", "exclusive_money", "exhaustive", "overlapping", "apart", "said_again"])
        exclusive = (root["exclusive"]?.list ?? []).map { WordSet($0.texts) }
        exclusiveMoney = (root["exclusive_money"]?.list ?? []).map { WordSet($0.texts) }
        exhaustive = (root["exhaustive"]?.list ?? []).map { WordSet($0.texts) }
        overlapping = WordSet(root["overlapping"]?.texts ?? [])
        apart = WordSet(root["apart"]?.texts ?? [])
        saidAgain = WordSet(root["said_again"]?.texts ?? [])
    }

    /// Whether the names hold all the words of a group that leaves nothing out, one each.
    public func areExhaustive(_ names: [String]) -> Bool {
        let names = names.map { $0.unicodeScalars.map(\.value) }
        return exhaustive.contains { group in
            guard names.count == group.words.count else { return false }
            let found = names.map { PartitionLexicon.longest(of: group, in: $0) }
            return group.words.indices.allSatisfy { word in found.count { $0.contains(word) } == 1 }
        }
    }

    /// The words of a group in a name, without those that are only a piece of another: 普惠性民办 in 非普惠性民办园.
    private static func longest(of group: WordSet, in name: [UInt32]) -> [Int] {
        let found = group.found(in: name, name.indices)
        return found.filter { word in
            !found.contains { $0 != word && group.words[$0].contains(group.words[word]) }
        }
    }

    /// Whether the names differ only by the words of a group that leaves nothing out: 公办园, 民办园.
    public func areKinds(_ names: [String]) -> Bool {
        guard exhaustive.contains(where: { $0.words.count == names.count }) else { return false }
        let names = names.map { $0.unicodeScalars.map(\.value) }
        return exhaustive.contains { group in
            guard names.count == group.words.count else { return false }
            var rests: [[UInt32]] = []
            var kinds = Set<Int>()
            for name in names {
                guard let start = group.first(in: name, name.indices),
                    let length = group.length(in: name, at: start, before: name.count),
                    let word = group.words.firstIndex(of: Array(name[start..<(start + length)]))
                else { return false }
                kinds.insert(word)
                rests.append(Array(name[..<start] + name[(start + length)...]))
            }
            // 办园行为A级29所、B级71所: the first may say what all are.
            guard kinds.count == names.count, let last = rests.last else { return false }
            return rests.dropFirst().allSatisfy { $0 == last } && rests[0].count >= last.count
                && rests[0].suffix(last.count).elementsEqual(last)
        }
    }

    /// Whether each name holds another word of one group, and none a word that counts twice.
    public func areDisjoint(_ names: [String], isMoney: Bool) -> Bool {
        let names = names.map { $0.unicodeScalars.map(\.value) }
        if names.contains(where: { overlapping.occurs(in: $0) }) { return false }
        return (isMoney ? exclusive + exclusiveMoney : exclusive).contains { group in
            var seen: Set<Int> = []
            for name in names {
                let found = PartitionLexicon.longest(of: group, in: name)
                guard found.count == 1, seen.insert(found[0]).inserted else { return false }
            }
            return true
        }
    }
}
