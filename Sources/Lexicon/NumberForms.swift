import Exact

/// How numbers are written beyond digits: Lexicons/numerals/forms.yaml, which says what each field means.
public final class NumberForms: Sendable {
    /// A letter right after digits: `15k`.
    public struct Letter: Sendable {
        public let value: Rational
        /// Whether it multiplies only where the number stands by itself.
        public let isAlone: Bool
    }
    /// A share that is said without a numeral: 过半数.
    public struct Share: Sendable {
        public let value: Rational
        public let unit: String
        /// A comparator as comparators.yaml writes it, or `eq`.
        public let means: String
        public let isAlone: Bool
    }
    /// The parts of an amount of money: 角 and 分 of 元.
    public struct MoneyParts: Sendable {
        public let parts: Trie<Rational>
        /// The value of the largest part: what a bare digit at the end counts (三块五).
        public let largest: Rational
        /// The values of the parts, the largest first.
        let values: [Rational]
        /// The spellings of the unit after which a bare digit may stand.
        public let bareAfter: WordSet
        /// The unit that the whole amount has (块 is 元 where 角 follows).
        public let unit: String

        /// The value of the next smaller part: 分 behind 角.
        public func next(below value: Rational) -> Rational? { values.first { $0 < value } }
    }

    public let negative: ScalarBits
    public let negativeNot: ScalarBits
    public let below: WordSet
    public let either: Trie<Bool>
    public let minusAfter: WordSet
    public let point: ScalarBits
    public let over: WordSet
    public let overAlone: WordSet
    public let mixed: ScalarBits
    /// Fractions that are one character.
    private let vulgar: [UInt32: Rational]
    private let vulgarBits: ScalarBits
    /// What a number in digits goes on with: 余, 来, 个 before 亿, 点.
    public let continuing: ScalarBits
    public let more: ScalarBits
    public let about: ScalarBits
    public let moreNot: WordSet
    public let some: ScalarBits
    public let individual: ScalarBits
    public let letters: [UInt32: Letter]
    public let tenths: ScalarBits
    public let discounts: ScalarBits
    public let dozens: WordTable<Rational>
    public let shares: Trie<Share>
    public let half: WordSet
    public let halfAfter: WordSet
    public let halfNot: WordSet
    public let standards: Trie<Bool>
    public let ranges: ScalarBits
    public let spacedRanges: ScalarBits
    public let between: ScalarBits
    public let betweenEnds: WordSet
    public let bounds: Trie<Bool>
    public let both: Trie<Bool>
    public let than: ScalarBits
    public let thanWords: Trie<String>
    public let thanEnds: WordSet
    public let predicates: ScalarBits
    public let predicateEnds: WordSet
    public let money: WordTable<MoneyParts>
    /// Currencies before an amount, written backwards: the text is read from the number to the left.
    public let currencies: Trie<String>
    public let letterspaced: [[UInt32]]
    /// Classifiers of what cannot be divided.
    public let whole: Set<String>
    /// What is numbered behind its name without a mark: 附件2.
    public let annexes: WordSet
    /// What is numbered behind its name before a colon, in lists: 目标1:.
    public let itemLabels: WordSet
    /// The same without a mark behind the number: 指标3.
    public let bareItemLabels: WordSet
    /// Behind which a bare decimal is a coefficient, and a number with 万 or 亿 and no unit is money.
    public let coefficientWords: WordSet
    public let moneyWords: WordSet
    /// Behind a number, that it counts people.
    public let peopleBehind: WordSet
    /// Units in which a slogan counts its points.
    public let sloganUnits: WordList
    /// Behind which digits that a blank parts are no groups of one number.
    public let notGroupedBehind: WordSet
    /// Every character of the words above that can be part of a number standing alone on its line.
    public let characters: ScalarBits

    static let path = "numerals/forms.yaml"

    init(_ files: LexiconFiles) throws(LexiconError) {
        // A folder without the file knows none of the forms.
        let root = try Node.parse(files[NumberForms.path] ?? "over: []", file: NumberForms.path)
        try root.check(keys: NumberForms.keys)
        func scalars(_ key: String) -> ScalarBits {
            ScalarBits((root[key]?.texts ?? []).flatMap { $0.unicodeScalars.map(\.value) })
        }
        func words(_ key: String) -> WordSet { WordSet(root[key]?.texts ?? []) }
        func trie(_ key: String) -> Trie<Bool> { Trie((root[key]?.texts ?? []).map { ($0, true) }) }

        negative = scalars("negative")
        negativeNot = scalars("negative_not")
        below = words("below")
        either = Trie((root["either"]?.texts ?? []).map { (NumberForms.reversed($0), true) })
        minusAfter = words("minus_after")
        point = scalars("point")
        over = words("over")
        overAlone = words("over_alone")
        mixed = scalars("mixed")
        more = scalars("more")
        about = scalars("about")
        moreNot = words("more_not")
        some = ScalarBits((root["some"]?.texts ?? []).compactMap { $0.unicodeScalars.last?.value })
        individual = scalars("individual")
        tenths = scalars("tenths")
        discounts = scalars("discounts")
        half = words("half")
        halfAfter = words("half_after")
        halfNot = words("half_not")
        standards = trie("standards")
        ranges = scalars("ranges")
        spacedRanges = scalars("spaced")
        between = scalars("between")
        betweenEnds = words("between_ends")
        bounds = trie("bounds")
        both = trie("both")
        than = scalars("than")
        thanEnds = words("than_ends")
        predicates = scalars("predicates")
        predicateEnds = words("predicate_ends")
        whole = Set(root["whole"]?.texts ?? [])
        annexes = words("annexes")
        itemLabels = words("item_labels")
        bareItemLabels = words("bare_item_labels")
        coefficientWords = words("coefficient_words")
        moneyWords = words("money_words")
        peopleBehind = words("people_behind")
        sloganUnits = WordList(root["slogan_units"]?.texts ?? [])
        notGroupedBehind = words("not_grouped_behind")
        letterspaced = (root["letterspaced"]?.texts ?? []).map { $0.unicodeScalars.map(\.value) }

        var letters: [UInt32: Letter] = [:]
        for entry in root["letters"]?.list ?? [] {
            try entry.check(keys: ["letter", "value", "alone"])
            let letter = try entry.required("letter")
            guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else {
                throw entry.error(zh: "letter 应是一个字母。", en: "letter should be one letter.")
            }
            letters[scalar.value] = Letter(
                value: try NumberForms.number(entry, "value"), isAlone: entry["alone"]?.text == "true")
        }
        self.letters = letters
        var vulgar: [UInt32: Rational] = [:]
        for entry in root["vulgar"]?.list ?? [] {
            try entry.check(keys: ["letter", "value"])
            for scalar in try entry.required("letter").unicodeScalars {
                vulgar[scalar.value] = try NumberForms.number(entry, "value")
            }
        }
        self.vulgar = vulgar
        vulgarBits = ScalarBits(vulgar.keys)
        var dozens: [String: Rational] = [:]
        for entry in root["dozens"]?.list ?? [] {
            try entry.check(keys: ["unit", "value"])
            dozens[try entry.required("unit")] = try NumberForms.number(entry, "value")
        }
        self.dozens = WordTable(dozens.map { ($0.key, $0.value) })
        var shares = Trie<Share>()
        for entry in root["shares"]?.list ?? [] {
            try entry.check(keys: ["word", "value", "unit", "means", "alone"])
            shares.insert(
                try entry.required("word"),
                Share(
                    value: try NumberForms.number(entry, "value"), unit: entry["unit"]?.text ?? "",
                    means: entry["means"]?.text ?? "eq", isAlone: entry["alone"]?.text == "true"))
        }
        self.shares = shares
        var than = Trie<String>()
        for entry in root["than_words"]?.list ?? [] {
            try entry.check(keys: ["word", "means"])
            than.insert(try entry.required("word"), try entry.required("means"))
        }
        thanWords = than
        var money: [String: MoneyParts] = [:]
        for entry in root["money"]?.list ?? [] {
            try entry.check(keys: ["unit", "also", "parts", "bare_after"])
            var parts = Trie<Rational>()
            var values: [Rational] = []
            for part in entry["parts"]?.list ?? [] {
                try part.check(keys: ["words", "value"])
                let value = try NumberForms.number(part, "value")
                for word in part["words"]?.texts ?? [] { parts.insert(word, value) }
                values.append(value)
            }
            values.sort(by: >)
            let unit = try entry.required("unit")
            for name in [unit] + (entry["also"]?.texts ?? []) {
                money[name] = MoneyParts(
                    parts: parts, largest: values.first ?? .zero, values: values,
                    bareAfter: WordSet(entry["bare_after"]?.texts ?? []), unit: unit)
            }
        }
        self.money = WordTable(money.map { ($0.key, $0.value) })
        var currencies = Trie<String>()
        for entry in root["currencies"]?.list ?? [] {
            try entry.check(keys: ["word", "unit"])
            currencies.insert(NumberForms.reversed(try entry.required("word")), try entry.required("unit"))
        }
        self.currencies = currencies
        let alone = [
            "negative", "point", "over", "over_alone", "mixed", "more", "about", "some", "tenths", "discounts",
            "letterspaced", "annexes", "item_labels",
        ]
        var continuing = scalars("more")
        for key in ["about", "individual", "point"] { continuing.formUnion(scalars(key)) }
        self.continuing = continuing
        var characters = ScalarBits(letters.keys)
        for key in alone { characters.formUnion(scalars(key)) }
        self.characters = characters
    }

    /// The fraction that is one character; nil for any other.
    public func vulgar(_ c: UInt32) -> Rational? { vulgarBits.contains(c) ? vulgar[c] : nil }

    /// With which scalars a number in one of these forms, or in digits, can begin (numerals are not among them).
    func addStarts(to starts: inout ScalarBits) {
        for range in [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E...0x2E, 0x2460...0x2473] as [ClosedRange<UInt32>] {
            for c in range { starts.insert(c) }
        }
        for c in "半".unicodeScalars { starts.insert(c.value) }
        for set in [negative, point, some] { starts.formUnion(set) }
        starts.formUnion(shares.firsts)
        for c in vulgar.keys { starts.insert(c) }
        for c in below.words.compactMap(\.first) { starts.insert(c) }
    }

    private static let keys: Set<String> = [
        "negative", "below", "negative_not", "either", "minus_after", "point", "over", "over_alone", "mixed", "vulgar",
        "more", "about",
        "more_not", "some", "individual", "letters",
        "tenths", "discounts", "dozens", "shares", "half", "half_after", "half_not", "standards", "ranges", "spaced",
        "between", "between_ends",
        "bounds", "both", "than", "than_words", "than_ends", "predicates", "predicate_ends", "money", "currencies",
        "letterspaced", "annexes", "item_labels", "whole", "bare_item_labels", "coefficient_words", "money_words",
        "people_behind",
        "slogan_units", "not_grouped_behind",
    ]

    private static func reversed(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.reversed()))
    }

    private static func number(_ entry: Node, _ key: String) throws(LexiconError) -> Rational {
        let text = try entry.required(key)
        guard let value = Rational(text) else {
            throw entry.error(zh: "“\(key)”应是数，写的是“\(text)”。", en: "“\(key)” should be a number, not “\(text)”.")
        }
        return value
    }
}
