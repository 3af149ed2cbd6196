import Lexicon
import Source

/// Similarity of two names by their characters: the share of the shorter one's that the other has, in hundredths.
enum NameMatch {
    /// The characters of a name that count: those that are no filler.
    typealias Core = [UInt32]

    private static let filler = ScalarBits("的之数总共全人名所有和、()".scalarValues)

    static func core(_ name: String) -> Core { core(name.scalarValues) }
    static func core(_ name: [UInt32]) -> Core {
        name.contains(where: filler.contains) ? name.filter { !filler.contains($0) } : name
    }

    static func contained(_ part: String, in whole: String) -> Int { contained(core(part), in: core(whole)) }

    /// - Complexity: O(*n* · *m*) for names of *n* and *m* characters; nothing is allocated for names of up to 64.
    static func contained(_ part: Core, in whole: Core) -> Int {
        guard !part.isEmpty else { return 0 }
        guard whole.count <= 64 else { return containedInLong(part, in: whole) }
        var taken: UInt64 = 0
        var hits = 0
        for c in part {
            for i in whole.indices where whole[i] == c && taken & (1 << UInt64(i)) == 0 {
                taken |= 1 << UInt64(i)
                hits += 1
                break
            }
        }
        return 100 * hits / part.count
    }

    private static func containedInLong(_ part: Core, in whole: Core) -> Int {
        var rest: [UInt32: Int] = [:]
        for c in whole { rest[c, default: 0] += 1 }
        var hits = 0
        for c in part {
            guard let n = rest[c], n > 0 else { continue }
            rest[c] = n - 1
            hits += 1
        }
        return 100 * hits / part.count
    }

    /// A bit for each character of a name, many to one bit: what tells apart most names that share little at once.
    static func signature(_ core: Core) -> UInt64 {
        core.reduce(0) { $0 | 1 << UInt64(($1 &* 0x9E37_79B1) >> 26) }
    }
}
