import Exact
import Lexicon
import Records

/// 入学2846人;转入57人;转出133人;死亡1人;毕业2751人。三年巩固率99.35%: those who left school over those who entered and came, less
/// those who went.
struct PrintedRetention {
    let figures: PrintedFigures
    let words: PrintedWords

    private static let rule = "printed.retention"
    private static let most = 12
    private static let reach = 240
    private static let named = 120

    func agreement(for claim: Int) -> PrintedAgreement? {
        let scalars = figures.evidence.scalars
        let start = figures.mentions[claim].range.lowerBound
        guard words.retained.occurs(in: scalars, max(0, start - Self.named)..<start) else { return nil }
        let near = figures.mentions.indices.prefix(claim).suffix(Self.most).filter {
            figures.distance($0, claim) <= Self.reach && figures.mentions[$0].kind == .count
        }
        func ended(_ words: WordSet) -> [Int] { near.filter { figures.words(before: $0, atMost: 8).ends(with: words) } }
        guard let graduated = ended(words.graduated).last, let entered = ended(words.entered).last else { return nil }
        let (came, went) = (ended(words.came), ended(words.went))
        guard !came.isEmpty || !went.isEmpty else { return nil }
        return agreement(claim, graduated, entered, came, went)
    }

    private func agreement(
        _ claim: Int, _ graduated: Int, _ entered: Int, _ came: [Int], _ went: [Int]
    ) -> PrintedAgreement? {
        let inputs = [graduated, entered] + came + went
        var (exact, wide) = (value(entered), figures.mentions[entered].interval)
        var (formula, written) = ("x2", figures.mentions[entered].printed)
        for (i, figure) in (came + went).enumerated() {
            let isLost = i >= came.count
            let mention = figures.mentions[figure]
            exact = isLost ? exact - value(figure) : exact + value(figure)
            wide = isLost ? wide - mention.interval : wide + mention.interval
            let sign = isLost ? " − " : " + "
            formula += sign + "x\(i + 3)"
            written += sign + mention.printed
        }
        guard exact > 0 else { return nil }
        let found = PrintedAgreement(
            rule: Self.rule, kind: "formula", claim: claim, inputs: inputs, exact: value(graduated) / exact * 100,
            wide: figures.mentions[graduated].interval / wide * Interval(exactly: 100),
            expression: "\(figures.mentions[graduated].printed) ÷ (\(written)) × 100",
            formula: "x1 ÷ (\(formula)) × 100")
        return found.grade(in: figures).passes ? found : nil
    }

    private func value(_ figure: Int) -> Rational { figures.mentions[figure].value ?? .undefined }
}
