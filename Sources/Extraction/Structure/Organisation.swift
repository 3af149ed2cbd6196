import Lexicon

/// Finds the office, township or hospital that a report speaks of: Lexicons/patterns/heads.yaml has the words.
struct Organisation: Sendable {
    private let units: WordSet
    private let all: WordSet
    private let notAfter: Set<UInt32>
    /// What may follow a name, though names of other things go on with its first character: 水利局|部门整体支出.
    private let mayFollow: WordSet
    private let labels: [[UInt32]]
    private let reports: WordSet
    /// End like names of places and name none.
    private let generic: WordSet
    private let schools: WordSet
    private let titleLeads: WordSet
    private let introducing: WordSet

    init(_ lexicon: BindingLexicon, places: PlaceLexicon) {
        units = WordSet(lexicon.units)
        all = WordSet(lexicon.units + lexicon.offices)
        notAfter = lexicon.notAfterName
        mayFollow = lexicon.mayFollowName
        generic = lexicon.notUnits
        schools = lexicon.schoolUnits
        titleLeads = lexicon.titleLeads
        introducing = places.introducing
        labels = lexicon.nameLabels.map(\.scalarValues)
        reports = WordSet(lexicon.officeReports)
    }

    /// Whom a report with this title speaks of; nil for a county, a school, or nobody in particular.
    ///
    /// - Parameter isOfWhole: it tells of a whole county; an office that its title names is then the one that reports.
    func name(title: [UInt32], at start: Int?, in view: TextView, report: Range<Int>, isOfWhole: Bool) -> String? {
        let isOffice = reports.occurs(in: title)
        let words = self.start(of: title)
        if let leading = leading(words, endings: isOffice || !isOfWhole ? all : units) { return leading }
        if let behind = behindDot(title) { return behind }
        if let name = start.flatMap({ above($0, in: view) }) { return name }
        guard isOffice else { return nil }
        return labelled(in: view, report) ?? alone(in: view, report) ?? speaking(in: view, report)
            ?? introduced(in: view, report: report, endings: all)
    }

    /// Where the name may begin: behind `文档介绍:`, `关于` and the year.
    private func start(of title: [UInt32]) -> [UInt32] {
        var rest = title[...]
        if let colon = rest.prefix(10).lastIndex(of: code(":")) { rest = rest[(colon + 1)...] }
        if let length = titleLeads.lengthBeginning(in: title, at: rest.startIndex, before: title.count) {
            rest = rest.dropFirst(length)
        }
        let year = rest.prefix { $0.isASCIIDigit || $0.isSpace }
        if year.count(where: \.isASCIIDigit) == 4, rest[year.endIndex...].first == code("年") {
            rest = rest[(year.endIndex + 1)...]
            if rest.first == code("度") { rest = rest.dropFirst() }
        }
        return Array(rest)
    }

    /// `…督导评估·柳树镇自评报告`: the name behind the dot that parts a title.
    private func behindDot(_ title: [UInt32]) -> String? {
        guard let dot = title.lastIndex(of: code("·")), dot > 4 else { return nil }
        return leading(Array(title[(dot + 1)...]), endings: units)
    }

    /// The line above a title that goes on with what is reported: `柳溪镇卫生院⏎“优质服务基层行”活动自评报告`.
    private func above(_ title: Int, in view: TextView) -> String? {
        var end = title
        while end > 0, view.at(end - 1).isSpace || view.at(end - 1) == 0x0A { end -= 1 }
        var start = end
        while start > 0, end - start <= 24, view.at(start - 1).isHan { start -= 1 }
        guard (4...20).contains(end - start), start == 0 || view.at(start - 1) == 0x0A || view.at(start - 1).isSpace,
            leading(Array(view.s[start..<end]), endings: units)?.count == end - start
        else { return nil }
        return view.string(start..<end)
    }

    /// `马岭村位于…`: whom the beginning of a report introduces, by the longest name that stands elsewhere too.
    func introduced(in view: TextView, report: Range<Int>) -> String? {
        introduced(in: view, report: report, endings: units)
    }

    private func introduced(in view: TextView, report: Range<Int>, endings: WordSet) -> String? {
        let text = view.s[report.lowerBound..<min(report.upperBound, report.lowerBound + 1500)]
        for at in text.indices where introducing.begins(in: view.s, at: at, before: text.endIndex) {
            guard endings.ends(in: view.s, at: at, after: max(text.startIndex, at - 6)) else { continue }
            for length in stride(from: min(12, at - text.startIndex), through: 3, by: -1) {
                let name = Array(view.s[(at - length)..<at])
                guard leading(name, endings: endings)?.count == length,
                    // What a line or a sentence begins with is whole, too.
                    at - length > text.startIndex && isStart(at - length, in: view) || isWhole(name, in: text)
                else { continue }
                return String(scalars: name)
            }
        }
        return nil
    }

    /// Where a line or a sentence begins.
    private func isStart(_ at: Int, in view: TextView) -> Bool {
        let before = view.at(at - 1)
        return before == 0x0A || before.isSpace || TextView.endsSentence(before)
    }

    /// Whether a name stands in a text behind different words, twice at least: none of them are a part of it.
    private func isWhole(_ name: [UInt32], in text: ArraySlice<UInt32>) -> Bool {
        let places = text.indices.filter { text[$0] == name[0] && text[$0...].starts(with: name) }
        return Set(places.map { $0 > text.startIndex ? text[$0 - 1] : 0 }).count > 1
    }

    /// A name on a line of its own near the title: `松陵县农业农村局`.
    private func alone(in view: TextView, _ report: Range<Int>) -> String? {
        let top = report.lowerBound..<min(report.upperBound, report.lowerBound + 600)
        for line in view.s[top].split(separator: 0x0A) {
            let inner = view.trimmed(line.startIndex..<line.endIndex)
            guard (4...24).contains(inner.count), view.s[inner].allSatisfy(\.isHan),
                leading(Array(view.s[inner]), endings: all)?.count == inner.count
            else { continue }
            return view.string(inner)
        }
        return nil
    }

    /// `石桥镇中心卫生院2023年…` → 石桥镇中心卫生院: the longest name at the beginning.
    private func leading(_ words: [UInt32], endings: WordSet) -> String? {
        var end = 0
        while end < words.count, end < 20, words[end].isHan { end += 1 }
        // 清溪乡中心小学 is a school.
        if schools.occurs(in: words, 0..<end) { return nil }
        for length in stride(from: end, through: 3, by: -1) where endings.ends(in: words, at: length, after: 1) {
            if length < words.count, notAfter.contains(words[length]),
                !mayFollow.begins(in: words, at: length, before: words.count)
            {
                continue
            }
            // 蓝溪县乡村书屋 is no village.
            if generic.ends(in: words, at: length, after: 0) { continue }
            return String(scalars: words[..<length])
        }
        return nil
    }

    /// The name in the field of a form: `实施单位(盖章) | 林塘县水务局 |`.
    private func labelled(in view: TextView, _ range: Range<Int>) -> String? {
        for label in labels {
            for i in range where view.hasPrefix(label, at: i) {
                var j = i + label.count
                while j < range.upperBound, view.at(j).isSpace { j += 1 }
                if view.at(j) == code("(") {
                    while j < range.upperBound, j - i < 20, view.at(j) != code(")") { j += 1 }
                    j += 1
                }
                while j < range.upperBound, view.at(j).isSpace || [0x0A, code("|"), code(":")].contains(view.at(j)) {
                    j += 1
                }
                let end = min(range.upperBound, j + 24)
                guard j < end else { continue }
                if let name = leading(Array(view.s[j..<end]), endings: all) { return name }
            }
        }
        return nil
    }

    /// The office that sentences begin with, twice at least: `县政协坚持…。县政协牢牢把握…。`
    private func speaking(in view: TextView, _ range: Range<Int>) -> String? {
        var counts: [String: Int] = [:]
        for sentence in view.sentences(range) {
            let inner = view.trimmed(sentence)
            let end = min(inner.upperBound, inner.lowerBound + 12)
            for length in stride(from: min(8, end - inner.lowerBound), through: 3, by: -1) {
                let at = inner.lowerBound + length
                guard all.ends(in: view.s, at: at, after: inner.lowerBound + 1), !notAfter.contains(view.at(at)),
                    view.s[inner.lowerBound..<at].allSatisfy(\.isHan)
                else { continue }
                counts[view.string(inner.lowerBound..<at), default: 0] += 1
                break
            }
        }
        return counts.filter { $0.value >= 2 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
