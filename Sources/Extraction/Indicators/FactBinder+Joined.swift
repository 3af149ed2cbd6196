import Lexicon
import Records

/// Names of things that stand side by side: 音乐、美术教室, 周转房、公租房.
extension FactBinder {
    /// `音乐、美术|教室未达标学校12所`: the name begins with the first of those joined. nil where the last alone is a name that is known,
    /// or where what stands before the mark is no such word.
    func joined(_ head: Head, _ mention: Mention, limit: Int) -> [UInt32]? {
        if let all = listedInAll(head, mention, limit: limit) { return all }
        guard mention.kind == .count || mention.kind == .money || mention.kind == .area,
            view.at(head.range.lowerBound - 1) == code("、"), (2...14).contains(head.words.count),
            view.s[head.range].first?.isHan == true, terms.best(for: head.words)?.isWhole != true,
            reader.stage(in: Array(head.words.prefix(4))) == .none
        else { return nil }
        var items: [[UInt32]] = []
        var end = head.range.lowerBound - 1
        while end > limit, view.at(end) == code("、"), items.count < 4 {
            var start = end
            while start > limit, view.at(start - 1).isHan, end - start < 16 { start -= 1 }
            items.append(Array(view.s[start..<end]))
            end = start - 1
        }
        guard let first = items.popLast() else { return nil }
        let lead = view.at(end)
        // __区|音乐、美术教室
        let isMasked =
            lexicon.grammar.masks.contains(lead) && first.first.map(lexicon.grammar.placeEnds.contains) == true
        // 12个|单位、金额: what stands right behind a figure is its own.
        guard isMasked || reader.isBoundary(lead) || lead.isSpace || lead == 0 || lead.isASCIIDigit,
            items.allSatisfy({ isJoinable($0) }),
            let last = withoutJoinedLead(isMasked ? Array(first.dropFirst()) : first),
            isJoinable(last)
        else { return nil }
        // Alike: as long as the next, or ending as it does.
        let others = items + [head.words]
        guard
            others.allSatisfy({
                $0.count >= last.count && (items.isEmpty || $0 == head.words || $0.count == last.count)
            }),
            last.count == 2 || others.allSatisfy({ isAlike(last, $0) })
        else { return nil }
        return Array(([last] + items.reversed() + [head.words]).joined(separator: [code("、")]))
    }

    /// `参加座谈的|人大代表、政协委员、校长、家长共108人`: all of a list that is counted together.
    private func listedInAll(_ head: Head, _ mention: Mention, limit: Int) -> [UInt32]? {
        guard mention.kind == .count, view.at(head.range.lowerBound - 1) == code("、"), isListed(head.words),
            lexicon.grammar.totalling.ends(in: view.s, at: mention.range.lowerBound, after: head.range.lowerBound)
        else { return nil }
        var items = [head.words]
        var end = head.range.lowerBound - 1
        while end > limit, view.at(end) == code("、"), items.count < 8 {
            var start = end
            while start > limit, view.at(start - 1).isHan, view.at(start - 1) != code("的"), end - start < 9 {
                start -= 1
            }
            guard isListed(Array(view.s[start..<end])) else { return nil }
            items.append(Array(view.s[start..<end]))
            end = start - 1
        }
        guard items.count > 2, end <= limit || reader.isBoundary(view.at(end)) || view.at(end) == code("的") else {
            return nil
        }
        return Array(items.reversed().joined(separator: [code("、")]))
    }

    private func isListed(_ word: [UInt32]) -> Bool {
        (2...8).contains(word.count) && word.allSatisfy(\.isHan) && !lexicon.verbs.isExactly(word)
    }

    /// Whether one of two words joined ends in a character that the other has at the same place: 周转房、公租房, 省级、市级专项资金.
    private func isAlike(_ word: [UInt32], _ other: [UInt32]) -> Bool {
        other.count >= word.count && other[word.count - 1] == word[word.count - 1]
    }

    private func isJoinable(_ word: [UInt32]) -> Bool {
        (2...4).contains(word.count) && word.allSatisfy(\.isHan) && !lexicon.turns.joinedNot.isExactly(word)
            && !lexicon.verbs.isExactly(word) && reader.stage(in: word) == .none
            && terms.best(for: word)?.isWhole != true
    }

    /// 积极整合|中央: without verbs and adverbs before the first.
    private func withoutJoinedLead(_ words: [UInt32]) -> [UInt32]? {
        var rest = words
        var changed = true
        while changed, rest.count > 2 {
            changed = false
            let length =
                lexicon.turns.joinedLead.lengthBeginning(in: rest, at: 0, before: rest.count - 1)
                ?? lexicon.verbs.lengthBeginning(in: rest, at: 0, before: rest.count - 1)
                ?? lexicon.scopeSet.lengthBeginning(in: rest, at: 0, before: rest.count - 1)
                ?? lexicon.prefixSet.lengthBeginning(in: rest, at: 0, before: rest.count - 1)
            if let length, rest.count - length >= 2 {
                rest.removeFirst(length)
                changed = true
            }
        }
        return rest.isEmpty ? nil : rest
    }
}
