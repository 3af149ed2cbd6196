import Lexicon
import Records
import Source

/// Which school a figure is of.
extension FactBinder {
    /// The place or school a figure speaks of: a school named right before it, else what the document is about.
    func scope(context: Range<Int>, words: [UInt32], sentence: Range<Int>) -> String? {
        profile.schoolNames.school(before: words) ?? schoolBeginning(context, sentence: sentence)
            ?? schoolBefore(context.lowerBound, sentence: sentence)
            ?? onlySchool(before: context.lowerBound, sentence: sentence)
            ?? profile.schoolNames.area(before: words) ?? schoolAbove(context.lowerBound) ?? placeHeading(
                context.lowerBound)
            ?? profile.scope(at: context.lowerBound, outline: outline)
    }

    /// 石桥小学每百名学生拥有体育、|艺术专任教师数: the school that the clause begins with, where a list in the name parted its words.
    private func schoolBeginning(_ context: Range<Int>, sentence: Range<Int>) -> String? {
        var start = context.lowerBound
        while start > sentence.lowerBound, context.upperBound - start < Self.longestClause,
            view.at(start - 1).isHan || view.at(start - 1) == code("、")
        { start -= 1 }
        guard start < context.lowerBound else { return nil }
        // One school alone: 石桥小学、河湾小学生均… is of both.
        let clause = Array(view.s[start..<context.upperBound])
        let first = clause.firstIndex(of: code("、")) ?? clause.count
        guard let name = profile.schoolNames.school(before: clause), name.unicodeScalars.count < first,
            isPerHead(Array(clause[name.unicodeScalars.count...]))
        else { return nil }
        return name
    }

    /// 生均…, 每百名学生拥有…
    private func isPerHead(_ words: [UInt32]) -> Bool {
        lexicon.grammar.perHead.begins(in: words, at: 0, before: words.count)
            || lexicon.grammar.beginnings.contains { words.starts(with: $0) }
    }
    private static let longestClause = 48

    /// 规模最大的小学为城关小学,在校学生1986人: the school that the clause before names.
    func schoolBefore(_ start: Int, sentence: Range<Int>) -> String? {
        guard start > sentence.lowerBound, view.at(start - 1) == code(",") || view.at(start - 1) == code("(") else {
            return nil
        }
        var i = start - 1
        while i > sentence.lowerBound, start - i < 24, !reader.isBoundary(view.at(i - 1)) { i -= 1 }
        guard profile.schoolNames.words.schools.occurs(in: view.s, i..<(start - 1)) else { return nil }
        if lexicon.grammar.ofSchools.ends(in: view.s, at: start - 1, after: i) {
            return describedSchool(before: start - 1, sentence: sentence)
        }
        var clause = view.s[i..<(start - 1)]
        if let name = introduced(in: Array(clause)) { return name }
        // 石岭中学|2009年建成
        if let digit = clause.firstIndex(where: \.isASCIIDigit), view.at(digit + 4) == code("年"),
            lexicon.grammar.schools.ends(in: view.s, at: digit, after: clause.startIndex)
        {
            clause = clause[..<digit]
        } else if let at = clause.lastIndex(of: code("了")) {
            // 重点建设了|城东实验学校
            clause = clause[(at + 1)...]
        }
        if let at = clause.lastIndex(where: { $0 == code("为") || $0 == code("是") }) {
            clause = clause[(at + 1)...]
        } else if !lexicon.grammar.schools.ends(in: view.s, at: clause.endIndex, after: clause.startIndex) {
            return nil
        }
        guard let name = profile.schoolNames.school(inTitle: Array(clause)),
            clause.suffix(name.count).elementsEqual(name)
        else {
            return nil
        }
        return String(scalars: name)
    }

    /// 江口学校|为2018年投用的九年一贯制学校, 实验小学|建于2008年: whom the clause begins with and tells of.
    private func introduced(in clause: [UInt32]) -> String? {
        let places = profile.schoolNames.words
        guard let name = profile.schoolNames.school(inTitle: clause), clause.starts(with: name),
            name.count < clause.count
        else { return nil }
        let isTold =
            clause[name.count] == code("为") || clause[name.count] == code("是")
            || places.introducing.begins(in: clause, at: name.count, before: clause.count)
        return isTold ? String(scalars: name) : nil
    }

    /// `我县城关小学东校区是2008年规划、2010年建成的学校,|目前有学生2336人`: the school that the clause before tells of.
    private func describedSchool(before end: Int, sentence: Range<Int>) -> String? {
        var start = end
        while start > sentence.lowerBound, end - start < 48,
            view.at(start - 1) == code("、") || view.at(start - 1) == code("_")
                || !reader.isBoundary(view.at(start - 1))
        { start -= 1 }
        guard let copula = view.s[start..<end].firstIndex(where: { $0 == code("是") || $0 == code("为") }) else {
            return nil
        }
        start += lexicon.scopeSet.lengthBeginning(in: view.s, at: start, before: copula) ?? 0
        let subject = Array(view.s[start..<copula])
        guard let name = profile.schoolNames.school(inTitle: subject), subject.starts(with: name),
            subject.count == name.count || subject.last == code("区") || subject.last == code("校"),
            subject.count <= name.count + 8
        else { return nil }
        return String(scalars: subject)
    }

    /// 仅松坪小学一所,因用地局促,|生均运动场地6.2平方米: the one school of which the statement begins to tell.
    private func onlySchool(before start: Int, sentence: Range<Int>) -> String? {
        guard start > sentence.lowerBound, view.at(start - 1) == code(",") else { return nil }
        let statement = view.s[sentence.lowerBound..<start]
        let begin = statement.lastIndex { $0 == code(";") || $0 == code("。") || $0 == code(":") }.map { $0 + 1 }
        let first = begin ?? sentence.lowerBound
        let end = view.s[first..<start].firstIndex(of: code(",")) ?? start
        guard let only = lexicon.grammar.onlyBefore.lengthBeginning(in: view.s, at: first, before: end) else {
            return nil
        }
        let clause = Array(view.s[(first + only)..<end])
        guard let name = profile.schoolNames.school(inTitle: clause), clause.starts(with: name),
            lexicon.grammar.onlyBehind.isExactly(Array(clause[campusEnd(of: name, in: clause)...]))
        else { return nil }
        return String(scalars: clause[..<campusEnd(of: name, in: clause)])
    }

    /// 实验小学|北校区
    private func campusEnd(of name: [UInt32], in clause: [UInt32]) -> Int {
        let end = name.count
        return end
            + (profile.schoolNames.words.campuses.lengthBeginning(in: clause, at: end, before: clause.count) ?? 0)
    }

    /// (二)河湾小学。现有学生427人: the school that a heading above is the name of.
    private func schoolAbove(_ start: Int) -> String? {
        guard !lexicon.scopeSet.begins(in: view.s, at: start, before: view.s.count), let node = outline.node(at: start)
        else { return nil }
        if let known = schoolsAbove[node] { return known }
        let school = schoolNamed(byHeading: node)
        schoolsAbove[node] = .some(school)
        return school
    }

    /// `望海街道:配建园移交3家;校门口护学岗21个`, `赤溪三中:…`: the town or the school by whose name alone its line begins.
    private func placeHeading(_ start: Int) -> String? {
        guard !lexicon.scopeSet.begins(in: view.s, at: start, before: view.s.count),
            let line = (max(0, start - Self.longestHeaded)..<start).last(where: { view.s[$0] == 0x0A || $0 == 0 })
        else { return nil }
        let first = view.trimmed((view.s[line] == 0x0A ? line + 1 : line)..<start).lowerBound
        guard let colon = (first..<min(start, first + 12)).first(where: { !view.s[$0].isHan }),
            view.s[colon] == code(":"), colon < start
        else { return nil }
        let name = Array(view.s[first..<colon])
        let places = profile.schoolNames.words
        if let school = profile.schoolNames.school(inTitle: name), school == name { return String(scalars: name) }
        guard (3...8).contains(name.count), let last = name.last,
            places.placeEndings.contains(last) || lexicon.grammar.townEndings.ends(in: name, at: name.count, after: 1),
            !places.generalBefore.occurs(in: name), !places.generalInTitle.occurs(in: name),
            !lexicon.scopeSet.isExactly(name)
        else { return nil }
        return String(scalars: name)
    }
    private static let longestHeaded = 200

    private func schoolNamed(byHeading node: Int) -> String? {
        for node in outline.ancestors(of: node) where (4...14).contains(node.title.count) {
            let title = Array(view.s[node.title])
            if let name = profile.schoolNames.school(inTitle: title), name.count == title.count {
                return String(scalars: name)
            }
        }
        return nil
    }

    /// 清溪小学生均校舍5.31平方米、|生均运动场地8.52平方米: an item of a list that names no other is of the school before it; behind a
    /// comma only what is told of each pupil.
    func listedSchool(_ words: [UInt32], context: Range<Int>, after last: Fact?) -> String? {
        let mark = context.lowerBound - 1
        guard let last, let school = last.scope, school != profile.scope,
            view.at(mark) == code("、")
                || (view.at(mark) == code(",") || view.at(mark) == code(";")) && isPerHead(words),
            last.mention.range.upperBound == mark, last.role == .actual,
            lexicon.grammar.schools.ends(in: school.scalarValues, at: school.scalarValues.count, after: 1),
            !profile.schoolNames.words.schools.occurs(in: words), lexicon.stage(in: words, at: 0) == nil,
            !lexicon.scopeSet.begins(in: view.s, at: context.lowerBound, before: view.s.count)
        else { return nil }
        return school
    }
}
