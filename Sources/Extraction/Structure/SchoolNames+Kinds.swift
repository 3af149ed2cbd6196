import Lexicon
import Source

/// Schools by the kind they are of, by a form's field, and by the sentence that introduces them.
extension SchoolNames {
    /// `青石九年一贯制学校`, `铁山县特殊教育学校`: a kind of school with its name or its place before it.
    func typedSchool(in s: [UInt32]) -> [UInt32]? {
        guard words.typedSchools.occurs(in: s) else { return nil }
        for i in s.indices {
            guard let length = words.typedSchools.lengthBeginning(in: s, at: i, before: s.count) else { continue }
            var start = i
            while start > 0, s[start - 1].isHan, i - start < 10 { start -= 1 }
            while let lead = words.beforeRegion.lengthBeginning(in: s, at: start, before: i) { start += lead }
            var own = (start..<i).last { words.placeEndings.contains(s[$0]) }.map { $0 + 1 } ?? start
            // Of its place: 铁山县|特殊教育学校.
            if i - own < 2 { own = max(start, own - 3) }
            if i - own >= 2, !words.generalInTitle.occurs(in: s, own..<i) { return Array(s[own..<(i + length)]) }
        }
        return nil
    }

    /// `…自评报告(柏川县职业技术学校)`: the school in the brackets that end a title.
    func bracketedSchool(in title: [UInt32]) -> [UInt32]? {
        guard title.last == code(")"), let open = title.lastIndex(of: code("(")) else { return nil }
        let name = Array(title[(open + 1)...].dropLast())
        let own = name.lastIndex { words.placeEndings.contains($0) }.map { $0 + 1 } ?? 0
        guard (4...24).contains(name.count), name.allSatisfy(\.isHan),
            words.schools.ends(in: name, at: name.count, after: 2),
            !words.generalInTitle.occurs(in: name, own..<name.count) || typedSchool(in: name) != nil
        else { return nil }
        return name
    }

    /// `学校名称:沙湾县第三中学`
    func labelledSchool(in s: [UInt32]) -> [UInt32]? {
        guard words.schoolLabels.occurs(in: s) else { return nil }
        for label in words.schoolLabels.words {
            for i in s.indices where s[i] == label[0] && s[i...].starts(with: label) {
                var start = i + label.count
                if start < s.count, s[start] == code("(") {
                    while start < s.count, start - i < 20, s[start] != code(")") { start += 1 }
                    start += 1
                }
                while start < s.count, s[start].isSpace || s[start] == code(":") || s[start] == code("|") { start += 1 }
                var end = min(start, s.count)
                while end < s.count, end - start < 24, s[end].isHan { end += 1 }
                let name = Array(s[min(start, end)..<end])
                if name.count >= 4, words.schools.ends(in: name, at: name.count, after: 1) { return name }
            }
        }
        return nil
    }

    /// `我担任云溪中学校长以来`: the school whose head speaks.
    func headedSchool(in s: [UInt32]) -> [UInt32]? {
        for i in s.indices where words.heads.begins(in: s, at: i, before: s.count) {
            guard words.schools.ends(in: s, at: i, after: max(0, i - 6)) else { continue }
            var start = i
            while start > 0, s[start - 1].isHan, i - start < 16 { start -= 1 }
            guard let lead = (start..<i).last(where: { words.heading.ends(in: s, at: $0, after: start) }) else {
                continue
            }
            let clause = Array(s[lead..<i])
            if let name = school(inTitle: clause) ?? typedSchool(in: clause),
                clause.suffix(name.count).elementsEqual(name)
            {
                return name
            }
        }
        return nil
    }

    /// `石屯幼儿园创办于…`, `白河中学位于…`: the school that the beginning of a text introduces.
    func introducedSchool(in s: [UInt32]) -> [UInt32]? {
        for i in s.indices where words.introducing.begins(in: s, at: i, before: s.count) {
            guard words.schools.ends(in: s, at: i, after: max(0, i - 6)) else { continue }
            var start = i
            while start > 0, s[start - 1].isHan, i - start < 20 { start -= 1 }
            let clause = Array(s[start..<i])
            if let name = typedSchool(in: clause) ?? school(inTitle: clause),
                clause.suffix(name.count).elementsEqual(name)
            {
                return name
            }
        }
        return nil
    }
}
