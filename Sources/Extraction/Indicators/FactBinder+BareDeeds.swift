import Lexicon
import Records
import Source

/// Figures that only say what was done: to what, a figure before them or the heading of their item says.
extension FactBinder {
    /// `制定规范性文件13件,报送备案|13件`, `普通学校资源教室18间。⏎完成情况:建成|21间`, `特校生均公用经费…⏎按7500元执行`: the full name of a
    /// figure, for those who read it. Its own words stay, by which figures are told apart.
    func nameOfDeed(_ fact: Fact, _ figure: Figure, since first: Int, _ facts: [Fact]) -> [UInt32]? {
        let words = fact.words.scalarValues
        let mention = fact.mention
        if fact.indicator.id == nil, mention.kind == .money, lexicon.turns.forWhom.isExactly(words),
            let topic = topicOfItem(before: mention.range.lowerBound), isAmount(topic)
        {
            return topic
        }
        guard fact.indicator.id == nil, fact.rule == "head" || fact.rule == "noun-after",
            mention.kind == .count || mention.kind == .money || mention.kind == .area,
            !lexicon.grammar.deedNames.isExactly(words), let deed = deed(words)
        else { return nil }
        let done = facts[first...].dropLast().last {
            $0.mention.unit == mention.unit && $0.mention.kind == mention.kind && $0.role != .standard
        }
        if mention.kind != .money, let done, case let object = object(of: done), object.count >= 2,
            object.count <= Self.longestObject, isThing(object)
        {
            return deed + object
        }
        guard done == nil, let topic = topicOfItem(before: mention.range.lowerBound) else { return nil }
        if mention.kind == .money { return isAmount(topic) ? topic : nil }
        return isThing(topic) ? deed + topic : nil
    }

    /// Whether words name things that are counted; 继续有效 says what became of them.
    private func isThing(_ words: [UInt32]) -> Bool {
        lexicon.grammar.topicThings.ends(in: words, at: words.count, after: 0)
            && !lexicon.grammar.inTurn.occurs(in: words)
    }

    private static let (longestTopic, longestObject) = (20, 10)

    /// 制定|规范性文件; 新建, where its full name has been made already.
    private func object(of done: Fact) -> [UInt32] {
        let own = withoutDeeds(done.words.scalarValues)
        return own.isEmpty ? withoutDeeds(done.indicator.name.scalarValues) : own
    }

    /// What is left of words that tell nothing but deeds, without when they were done; nil for others.
    private func deed(_ words: [UInt32]) -> [UInt32]? {
        let bare = withoutSince(words)
        var i = 0
        var kept: [UInt32] = []
        while i < bare.count {
            if let length = lexicon.grammar.deedLeads.lengthBeginning(in: bare, at: i, before: bare.count) {
                i += length
            } else if let length = verb(in: bare, at: i) {
                kept += bare[i..<(i + length)]
                i += length
            } else {
                return nil
            }
        }
        return words.isEmpty ? nil : kept
    }

    private func verb(in words: [UInt32], at start: Int) -> Int? {
        [lexicon.verbs, lexicon.grammar.moreDeeds].compactMap {
            $0.lengthBeginning(in: words, at: start, before: words.count)
        }.max()
    }

    /// 自2023年春季起|按
    private func withoutSince(_ words: [UInt32]) -> [UInt32] {
        guard words.first == code("自") || words.first == code("从"), let end = words.firstIndex(of: code("起")) else {
            return words
        }
        return Array(words[(end + 1)...])
    }

    /// 制定|规范性文件
    private func withoutDeeds(_ words: [UInt32]) -> [UInt32] {
        var i = 0
        while let length = lexicon.grammar.deedLeads.lengthBeginning(in: words, at: i, before: words.count)
            ?? verb(in: words, at: i)
        { i += length }
        return Array(words[i...])
    }

    private func isAmount(_ topic: [UInt32]) -> Bool {
        [lexicon.grammar.measures, lexicon.grammar.fundNouns, lexicon.grammar.benefits].contains {
            $0.ends(in: topic, at: topic.count, after: 0)
        }
    }

    /// `A1.学前三年毛入园率⏎目标值:|85%`: the rate or the amount that the heading of an item is about.
    func measureOfItem(before mention: Mention) -> [UInt32]? {
        guard mention.kind == .percent || mention.kind == .money,
            let topic = measureAbove(mention.range.lowerBound) ?? topicOfItem(before: mention.range.lowerBound)
        else { return nil }
        if mention.kind == .money { return isAmount(topic) ? topic : nil }
        return lexicon.grammar.rateEnds.ends(in: topic, at: topic.count, after: 1)
            || terms.best(for: topic).map { $0.isWhole && $0.term.kind == .percent } ?? false ? topic : nil
    }

    /// The line above those that begin with a label, where it is a name and nothing else: 5.|学前三年毛入园率|⏎国家标准:85%⏎实际:92.4%.
    private func measureAbove(_ place: Int) -> [UInt32]? {
        guard var line = outline.line(at: place) else { return nil }
        let lines = outline.lines
        func isLabelled(_ line: Int) -> Bool {
            view.trimmed(lines[line].range).prefix(Self.longestLabel).contains { view.at($0) == code(":") }
        }
        guard isLabelled(line) else { return nil }
        let lowest = max(0, line - 3)
        while line > lowest, isLabelled(line) { line -= 1 }
        let range = view.trimmed(lines[line].range)
        guard !isLabelled(line), range.count <= Self.longestTopic + 6 else { return nil }
        let words = Array(view.s[range].drop { !$0.isHan })
        return (4...Self.longestTopic).contains(words.count) && words.allSatisfy(\.isHan) ? words : nil
    }

    /// `目标五:|普通学校资源教室|18间。`, `(3)|随班就读资源教室|。`: what the heading of an item is about.
    private func topicOfItem(before place: Int) -> [UInt32]? {
        if let aim = aimAbove(place) { return topic(in: aim) }
        guard let title = outline.node(at: place).map({ outline.nodes[$0].title }), title.upperBound <= place,
            place - title.upperBound <= Self.reach
        else { return nil }
        return topic(in: title)
    }

    /// `目标五:普通学校资源教室18间。⏎|完成情况:…`: the line above one that begins with a label, as that one does, without its label.
    private func aimAbove(_ place: Int) -> Range<Int>? {
        let lines = outline.lines
        func colon(_ line: Int) -> Int? {
            view.trimmed(lines[line].range).prefix(Self.longestLabel).first { view.at($0) == code(":") }
        }
        guard let line = outline.line(at: place), line > 0, let label = colon(line), label < place,
            let above = colon(line - 1)
        else { return nil }
        return (above + 1)..<view.trimmed(lines[line - 1].range).upperBound
    }
    private static let reach = 160
    private static let longestLabel = 8

    /// The noun that a heading begins with: up to a figure, a bracket or the end of the sentence.
    private func topic(in title: Range<Int>) -> [UInt32]? {
        var end = title.lowerBound
        while end < title.upperBound, view.at(end).isHan || "“”‘’".scalarValues.contains(view.at(end)) { end += 1 }
        var words = withoutDeeds(Array(view.s[title.lowerBound..<end]))
        while let tail = lexicon.grammar.topicTails.lengthEnding(in: words, at: words.count, after: 2) {
            words.removeLast(tail)
        }
        let isNoun = !lexicon.grammar.topicVerbs.begins(in: words, at: 0, before: words.count)
        return isNoun && words.count >= 3 && words.count <= Self.longestTopic ? words : nil
    }
}
