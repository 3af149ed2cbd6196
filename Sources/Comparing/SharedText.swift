import Source

/// The runs of characters that two passages have in common, longest first, none of them overlapping (greedy string tiling:
/// Wise, 1993).
struct SharedText {
    /// Half-open ranges of the first passage, ascending.
    let runs: [Range<Int>]
    /// Characters of the runs that are somebody's own.
    let count: Int
    let text: [String]

    init(_ a: MaskedPassage, _ b: MaskedPassage, shingle: Int, least: Int) {
        var places: [UInt64: [Int]] = [:]
        for (i, hash) in b.shingles.enumerated() { places[hash, default: []].append(i) }
        var found: [(a: Int, b: Int, length: Int)] = []
        for (i, hash) in a.shingles.enumerated() {
            for j in places[hash] ?? [] {
                // Only where the run begins: the same run is not found once for each of its characters.
                if i > 0, j > 0, a.scalars[i - 1] == b.scalars[j - 1] { continue }
                var length = 0
                while i + length < a.scalars.count, j + length < b.scalars.count,
                    a.scalars[i + length] == b.scalars[j + length]
                { length += 1 }
                if length >= least { found.append((i, j, length)) }
            }
        }
        found.sort { ($1.length, $0.a, $0.b) < ($0.length, $1.a, $1.b) }
        var takenA = [Bool](repeating: false, count: a.scalars.count)
        var takenB = [Bool](repeating: false, count: b.scalars.count)
        var runs: [Range<Int>] = []
        for run in found {
            let (one, two) = (run.a..<(run.a + run.length), run.b..<(run.b + run.length))
            if one.contains(where: { takenA[$0] }) || two.contains(where: { takenB[$0] }) { continue }
            for i in one { takenA[i] = true }
            for j in two { takenB[j] = true }
            runs.append(one)
        }
        self.runs = runs.sorted { $0.lowerBound < $1.lowerBound }
        count = self.runs.reduce(0) { $0 + $1.count { !a.isCommon[$0] } }
        text = self.runs.flatMap { run in
            a.scalars[run].split(separator: MaskedPassage.mask).map { String(scalars: $0) }
        }
    }

    /// Numbers of three digits and more that stand in both.
    var figures: [String] {
        text.flatMap { part -> [String] in
            part.utf8.split { !(0x30...0x39 ~= $0 || $0 == 0x2E) }.map { String(decoding: $0, as: UTF8.self) }
        }.filter { figure in figure.utf8.count { 0x30...0x39 ~= $0 } >= 3 && !SharedText.isYear(figure) }
    }

    private static func isYear(_ figure: String) -> Bool {
        Int(figure).map { (1949...2100).contains($0) } ?? false
    }
}
