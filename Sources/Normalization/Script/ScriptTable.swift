import Lexicon

/// What traditional characters and phrases become in simplified script.
struct ScriptTable: Sendable {
    struct Phrase: Sendable {
        var from: [UInt32]
        var to: [UInt32]
    }
    /// What a scalar can mean for the conversion; one bit each.
    enum Role {
        /// Stands in traditional text alone.
        static let traditional: UInt8 = 1
        /// Changes in traditional text, but is good simplified script too (著, 乾, 藉).
        static let shared: UInt8 = 2
        /// Stands in simplified text alone.
        static let simplified: UInt8 = 4
        /// A phrase begins with it.
        static let phrase: UInt8 = 8
    }
    static let first: UInt32 = 0x3400
    static let last: UInt32 = 0x9FFF

    /// By scalar, from `first` to `last`: bits of `Role`.
    private(set) var roles: [UInt8]
    /// By scalar, from `first` to `last`: the simplified character, or the scalar itself.
    private(set) var simplified: [UInt16]
    /// By first scalar, the longest first.
    private var phrases: [UInt32: [Phrase]] = [:]

    init(_ lexicons: LexiconFiles) throws(LexiconError) {
        roles = [UInt8](repeating: 0, count: Int(Self.last - Self.first) + 1)
        simplified = (Self.first...Self.last).map { UInt16($0) }
        let sharedMark: UInt32 = 0x5171  // 共
        let bothMark: UInt32 = 0x540C  // 同
        let table = try ScalarTable(lexicons, path: "script/traditional-simplified.tsv")
        for row in table.rows {
            let (from, to) = try Self.pair(row, in: table)
            simplified[from] = UInt16(to)
            roles[from] |= row.marks.contains(sharedMark) ? Role.shared : Role.traditional
            let target = Int(to) - Int(Self.first)
            if !row.marks.contains(bothMark), roles.indices.contains(target) { roles[target] |= Role.simplified }
        }
        let overrides = try ScalarTable(lexicons, path: "script/phrases.tsv")
        for row in overrides.rows {
            guard row.from.count == row.to.count else {
                throw overrides.error(
                    row, zh: "左右字数不同；简繁转换不能改变字数。", en: "The two sides differ in length; a conversion must keep it.")
            }
            guard row.from.count == 1 else {
                phrases[row.from[0], default: []].append(Phrase(from: Array(row.from), to: Array(row.to)))
                let head = Int(row.from[0]) - Int(Self.first)
                if roles.indices.contains(head) { roles[head] |= Role.phrase }
                continue
            }
            let (from, to) = try Self.pair(row, in: overrides)
            simplified[from] = UInt16(to)
            roles[from] &= ~(Role.traditional | Role.shared)
            if row.from[0] != to {
                roles[from] |= row.marks.contains(sharedMark) ? Role.shared : Role.traditional
            }
        }
        // What itself becomes another character says nothing of a simplified text.
        for i in roles.indices where roles[i] & (Role.traditional | Role.shared) != 0 { roles[i] &= ~Role.simplified }
        for key in phrases.keys { phrases[key]?.sort { $0.from.count > $1.from.count } }
    }

    private static func pair(_ row: ScalarTable.Row, in table: ScalarTable) throws(LexiconError) -> (Int, UInt32) {
        guard row.from.count == 1, row.to.count == 1, row.from[0] >= first, row.from[0] <= last, row.to[0] <= 0xFFFF
        else {
            throw table.error(
                row, zh: "左右都应是一个汉字（U+3400–U+9FFF）。", en: "Both sides must be one character of U+3400–U+9FFF.")
        }
        return (Int(row.from[0] - first), row.to[0])
    }

    /// The characters by which a text shows that it is not simplified.
    var traditionalOnly: [UInt32] {
        roles.indices.filter { roles[$0] & Role.traditional != 0 }.map { UInt32($0) + Self.first }
    }

    /// The longest phrase at `index`.
    func phrase(in scalars: UnsafeBufferPointer<UInt32>, at index: Int, end: Int) -> Phrase? {
        guard let candidates = phrases[scalars[index]] else { return nil }
        next: for phrase in candidates where index + phrase.from.count <= end {
            for k in 1..<phrase.from.count where scalars[index + k] != phrase.from[k] { continue next }
            return phrase
        }
        return nil
    }

    /// Whether traditional script writes this character otherwise than simplified does.
    func changes(_ scalar: UInt32) -> Bool {
        guard scalar >= Self.first, scalar <= Self.last else { return false }
        return roles[Int(scalar - Self.first)] & (Role.traditional | Role.shared) != 0
    }
}
