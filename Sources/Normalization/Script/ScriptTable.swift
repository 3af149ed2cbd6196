import Lexicon

/// What traditional characters and phrases become in simplified script.
struct ScriptTable: Sendable {
    struct Phrase: Sendable {
        var from: [UInt32]
        var to: [UInt32]
        /// The place in `from` by which the phrase is looked for.
        var anchor: Int
    }
    /// What a scalar means for the conversion; one bit each, in the upper half of an entry.
    enum Role {
        /// Stands in traditional text alone.
        static let traditional: UInt32 = 1 << 24
        /// Changes in traditional text, but is good simplified script too (著, 乾, 藉).
        static let shared: UInt32 = 1 << 25
        /// Stands in simplified text alone.
        static let simplified: UInt32 = 1 << 26
        /// A phrase is looked for by it.
        static let anchor: UInt32 = 1 << 27
        /// The bits of an entry that hold the simplified character.
        static let target: UInt32 = 0x1F_FFFF
    }
    static let first: UInt32 = 0x3400
    static let last: UInt32 = 0x9FFF

    /// By scalar, from `first` to `last`: the simplified character or the scalar itself, and bits of `Role`.
    private(set) var entries: [UInt32] = Array(first...last)
    /// By anchor, the longest first.
    private var phrases: [UInt32: [Phrase]] = [:]
    /// What a character becomes here and there, ascending: for those with more than one form.
    private(set) var forms: [UInt32: [UInt32]] = [:]

    init(_ lexicons: LexiconFiles) throws(LexiconError) {
        let sharedMark: UInt32 = 0x5171  // 共
        let bothMark: UInt32 = 0x540C  // 同
        let table = try ScalarTable(lexicons, path: "script/traditional-simplified.tsv")
        for row in table.rows {
            let (from, to) = try Self.pair(row, in: table)
            set(from, to, isShared: row.marks.contains(sharedMark))
            let target = Int(to) - Int(Self.first)
            if !row.marks.contains(bothMark), entries.indices.contains(target) { entries[target] |= Role.simplified }
        }
        let variants = try ScalarTable(lexicons, path: "script/variants.tsv")
        for row in variants.rows {
            let (from, to) = try Self.pair(row, in: variants)
            set(from, to, isShared: row.marks.contains(sharedMark))
        }
        let overrides = try ScalarTable(lexicons, path: "script/phrases.tsv")
        for row in overrides.rows {
            guard row.from.count == row.to.count else {
                throw overrides.error(
                    row, zh: "左右字数不同；简繁转换不能改变字数。", en: "The two sides differ in length; a conversion must keep it.")
            }
            guard row.from.count == 1 else { continue }
            let (from, to) = try Self.pair(row, in: overrides)
            set(from, to, isShared: row.marks.contains(sharedMark))
        }
        // What itself becomes another character says nothing of a simplified text.
        for i in entries.indices where entries[i] & (Role.traditional | Role.shared) != 0 {
            entries[i] &= ~Role.simplified
        }
        anchor(overrides.rows.filter { $0.from.count > 1 })
    }

    private mutating func set(_ index: Int, _ to: UInt32, isShared: Bool) {
        let kept = entries[index] & Role.simplified
        let isItself = to == UInt32(index) + Self.first
        entries[index] = to | kept | (isItself ? 0 : isShared ? Role.shared : Role.traditional)
    }

    /// A phrase is looked for by the first character that it converts otherwise than the table does. One that does as the
    /// table does is there to keep a shorter one out (沿著名 against 著名), and stands by the anchor of that.
    private mutating func anchor(_ rows: [ScalarTable.Row]) {
        var guards: [ScalarTable.Row] = []
        for row in rows {
            let (from, to) = (Array(row.from), Array(row.to))
            guard let place = from.indices.first(where: { simplified(from[$0]) != to[$0] }) else {
                guards.append(row)
                continue
            }
            phrases[from[place], default: []].append(Phrase(from: from, to: to, anchor: place))
        }
        let anchors = Set(phrases.keys)
        for row in guards {
            let from = Array(row.from)
            guard let place = from.firstIndex(where: anchors.contains) else { continue }
            phrases[from[place], default: []].append(Phrase(from: from, to: Array(row.to), anchor: place))
        }
        for key in phrases.keys {
            phrases[key]?.sort { ($1.from.count, $0.anchor) < ($0.from.count, $1.anchor) }
            if key >= Self.first, key <= Self.last { entries[Int(key - Self.first)] |= Role.anchor }
        }
        collectForms()
    }

    private mutating func collectForms() {
        var all: [UInt32: Set<UInt32>] = [:]
        for phrase in phrases.values.joined() {
            for (from, to) in zip(phrase.from, phrase.to) where simplified(from) != to {
                all[from, default: [simplified(from)]].insert(to)
            }
        }
        forms = all.mapValues { $0.sorted() }
    }

    private static func pair(_ row: ScalarTable.Row, in table: ScalarTable) throws(LexiconError) -> (Int, UInt32) {
        guard row.from.count == 1, row.to.count == 1, row.from[0] >= first, row.from[0] <= last else {
            throw table.error(
                row, zh: "左右都应是一个汉字，左边在 U+3400–U+9FFF 之内。",
                en: "Both sides must be one character, the left one of U+3400–U+9FFF.")
        }
        return (Int(row.from[0] - first), row.to[0])
    }

    /// The characters by which a text shows that it is not simplified.
    var traditionalOnly: [UInt32] { scalars(of: Role.traditional) }

    /// The characters that traditional script converts, alone or in a phrase, and simplified script uses too.
    var shared: [UInt32] { scalars(of: Role.shared | Role.anchor) }

    private func scalars(of role: UInt32) -> [UInt32] {
        entries.indices.filter { entries[$0] & role != 0 }.map { UInt32($0) + Self.first }
    }

    /// What the scalar becomes by itself.
    func simplified(_ scalar: UInt32) -> UInt32 {
        scalar >= Self.first && scalar <= Self.last ? entries[Int(scalar - Self.first)] & Role.target : scalar
    }

    /// Whether traditional script writes this character otherwise than simplified does.
    func changes(_ scalar: UInt32) -> Bool { simplified(scalar) != scalar }

    /// The longest phrase around the anchor at `index` within `span`, and where it begins. What stands before the anchor
    /// may be converted already, and a text of mixed script holds both forms anyway.
    func phrase(
        in text: UnsafeBufferPointer<UInt32>, at index: Int, span: Range<Int>
    ) -> (start: Int, phrase: Phrase)? {
        guard let candidates = phrases[text[index]] else { return nil }
        next: for phrase in candidates {
            let start = index - phrase.anchor
            guard start >= span.lowerBound, start + phrase.from.count <= span.upperBound else { continue }
            for k in phrase.from.indices where k != phrase.anchor {
                let c = text[start + k]
                guard c == phrase.from[k] || c == phrase.to[k] else { continue next }
            }
            return (start, phrase)
        }
        return nil
    }

    enum Script: Sendable { case simplified, traditional }

    /// Whether a character stands in texts of one script alone.
    @inline(__always) func isOnly(in script: Script, _ scalar: UInt32) -> Bool {
        guard scalar >= Self.first, scalar <= Self.last else { return false }
        return entries[Int(scalar - Self.first)] & (script == .traditional ? Role.traditional : Role.simplified) != 0
    }
}
