import Exact
import Lexicon
import Records

/// 在校生47143人 … 参与学生45218人,参与率95.9%: of the total that the report tells elsewhere by the same noun; and
/// 学位7200个,…在园6338人,学位使用率88.0%, of what is counted one for each.
struct NearbyTotals {
    private let figures: NearbyFigures
    private let scalars: NameMemo<[UInt32]>
    private let ends: NameMemo<Bool>
    private let isOfPlaces: NameMemo<Bool>

    /// How many totals by a noun are tried.
    private static let most = 3
    /// 学生数: a count says no more than its noun.
    private static let count: UInt32 = 0x6570

    init(_ figures: NearbyFigures, rateEnds: WordSet) {
        self.figures = figures
        scalars = NameMemo(figures.evidence.names) { name in
            let all = name.scalarValues
            return all.last == Self.count ? all.dropLast() : all
        }
        ends = NameMemo(figures.evidence.names) { name in
            let all = name.scalarValues
            return rateEnds.ends(in: all, at: all.count, after: 0)
        }
        isOfPlaces = NameMemo(figures.evidence.names, make: figures.words.nearby.places.occurs)
    }

    /// - Parameter part: the count nearest before the claim.
    func explanation(of claim: Int, _ part: Int?) -> Neighbours? {
        let key = figures.key(claim)
        guard let part, key.unit == .percent, key.rule == .share || ends[key.name],
            figures.key(part).sentence == key.sentence, isOf(claim, part)
        else { return nil }
        return ofPlaces(claim, part) ?? wholes(of: part, for: claim).lazy.compactMap { ratio(claim, part, $0) }.first
    }

    /// 生活用水占17.1%: not of 生态用水 that stands between.
    private func isOf(_ claim: Int, _ part: Int) -> Bool {
        let key = figures.key(claim)
        guard key.rule == .share, let subject = NearbyFigures.subject(ofShare: scalars[key.words]) else { return true }
        let own = scalars[figures.key(part).words]
        return subject.isEmpty || own.suffix(subject.count) == subject || subject.suffix(own.count) == own[...]
    }

    /// Figures by the part's noun that are more, of its stage or of all, first told first.
    private func wholes(of part: Int, for claim: Int) -> [Int] {
        let own = figures.key(part)
        let noun = scalars[own.words].suffix(2)
        guard noun.count == 2 else { return [] }
        var out: [Int] = []
        for whole in figures.inReport(of: claim) where out.count < Self.most {
            let key = figures.key(whole)
            guard key.isMeasured(like: own), key.isActual, !key.isChangeOrGrowth, key.size > own.size,
                key.stage == own.stage || key.stage == .none, !key.traits.contains(.hasQualifier),
                scalars[key.words].suffix(2) == noun || scalars[key.name].suffix(2) == noun
            else { continue }
            out.append(whole)
        }
        return out
    }

    private func ofPlaces(_ claim: Int, _ part: Int) -> Neighbours? {
        guard isOfPlaces[figures.key(claim).name] else { return nil }
        let whole = figures.preceding(claim).first {
            isOfPlaces[figures.key($0).words] && figures.key($0).kind == .count
        }
        return whole.flatMap { ratio(claim, part, $0) }
    }

    private func ratio(_ claim: Int, _ part: Int, _ whole: Int) -> Neighbours? {
        let (p, w) = (figures.key(part).size, figures.key(whole).size)
        guard p > 0, w >= p, figures.isNear(claim, p / w * 100) else { return nil }
        let found = NearbyRatio.ratio(figures.fact(claim), figures.fact(part), of: figures.fact(whole))
        return found.isTelling(isBeside: false) ? found : nil
    }
}
