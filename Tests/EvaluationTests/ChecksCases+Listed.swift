import Records

extension CheckCase {
    /// Parts and shares that are listed with more between them than a comma.
    static let listed = [
        CheckCase(
            "shares of a whole stated before", "ratio.listed", .passes,
            "全年支出1200.00万元。教育支出900.00万元,占75.00%;卫生支出180.00万元,占15.00%;住房保障支出120.00万元,占10.00%。"),
        CheckCase(
            "a share that is not the part's", "ratio.listed", .raises(.questionable),
            "全年支出1200.00万元。教育支出900.00万元,占75.00%;卫生支出180.00万元,占18.00%;住房保障支出120.00万元,占10.00%。"),
        CheckCase(
            "其中: over semicolons", "sum.parts", .passes, "全年收入860.5万元,其中:财政拨款700万元,占81.35%;事业收入100.5万元;其他收入60万元。"),
        CheckCase(
            "behind a semicolon something else may begin", "sum.parts", .spared,
            "全年收入860.5万元,其中:财政拨款700万元;事业收入160.5万元;2021年事业收入190万元。"),
        CheckCase(
            "of the figure named before 中", "sum.parts", .passes,
            "支出合计800万元,其中基本支出300万元,项目支出500万元。基本支出中,人员经费260万元;公用经费40万元。"),
        CheckCase(
            "households of households, people of people", "sum.parts", .passes,
            "识别监测对象300户980人,其中不稳定户120户402人、边缘户180户578人。"),
        CheckCase(
            "a share of two parts together", "ratio.together", .passes,
            "全县党员9000人,其中农民7600人、工人1200人,合计占97.8%。"),
        CheckCase(
            "what follows the parts is no part", "sum.parts", .passes,
            "全年投入补助资金1.5亿元,其中中央资金8000万元、省级资金4000万元、县级资金3000万元,用于产业发展的资金9200万元。"),
    ]
}
