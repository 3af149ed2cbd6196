import Lexicon

/// The stages of columns whose own headings name none: what stands behind a mean is of those whose mean it is.
///
///     初中均值 | 差异系数 | 达标学校比例        小学均值 | 差异系数 | 初中均值 | 差异系数
enum ColumnStages {
    /// For each column the stage of the mean before it, up to the next heading that names a stage or a mean; nil elsewhere.
    static func carried(_ headings: [String], _ tables: TableLexicon) -> [String?] {
        var last: String?
        return headings.map { heading in
            let own = tables.stage(in: heading)
            let isMean = tables.means.occurs(in: heading)
            if own != nil || isMean { last = isMean ? own : nil }
            return own == nil ? last : nil
        }
    }
}
