import Exact
import Lexicon
import Records
import Source

/// 新增学位8460个;…新增5130个;…增加910个,…减少620个,净增13880个; 入学3318人,转入46人、转出52人、死亡1人,应毕业3311人: what came and what went,
/// each with its sign, gives what there is behind them.
struct NearbyNet: NearbyForm {
    private let figures: NearbyFigures
    private let words: NearbyWords

    private static let most = 8

    init(_ figures: NearbyFigures) {
        self.figures = figures
        words = figures.words.nearby
    }

    func explanation(of claim: Int) -> Neighbours? {
        let key = figures.key(claim)
        let lead = figures.evidence.passage(before: claim, atMost: 6)
        guard key.isAmount, key.size >= 10, lead.holds(words.net) else { return nil }
        let near = figures.before(claim, most: Self.most) {
            $0.isMeasured(like: key) && $0.unit == key.unit && $0.role != .standard
        }
        .filter { figures.key($0).paragraph == key.paragraph && key.paragraph >= 0 }
        // 毕业3297人 may stand between.
        return (0...1).lazy.compactMap { net(claim, of: Array(near.dropFirst($0))) }.first
    }

    private func net(_ claim: Int, of near: [Int]) -> Neighbours? {
        var tried: [(figure: Int, isLost: Bool)] = []
        for figure in near {
            tried.insert((figure, isLost(figure)), at: 0)
            guard tried.count >= 3, tried.contains(where: \.isLost), !tried[0].isLost else { continue }
            if let net = net(claim, tried), net.grade == .consistent { return net }
        }
        return nil
    }

    /// 转出52人, 减少学位620个
    private func isLost(_ figure: Int) -> Bool {
        let lead = figures.evidence.passage(before: figure, atMost: 10).after {
            ",;、。".unicodeScalars.map(\.value).contains($0)
        }
        return lead.holds(words.lost) || figures.fact(figure).value.map(\.isNegative) == true
    }

    private func net(_ claim: Int, _ all: [(figure: Int, isLost: Bool)]) -> Neighbours? {
        let inputs = all.map { figures.fact($0.figure) }
        var (exact, wide) = (Rational(0), Interval(exactly: 0))
        for (input, one) in zip(inputs, all) {
            guard let value = input.value else { return nil }
            let sign: Rational = one.isLost && !value.isNegative ? -1 : 1
            exact = exact + value * sign
            wide = wide + input.mention.interval.scaled(by: sign)
        }
        let signs = zip(inputs, all).map { $1.isLost && $0.value?.isNegative == false ? "−" : "+" }
        func joined(_ terms: [String]) -> String {
            zip(signs, terms).enumerated().map { $0 == 0 ? $1.1 : " \($1.0) \($1.1)" }.joined()
        }
        let written = Fact.written(inputs + [figures.fact(claim)]).dropLast()
        let (shown, formula) = (joined(Array(written)), joined(inputs.indices.map { "x\($0 + 1)" }))
        return Neighbours(
            rule: "nearby.net", kind: "sum", claim: figures.fact(claim), inputs: inputs, exact: exact, wide: wide,
            expression: shown, formula: formula)
    }
}
