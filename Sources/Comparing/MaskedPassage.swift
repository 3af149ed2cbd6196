import Lexicon

/// A passage with the names of places taken out, ready to be held against others.
struct MaskedPassage {
    let document: Int
    /// Index among the document's passages.
    let index: Int
    /// Without blanks; a place is one `mask`.
    let scalars: [UInt32]
    /// Characters that are nobody's own: quoted titles, places, words of the standards, what most documents have.
    var isCommon: [Bool]
    /// Hashes of the shingles, by their first character.
    let shingles: [UInt64]

    static let mask: UInt32 = 0x25A1

    init(document: Int, index: Int, text: [UInt32], places: WordSet, shingle: Int) {
        self.document = document
        self.index = index
        var scalars: [UInt32] = []
        var isCommon: [Bool] = []
        var depth = 0
        var i = 0
        while i < text.count {
            if let length = places.length(in: text, at: i, before: text.count) {
                if scalars.last != MaskedPassage.mask {
                    scalars.append(MaskedPassage.mask)
                    isCommon.append(true)
                }
                i += length
                continue
            }
            let c = text[i]
            i += 1
            if c == 0x20 || c == 0x3000 || c == 0x09 || c == 0xA0 { continue }
            if c == 0x300A { depth += 1 }  // 《
            scalars.append(c)
            isCommon.append(depth > 0)
            if c == 0x300B { depth = max(0, depth - 1) }  // 》
        }
        self.scalars = scalars
        self.isCommon = isCommon
        shingles = MaskedPassage.hashes(scalars, shingle)
    }

    /// A hash for each run of `length` characters (FNV-1a over the scalars).
    static func hashes(_ scalars: [UInt32], _ length: Int) -> [UInt64] {
        guard scalars.count >= length else { return [] }
        return (0...(scalars.count - length)).map { start in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for i in start..<(start + length) { hash = (hash ^ UInt64(scalars[i])) &* 0x0000_0100_0000_01B3 }
            // The lowest bits of the product depend on few of the characters.
            return hash ^ (hash >> 32)
        }
    }

    /// The least hash of every window of `window` shingles (winnowing: Schleimer, Wilkerson and Aiken, 2003): two passages
    /// that share a run of `window + shingle − 1` characters share a fingerprint.
    func fingerprints(window: Int) -> Set<UInt64> {
        guard shingles.count > window else { return Set(shingles.min().map { [$0] } ?? []) }
        return Set((0...(shingles.count - window)).map { start in shingles[start..<(start + window)].min() ?? 0 })
    }

    /// Marks the characters of the shingles that everybody has.
    mutating func markCommon(_ common: Set<UInt64>, shingle: Int) {
        for (start, hash) in shingles.enumerated() where common.contains(hash) {
            for i in start..<(start + shingle) { isCommon[i] = true }
        }
    }
}
