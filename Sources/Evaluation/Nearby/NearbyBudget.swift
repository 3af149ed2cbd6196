import Exact
import Lexicon
import Records

extension NearbyFigures {
    private static let spent: WordSet = ["支出", "执行", "使用", "支付"]
    private static let unspent: WordSet = ["未", "结转", "结余", "剩余"]
    private static let funds: WordSet = ["资金", "预算", "收入", "到位", "债券"]

    /// Every fund of a claim's report with every figure of what was spent, in the text and in the totals of its tables.
    func budgets(of claim: Fact) -> [(fund: Fact, spent: Fact)] {
        func isMoney(_ fact: Fact) -> Bool {
            fact.mention.kind == .money && fact.role == .actual && !fact.isChangeOrGrowth && fact.id != claim.id
        }
        let money = inReport(of: claim, where: isMoney) + totals(of: claim, where: isMoney)
        let names = money.map { $0.words.scalarValues }
        let spent = money.indices.filter { Self.spent.occurs(in: names[$0]) && !Self.unspent.occurs(in: names[$0]) }
        let funds = money.indices.filter { Self.funds.occurs(in: names[$0]) && !Self.unspent.occurs(in: names[$0]) }
        return funds.flatMap { fund in
            spent.compactMap { fund == $0 ? nil : (fund: money[fund], spent: money[$0]) }
        }
    }
}
