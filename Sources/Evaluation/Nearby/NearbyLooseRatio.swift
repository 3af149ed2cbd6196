import Exact
import Lexicon
import Records

/// Rates of figures that stand apart from each other, where digits enough agree: 收回6014份。…合计5762份,认可度95.8%;
/// 新收6218件,旧存412件,审结6431件,结案率97.00%; 占总量的42.95%,为652人次.
struct NearbyLooseRatio: NearbyForm {
    private let figures: NearbyFigures
    private let words: NearbyWords

    private static let most = 8
    /// Characters between a part and its share, at most.
    private static let reach = 14

    init(_ figures: NearbyFigures) {
        self.figures = figures
        words = figures.words.nearby
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        guard key.unit == .percent, key.size > 0, key.size != 100, !key.isSomeChange,
            !words.neverRates.occurs(in: name(claim))
        else { return nil }
        let near = figures.before(claim, most: Self.most, where: isFit)
        return besidePart(claim, near) ?? ofPlaces(claim, near) ?? ofPair(claim, near) ?? ofBehind(claim, near)
            ?? ofRestBehind(claim, near)
    }

    private func name(_ figure: Int) -> [UInt32] { figures.evidence.words(of: figure) }

    private func isFit(_ key: FactKey) -> Bool {
        key.isAmount && !key.isChangeOrGrowth && key.role != .standard && key.size > 0
    }

    /// The part stands right before it; the whole, or the two that make it up, anywhere in the paragraph.
    private func besidePart(_ claim: Int, _ near: [Int]) -> Neighbours? {
        guard let part = near.first, figures.key(part).sentence == figures.key(claim).sentence,
            figures.evidence.passage(between: part, and: claim).count <= Self.reach
        else { return nil }
        let wholes = near.dropFirst().filter { isWhole($0, of: part) }
        if let found = wholes.lazy.compactMap({ telling(claim, part, [$0]) }).first { return found }
        let near = near.dropFirst()
        return zip(near.dropFirst(), near).lazy.filter { $0 + 1 == $1 && isAlike($0, part) && isAlike($1, part) }
            .compactMap {
                telling(
                    claim, part, [$0, $1], isBeside: $1 + 1 == part && part + 1 == claim && areOfSentence(claim, $0))
            }.first
    }

    /// 新收5120件,旧存380件,审结5225件,结案率95%: nothing stands between.
    private func areOfSentence(_ claim: Int, _ figure: Int) -> Bool {
        figures.key(claim).sentence == figures.key(figure).sentence && figures.key(claim).sentence >= 0
    }

    private func isAlike(_ a: Int, _ b: Int) -> Bool {
        figures.key(a).isMeasured(like: figures.key(b)) && figures.key(a).paragraph == figures.key(b).paragraph
    }

    /// 寄宿生4218人。…床位4620张,床位使用率91.3%
    private func ofPlaces(_ claim: Int, _ near: [Int]) -> Neighbours? {
        guard let whole = near.first(where: { words.places.occurs(in: name($0)) }),
            words.places.occurs(in: name(claim))
                || figures.evidence.passage(before: claim, atMost: Self.reach).holds(words.places)
        else { return nil }
        return near.lazy.filter { isWhole(whole, of: $0) }.compactMap { telling(claim, $0, [whole], isBeside: true) }
            .first
    }

    /// 三岁适龄3104人、在园2531人;…,依次为81.54%、…: two figures right behind one another, and digits enough.
    private func ofPair(_ claim: Int, _ near: [Int]) -> Neighbours? {
        zip(near.dropFirst(), near).lazy.filter { $0 + 1 == $1 && isWhole($0, of: $1) }
            .compactMap { telling(claim, $1, [$0], isFar: true) }.first
    }

    /// 占总量的42.95%,为652人次
    private func ofBehind(_ claim: Int, _ near: [Int]) -> Neighbours? {
        let behind = figures.behind(claim, where: isFit)
        guard let part = behind.first else { return nil }
        let between = figures.evidence.passage(between: claim, and: part)
        if between.begins(with: words.amounting), between.count <= Self.reach,
            let found = near.lazy.filter({ isWhole($0, of: part, isNear: false) })
                .compactMap({ telling(claim, part, [$0]) }).first
        {
            return found
        }
        guard behind.count >= 2, isWhole(part, of: behind[1]) else { return nil }
        return telling(claim, behind[1], [part])
    }

    /// 733人中,…持证率99.6%,未持证的3人: all but those told behind it.
    private func ofRestBehind(_ claim: Int, _ near: [Int]) -> Neighbours? {
        guard let rest = figures.behind(claim, where: isFit).first,
            figures.evidence.passage(between: claim, and: rest).holds(words.failing)
        else { return nil }
        for whole in near where isWhole(whole, of: rest, isNear: false) {
            let (r, w) = (figures.key(rest).size, figures.key(whole).size)
            guard figures.isNear(claim, (w - r) / w * 100), figures.key(whole).paragraph == figures.key(rest).paragraph
            else { continue }
            let found = NearbyRatio.rest(figures.fact(claim), but: figures.fact(rest), of: figures.fact(whole))
            if found.isTelling(isBeside: false) { return found }
        }
        return nil
    }

    /// More of the same; or places that people take.
    private func isWhole(_ whole: Int, of part: Int, isNear: Bool = true) -> Bool {
        let (a, b) = (figures.key(whole), figures.key(part))
        guard a.size >= b.size, !isNear || a.paragraph == b.paragraph else { return false }
        return a.isMeasured(like: b) || words.places.occurs(in: name(whole)) && b.measure == .person
    }

    private func telling(_ claim: Int, _ part: Int, _ wholes: [Int], isBeside: Bool = false, isFar: Bool = false)
        -> Neighbours?
    {
        let whole = wholes.reduce(0) { $0 + figures.key($1).size }
        guard figures.isNear(claim, figures.key(part).size / whole * 100) else { return nil }
        let found = Self.ratio(figures.fact(claim), figures.fact(part), of: wholes.map(figures.fact))
        return found.isTelling(isBeside: isBeside, isFar: isFar) ? found : nil
    }

    private static func ratio(_ claim: Fact, _ part: Fact, of wholes: [Fact]) -> Neighbours {
        if wholes.count == 1 { return NearbyRatio.ratio(claim, part, of: wholes[0]) }
        let written = Fact.written([part] + wholes)
        let sum = written.dropFirst().joined(separator: " + ")
        return Neighbours(
            rule: "nearby.ratio", kind: "ratio", claim: claim, inputs: [part] + wholes,
            exact: (part.value ?? .undefined) / wholes.sum * 100,
            wide: part.mention.interval / wholes.interval * Interval(exactly: 100),
            expression: "\(written[0]) ÷ (\(sum)) × 100", formula: "x1 ÷ (x2 + x3) × 100")
    }
}
