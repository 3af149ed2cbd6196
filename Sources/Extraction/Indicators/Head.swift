import Lexicon
import Records

/// The words before a number that say what it measures, found by walking left from it.
struct Head {
    /// Scalars of the normalised text; brackets inside are part of it.
    var range: Range<Int>
    /// The words with brackets, set phrases and trailing verbs taken off.
    var words: [UInt32]
}

/// Finds and tidies heads.
struct HeadReader {
    let view: TextView
    let lexicon: BindingLexicon
    let terms: TermIndex

    /// The head of a number that begins at `start`: back to a mark of punctuation, a bracket that opens, or `limit`.
    func head(before start: Int, limit: Int) -> Head {
        var i = start
        var words: [UInt32] = []
        while i > limit {
            let c = view.at(i - 1)
            if c == code(")"), let open = matchingOpen(i - 1, limit: limit) {
                i = open
                continue
            }
            if isBoundary(c) { break }
            if !c.isSpace { words.append(c) }
            i -= 1
        }
        // 收入:792.22万元: the words before the colon name it.
        if words.isEmpty, i > limit, view.at(i - 1) == code(":") {
            i -= 1
            while i > limit, !isBoundary(view.at(i - 1)) {
                if !view.at(i - 1).isSpace { words.append(view.at(i - 1)) }
                i -= 1
            }
        }
        words.reverse()
        var head = Head(range: i..<start, words: tidy(words))
        // 体育、艺术(美术、音乐)专任教师数: an indicator's own name may run across a mark of punctuation.
        if let longer = terms.longestEnding(at: contentEnd(start, words), in: view, limit: limit), longer < i {
            head.range = longer..<start
            head.words = tidy(Array(view.s[longer..<start].filter { !$0.isSpace }))
        }
        return head
    }

    /// Where the head's last word ends when set phrases (`为`, `达到`) before the number are taken off.
    private func contentEnd(_ start: Int, _ words: [UInt32]) -> Int {
        var end = start
        var stripped = true
        while stripped {
            stripped = false
            while view.at(end - 1).isSpace { end -= 1 }
            for suffix in lexicon.suffixes where view.hasPrefix(suffix, at: end - suffix.count) && !suffix.isEmpty {
                end -= suffix.count
                stripped = true
                break
            }
        }
        return end
    }

    private func matchingOpen(_ close: Int, limit: Int) -> Int? {
        var depth = 0
        var i = close
        while i >= limit {
            let c = view.at(i)
            if c == 0x0A { return nil }
            if c == code(")") { depth += 1 }
            if c == code("(") { depth -= 1; if depth == 0 { return i } }
            i -= 1
        }
        return nil
    }

    func isBoundary(_ c: UInt32) -> Bool {
        switch Unicode.Scalar(c) {
        case ",", "。", ";", ":", "、", "(", ")", "!", "?", "|", "《", "》", "\n", "“", "”", "【", "】", "[", "]", "—", "→",
            "\t":
            true
        default: false
        }
    }

    /// Takes off what says nothing: `目前,全区共有` before, `达到` after. Leaves at least one character.
    func tidy(_ words: [UInt32]) -> [UInt32] {
        var out = words[...]
        // …公报全省义务教育学校: what stands before the place belongs to the sentence, not to the name.
        for scope in lexicon.scopes {
            guard let first = scope.first else { continue }
            for i in out.indices.dropFirst().reversed()
            where out[i] == first && i + scope.count + 2 <= out.endIndex
                && out[i..<(i + scope.count)].elementsEqual(scope)
            {
                if out[out.startIndex..<i].contains(code("占")) { continue }
                out = out[i...]
                break
            }
        }
        var changed = true
        while changed, !out.isEmpty {
            changed = false
            for suffix in lexicon.suffixes
            where out.count >= suffix.count && out.suffix(suffix.count).elementsEqual(suffix) {
                if terms.isTerm(Array(out)) { break }
                out = out.dropLast(suffix.count)
                changed = true
                break
            }
        }
        changed = true
        while changed, !out.isEmpty {
            changed = false
            if let n = leadingPeriod(out), n < out.count { out = out.dropFirst(n); changed = true; continue }
            for prefix in lexicon.prefixes
            where out.count > prefix.count && out.prefix(prefix.count).elementsEqual(prefix) {
                // 学校 in 学校数, 有效 in 有效问卷: a prefix that begins a word of its own stays.
                if prefix.count == 1, terms.isTerm(Array(out)) { break }
                out = out.dropFirst(prefix.count)
                changed = true
                break
            }
            for scope in lexicon.scopes where out.count > scope.count && out.prefix(scope.count).elementsEqual(scope) {
                out = out.dropFirst(scope.count)
                changed = true
                break
            }
        }
        return Array(out)
    }

    /// `2022年`, `2021-2022年度` at the front, unless it narrows the number down (`2016年之后建成的`).
    private func leadingPeriod(_ words: ArraySlice<UInt32>) -> Int? {
        var i = words.startIndex
        while i < words.endIndex, words[i].isASCIIDigit || words[i] == 0x2D || words[i] == 0x5F || words[i] == code("×")
        { i += 1 }
        guard i > words.startIndex, i < words.endIndex,
            words[i] == code("年") || words[i] == code("学") || words[i] == code("月")
        else { return nil }
        let isSchoolYear = words[i] == code("学")
        i += 1
        if isSchoolYear, i < words.endIndex, words[i] == code("年") { i += 1 }
        if i < words.endIndex, words[i] == code("度") || words[i] == code("底") || words[i] == code("末") { i += 1 }
        let rest = String(scalars: words[i...].prefix(3))
        if ["及", "之", "以", "前", "后"].contains(where: { rest.hasPrefix($0) }), !rest.hasPrefix("以来") { return nil }
        return i - words.startIndex
    }

    /// The noun after a number's unit: `1000余家外资市场主体` → 外资市场主体.
    func noun(after end: Int, limit: Int) -> (words: [UInt32], end: Int) {
        var i = end
        var words: [UInt32] = []
        while i < limit, words.count < 16 {
            let c = view.at(i)
            if isBoundary(c) || c == code("~") || c.isASCIIDigit { break }
            if let (length, _) = lexicon.stages.longest(in: view.s, at: i, before: limit) {
                words += view.s[i..<(i + length)]
                i += length
                continue
            }
            if lexicon.nounsUntil.longest(in: view.s, at: i, before: limit) != nil,
                terms.longestStarting(at: i, in: view) == nil
            {
                break
            }
            if !c.isSpace { words.append(c) }
            i += 1
        }
        while let first = words.first, first == code("的") || first == code("名") && words.count > 3 {
            words.removeFirst()
        }
        return (words, i)
    }

    /// The stage a run of words speaks of: the last one named, unless words such as 中小学 say all of them.
    func stage(in words: [UInt32]) -> StageReading {
        var i = 0
        var found: [String] = []
        var neutral = false
        while i < words.count {
            if let (length, stage) = lexicon.stages.longest(in: words, at: i) {
                if let stage { found.append(stage) } else { neutral = true }
                i += length
            } else {
                i += 1
            }
        }
        if found.isEmpty { return neutral ? .all : .none }
        let distinct = Set(found)
        if distinct.count > 1, distinct.isSubset(of: ["小学", "初中"]), found.last != found.first, !neutral {
            // 小学、初中…: both are meant when they stand side by side.
            let text = String(scalars: words)
            if text.contains("小学初中") || text.contains("小学、初中") || text.contains("初中小学") || text.contains("小学和初中") {
                return .all
            }
        }
        return .one(found[found.count - 1])
    }

    enum StageReading: Equatable {
        case none, all
        case one(String)
        var name: String? { if case .one(let s) = self { s } else { nil } }
    }
}
