import Exact

/// The words by which numbers are recognised: Lexicons/numerals and Lexicons/units.
///
/// A class, so that those who hold it share it: it is made once and never changes.
public final class Vocabulary: Sendable {
    /// A class, as one is written in many forms and handed about by all who look for it.
    public final class Unit: Sendable {
        /// What its kind makes of a number that it follows.
        public enum Measure: String, Sendable { case money, percent, ratio, area, ordinal, count }

        /// The form that records print.
        public let unit: String
        /// `count` `money` `percent` `ratio` `area` `length` … as the file says.
        public let kind: String
        public let measure: Measure
        /// The unit itself, where it is one character.
        public let mark: UInt32?
        /// How many it stands for: a dozen.
        public let dozen: Rational?
        /// Whether smaller parts may stand behind it: 角 behind 元.
        public let hasParts: Bool

        init(unit: String, kind: String, forms: NumberForms) {
            self.unit = unit
            self.kind = kind
            dozen = forms.dozens[unit]
            hasParts = forms.money[unit] != nil
            measure = Measure(rawValue: kind) ?? .count
            let scalars = unit.unicodeScalars
            mark = scalars.count == 1 ? scalars.first?.value : nil
        }
    }
    /// A name with a number in it, or a word in which a numeral is none.
    public enum Word: Hashable, Sendable {
        case notNumber
        /// Offsets, within the word, of the numbers that are part of the name.
        case phrase(numbers: [Range<Int>])
        /// Offsets of the base of a ratio within the name of an indicator: 每百名学生.
        case denominator(numbers: [Range<Int>])
    }
    public enum Position: Sendable { case before, after }

    public let units: Trie<Unit>
    /// What must not follow a unit, by its spelling: `名` before `额` is 名额.
    private let notBefore: Trie<WordSet>
    public let words: Trie<Word>
    public let abstractNouns: Trie<Bool>
    /// Words before a number, written backwards: the text is read from the number to the left.
    public let comparatorsBefore: Trie<String>
    public let comparatorsAfter: Trie<String>
    /// Before a span of time these say which years are meant, not about how many: 近三年.
    public let recent: Set<String>
    public let recentUnits: Set<String>
    /// Right before a row of numbers: the limit behind the last is that of all.
    public let reachedInTurn: WordSet
    /// With 前 as their end, before what is no rank.
    public let notRank: WordSet
    /// What has sessions that are numbered without 第.
    public let bodies: WordSet
    /// Between a comparator and a share: 不到|全省|千分之一.
    public let wholes: WordSet
    /// With which the base of a share ends that stands right before it, behind a comparator: 不低于公用经费预算|总额|5%.
    public let baseEnds: WordSet
    /// Between a comparator and its limit, who laid the limit down (不低于国家规定的6000元); and stages (不超过小学45人).
    public let laidDown: WordSet
    public let stagesBetween: WordSet
    /// What may stand between a comparator and the number: characters (控制在2000人) and verbs (至少配备3名).
    public let fillers: ScalarBits
    public let verbs: WordSet
    /// Comparators of one character that are part of another word behind some: 近 behind 附.
    private let joined: [UInt32: Set<UInt32>]
    /// Right behind a year, which side of it is meant: 以前.
    public let yearsAfter: Trie<String>
    public let forms: NumberForms
    /// The scalars with which something begins that the scanner looks at, Chinese numerals apart.
    public let starts: ScalarBits
    /// Those of them with which a number itself begins.
    public let numberStarts: ScalarBits
    /// Units of two characters and more that begin with a numeral: 千米, 百分点, 兆赫.
    public let unitsWithNumeral: Trie<Bool>

    public init(_ files: LexiconFiles) throws(LexiconError) {
        forms = try NumberForms(files)
        var units = Trie<Unit>()
        var withNumeral = Trie<Bool>()
        var notBefore = Trie<WordSet>()
        for (path, text) in files.below("units") {
            let root = try Node.parse(text, file: path)
            for entry in root["units"]?.list ?? [] {
                try entry.check(keys: ["unit", "kind", "same", "not_before", "of", "note"])
                let unit = Unit(unit: try entry.required("unit"), kind: try entry.required("kind"), forms: forms)
                let stops = WordSet(entry["not_before"]?.texts ?? [])
                for form in [unit.unit] + (entry["same"]?.texts ?? []) {
                    units.insert(form, unit)
                    if let first = form.unicodeScalars.first, "百千万亿兆".unicodeScalars.contains(first),
                        form.unicodeScalars.count > 1
                    {
                        withNumeral.insert(form, true)
                    }
                    if !stops.words.isEmpty { notBefore.insert(form, stops) }
                }
            }
        }
        self.units = units
        self.notBefore = notBefore
        unitsWithNumeral = withNumeral

        var words = Trie<Word>()
        for word in Vocabulary.lines(files["numerals/not-numbers.txt"]) { words.insert(word.text, .notNumber) }
        var known: Set<String> = []
        for (file, isBase) in [("numerals/phrase-numbers.txt", false), ("numerals/denominators.txt", true)] {
            for line in Vocabulary.lines(files[file]) {
                var numbers: [Range<Int>] = []
                var word = ""
                var count = 0
                var open: Int?
                for c in line.text.unicodeScalars {
                    switch c {
                    case "[": open = count
                    case "]":
                        guard let start = open, start < count else {
                            throw LexiconError(
                                file: file, line: line.number,
                                zh: "方括号没有配对：“\(line.text)”。", en: "The brackets do not pair: “\(line.text)”.")
                        }
                        numbers.append(start..<count)
                        open = nil
                    default:
                        word.unicodeScalars.append(c)
                        count += 1
                    }
                }
                // Two ways of bracketing one base: the first line of the file counts.
                if isBase, !known.insert(word).inserted { continue }
                words.insert(word, isBase ? .denominator(numbers: numbers) : .phrase(numbers: numbers))
            }
        }
        self.words = words
        var starts = ScalarBits()
        forms.addStarts(to: &starts)
        numberStarts = starts
        starts.formUnion(words.firsts)
        self.starts = starts
        var nouns = Trie<Bool>()
        for line in Vocabulary.lines(files["numerals/abstract-nouns.txt"]) { nouns.insert(line.text, true) }
        abstractNouns = nouns

        var (recent, recentUnits) = (Set<String>(), Set<String>())
        var fillers = ScalarBits()
        var verbs: WordSet = []
        var joined: [UInt32: Set<UInt32>] = [:]
        var years = Trie<String>()
        var reachedInTurn: WordSet = []
        var (notRank, bodies, wholes): (WordSet, WordSet, WordSet) = ([], [], [])
        var (laidDown, stagesBetween, baseEnds): (WordSet, WordSet, WordSet) = ([], [], [])
        var before = Trie<String>()
        var after = Trie<String>()
        if let text = files["numerals/comparators.yaml"] {
            let root = try Node.parse(text, file: "numerals/comparators.yaml")
            try root.check(keys: [
                "before", "after", "fillers", "verbs", "recent", "recent_units", "reached_in_turn", "not_rank",
                "bodies", "wholes", "base_ends", "joined", "years", "laid_down", "stages_between",
            ])
            for (word, others) in root["joined"]?.map ?? [] {
                guard let scalar = word.unicodeScalars.first?.value else { continue }
                joined[scalar] = Set(others.texts.flatMap { $0.unicodeScalars.map(\.value) })
            }
            recent = Set(root["recent"]?.texts ?? [])
            recentUnits = Set(root["recent_units"]?.texts ?? [])
            fillers = ScalarBits((root["fillers"]?.texts ?? []).flatMap { $0.unicodeScalars.map(\.value) })
            verbs = WordSet(root["verbs"]?.texts ?? [])
            wholes = WordSet(root["wholes"]?.texts ?? [])
            baseEnds = WordSet(root["base_ends"]?.texts ?? [])
            laidDown = WordSet(root["laid_down"]?.texts ?? [])
            stagesBetween = WordSet(root["stages_between"]?.texts ?? [])
            notRank = WordSet(root["not_rank"]?.texts ?? [])
            bodies = WordSet(root["bodies"]?.texts ?? [])
            reachedInTurn = WordSet(root["reached_in_turn"]?.texts ?? [])
            let known: Set = ["eq", "ge", "gt", "le", "lt", "near", "approx"]
            for key in ["before", "after", "years"] {
                for entry in root[key]?.list ?? [] {
                    try entry.check(keys: ["word", "means", "note"])
                    let means = try entry.required("means")
                    guard known.contains(means) else {
                        throw entry.error(
                            zh: "means 只能是 \(known.sorted().joined(separator: " "))。",
                            en: "means is one of \(known.sorted().joined(separator: " ")).")
                    }
                    let word = try entry.required("word")
                    switch key {
                    case "before":
                        before.insert(String(String.UnicodeScalarView(word.unicodeScalars.reversed())), means)
                    case "after": after.insert(word, means)
                    default: years.insert(word, means)
                    }
                }
            }
        }
        for (sign, means) in [(">", "gt"), ("≥", "ge"), ("<", "lt"), ("≤", "le")] { before.insert(sign, means) }
        self.recent = recent
        self.recentUnits = recentUnits
        self.fillers = fillers
        self.verbs = verbs
        self.joined = joined
        yearsAfter = years
        self.reachedInTurn = reachedInTurn
        self.notRank = notRank
        self.bodies = bodies
        self.wholes = wholes
        self.baseEnds = baseEnds
        self.laidDown = laidDown
        self.stagesBetween = stagesBetween
        comparatorsBefore = before
        comparatorsAfter = after
    }

    /// Whether a comparator of one character is part of another word behind some other: 近 behind 附.
    public func isJoined(_ comparator: UInt32, behind other: UInt32) -> Bool {
        joined[comparator]?.contains(other) ?? false
    }

    /// The unit that stands at `start`: the longest one after which nothing follows that makes it another word.
    public func unit(in text: [UInt32], at start: Int) -> (length: Int, unit: Unit)? {
        var limit = text.count
        while let (length, unit) = units.longest(in: text, at: start, before: limit) {
            let end = start + length
            guard let stops = notBefore.longest(in: text, at: start, before: end), stops.length == length,
                stops.payload.begins(in: text, at: end, before: text.count)
            else { return perAnother(length, unit, in: text, at: start) ?? (length, unit) }
            // A shorter unit may still do: 人次 before … → 人.
            limit = end - 1
        }
        return nil
    }

    /// `3850元/场`: money for each of what another unit counts, whether or not the list of units knows the two together.
    private func perAnother(_ length: Int, _ unit: Unit, in text: [UInt32], at start: Int) -> (length: Int, unit: Unit)?
    {
        let bar = start + length
        guard unit.measure == .money, bar < text.count, text[bar] == 0x2F,
            let other = units.longest(in: text, at: bar + 1), other.payload.measure == .count
        else { return nil }
        let both = Unit(unit: unit.unit + "/" + other.payload.unit, kind: unit.kind, forms: forms)
        return (length + 1 + other.length, both)
    }

    /// The lines of a word list: text before `#`, without blanks, with their numbers.
    static func lines(_ text: String?) -> [(text: String, number: Int)] {
        guard let text else { return [] }
        var out: [(text: String, number: Int)] = []
        var number = 1
        var word: [UInt8] = []
        var isComment = false
        func endLine() {
            if !word.isEmpty { out.append((String(decoding: word, as: UTF8.self), number)) }
            word.removeAll(keepingCapacity: true)
            isComment = false
            number += 1
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): endLine()
            case UInt8(ascii: "#"): isComment = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: if !isComment { word.append(byte) }
            }
        }
        endLine()
        return out
    }
}
