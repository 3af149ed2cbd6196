import Records

extension [Conclusion] {
    /// 总分 100 99.15 in the table, and 自评得分99.15分,等级为优 below it: what could be had, where the text repeats the points
    /// that a total gives.
    mutating func takeFullScores(fromTotals rows: [ScoreRow]) {
        let totals = rows.filter { $0.isTotal && $0.table != nil }
        for i in indices where self[i].fullScore == nil {
            guard let score = self[i].score,
                let total = totals.first(where: { $0.report == self[i].report && $0.score?.value == score })
            else { continue }
            self[i].fullScore = total.full?.value
        }
    }
}
