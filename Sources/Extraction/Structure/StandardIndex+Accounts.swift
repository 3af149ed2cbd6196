import Lexicon
import Records
import Source

/// [自评情况]: in the block of an indicator, what stands before the label is the standard's, what stands behind it the
/// county's own.
extension StandardIndex {
    enum Account { case asked, own }

    /// Where such labels begin, each at the beginning of its line.
    static func accounts(in view: TextView, _ words: RoleWords) -> [Int] {
        view.s.indices.filter { i in
            guard words.ownAccount.mayBegin(with: view.s[i]) else { return false }
            let mark = view.at(i - 1)
            let isBracketed = openers.contains(mark)
            let before = isBracketed ? view.at(i - 2) : mark
            guard before == 0x0A || before == 0,
                let length = words.ownAccount.lengthBeginning(in: view.s, at: i, before: view.s.count)
            else { return false }
            let next = view.at(i + length)
            return isBracketed ? closers.contains(next) : next == code(":")
        }
    }

    private static let openers = "[【(".scalarValues
    private static let closers = "]】)".scalarValues

    /// On which side of the label of its indicator a place stands; nil where the block has none.
    func account(at place: Int, in outline: Outline) -> Account? {
        guard !accounts.isEmpty, var node = outline.node(at: place), key(of: node)?.no != nil else { return nil }
        while let parent = outline.nodes[node].parent, key(of: parent)?.no != nil { node = parent }
        let range = outline.nodes[node].range
        guard let label = accounts.first(where: { range.contains($0) }) else { return nil }
        return place < label ? .asked : .own
    }

    /// `确保合格率达到|95%以上`: a limit that is to be reached, said at the beginning of a clause of the sentence.
    func isAssured(_ mention: Mention, sentence: Range<Int>) -> Bool {
        guard mention.kind == .percent, mention.comparator == .ge || mention.comparator == .le else { return false }
        let start = mention.range.lowerBound
        return (sentence.lowerBound..<start).contains { i in
            words.assuring.mayBegin(with: view.s[i])
                && words.assuring.begins(in: view.s, at: i, before: start)
                && (i == sentence.lowerBound || Self.clauseMarks.contains(view.at(i - 1)))
        }
    }
    private static let clauseMarks = ",;:。\n".scalarValues
}
