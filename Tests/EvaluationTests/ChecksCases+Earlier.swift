import Records

extension CheckCase {
    /// What was, told before what is, behind it, or in turn.
    static let earlier = [
        CheckCase(
            "last year's count behind the change", "difference.points", .passes, "全县专任教师1226人,比上年增加23人,上年为1203人。"),
        CheckCase(
            "last year's count behind the change, and more", "difference.points", .raises(.inconsistent),
            "全县专任教师1226人,比上年增加33人,上年为1203人。", "专任教师变动为33人，但按同一句所列的数计算，1226 − 1203 = 23，对不上。"),
        CheckCase(
            "last year's rate behind a semicolon", "difference.points", .passes, "毛入学率96.8%,比上年提高1.3个百分点;2021年为95.5%。"),
        CheckCase(
            "last year's rate behind a semicolon, and less", "difference.points", .raises(.questionable),
            "本科上线率69.4%,比上年提高2.1个百分点;2022年为66.9%。"),
        CheckCase(
            "another's rate of that year", "difference.points", .silent, "满意度96.2%,比上年提高1.1个百分点;2022年小学为93.4%。"),
        CheckCase(
            "both years, the change and the growth", "growth.change", .passes, "专任教师1226人,较2020年的1203人增加23人,增长1.91%。"),
        CheckCase("last year's sum behind the growth", "growth.change", .passes, "教育支出5.93亿元,同比增长8.4%,上年同期为5.47亿元。"),
        CheckCase(
            "last year's sum behind the growth, and more", "growth.change", .raises(.questionable),
            "教育支出5.93亿元,同比增长9.4%,上年同期为5.47亿元。"),
        CheckCase(
            "two stages from and to, in turn", "growth.series", .passes,
            "小学、初中生均公用经费由650元和850元分别提高到720元和940元,分别增长10.8%、10.6%。"),
        CheckCase(
            "two counts to two counts, in turn", "growth.series", .passes,
            "小学560个班、初中760个班分别增加到600个和800个,分别增长7.14%和5.26%。"),
        CheckCase(
            "each from and to, in turn", "growth.series", .passes,
            "小学生均经费由12305元提高到12847元、初中由16518元提高到17236元,分别增长4.40%、4.35%。"),
        CheckCase(
            "in turn, and one wrong", "growth.series", .raises(.inconsistent),
            "小学、初中生均公用经费由650元和850元分别提高到720元和940元,分别增长10.8%、16.6%。"),
        CheckCase(
            "in turn, and both otherwise", "growth.series", .raises(.questionable),
            "小学、初中生均公用经费由650元和850元分别提高到720元和940元,分别增长7.3%、8.9%。"),
    ]
}
