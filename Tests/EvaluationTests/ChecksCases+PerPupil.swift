/// Figures per pupil that no count of pupils of the report gives.
extension CheckCase {
    static let perPupil = slips + ofOthers

    private static let rule = "ratio.per-pupil"
    private static let rolls = "2022年秋季,小学在校生22765人,初中在校生10653人,初中毕业生3487人。\n\n"
    private static let years = "2018、2019、2020年在校生分别为52174人、51836人和51097人。\n\n"

    private static let slips = [
        CheckCase(
            "one of several counts of a stage", rule, .raises(.questionable),
            rolls + "初中骨干教师200人,每百名学生拥有1.18人。",
            "初中每百名学生拥有县级及以上骨干教师数为1.18人，按200 ÷ 10653 × 100 = 1.8774，对不上；学生数的口径可能不同，请核对。"),
        CheckCase("and the figure as it is", rule, .passes, rolls + "初中骨干教师200人,每百名学生拥有1.88人。"),
        CheckCase(
            "two stages in turn, the first", rule, .raises(.questionable),
            rolls + "网络多媒体教室979间(小学676间,初中303间),每百名学生拥有2.27间和2.84间。",
            "每百名学生拥有网络多媒体教室数为2.27间，按676 ÷ 22765 × 100 = 2.9695，对不上；学生数的口径可能不同，请核对。"),
        CheckCase(
            "two stages in turn, the second", rule, .raises(.questionable),
            rolls + "体育、艺术专任教师395人,小学268人、初中127人,每百名学生1.18人、1.59人。"),
        CheckCase(
            "two stages in turn, both right", rule, .passes,
            rolls + "体育、艺术专任教师395人,小学268人、初中127人,每百名学生1.18人、1.19人。"),
        CheckCase(
            "of a stage named in its list", rule, .raises(.questionable),
            rolls + "建成网络多媒体教室979间,其中小学676间、初中303间,每百名学生拥有网络多媒体教室小学2.37间、初中2.84间。"),
        CheckCase(
            "by what it measures, under another name", rule, .raises(.questionable),
            rolls + "小学专科及以上学历教师1794人,每百名学生拥有高于规定学历教师7.38人。"),
        CheckCase(
            "the same, right", rule, .passes, rolls + "小学专科及以上学历教师1794人,每百名学生拥有高于规定学历教师7.88人。"),
        CheckCase(
            "rolls of three years, and none gives it", rule, .raises(.questionable), years + "图书达到148.2万册、生均图书24.0册。"),
        CheckCase(
            "by its unit, the count in the bracket behind", rule, .passes, rolls + "小学高于规定学历教师7.88人/百生(1794人)。"),
        CheckCase(
            "by its unit, and the count gives another", rule, .raises(.questionable),
            rolls + "小学高于规定学历教师7.38人/百生(1794人)。"),
        CheckCase(
            "under a marked stage, by numbers in circles", rule, .passes,
            rolls + "★初中:①网络多媒体教室303间,2.84间/百生;②高于规定学历教师812人,7.62人/百生。"),
        CheckCase("rolls of three years, and the last gives it", rule, .passes, years + "图书达到148.2万册、生均图书29.0册。"),
        CheckCase("rolls of three years, and the first gives it", rule, .passes, years + "图书达到148.2万册、生均图书28.4册。"),
        CheckCase(
            "the pupils between", rule, .raises(.questionable), "全县图书352538册,在校生18752人,生均20.80册。"),
        CheckCase(
            "total and pupils in the bracket behind", rule, .raises(.questionable),
            "全县中小学生均图书达到36.2册(总册数117.5万册,学生33418人)。"),
        CheckCase(
            "total and pupils in the bracket behind, right", rule, .passes,
            "全县中小学生均图书达到35.2册(总册数117.6万册,学生33418人)。"),
        CheckCase(
            "two checks that ask the same ask once", "ratio.persons", .silent, "在校生65837人,专任教师5312人,生师比12.93:1。"),
    ]

    private static let ofOthers = [
        CheckCase(
            "money for those whom the sentence counts", rule, .silent,
            years + "营养改善计划惠及农村学生23185名,全年落实膳食补助资金1854.8万元,人均800元。"),
        CheckCase("far from every roll", rule, .silent, years + "新购图书12.2万册、生均图书24.0册。"),
        CheckCase("no total in the sentence", rule, .silent, rolls + "初中每百名学生拥有骨干教师1.18人。"),
        CheckCase("about so many", rule, .passes, rolls + "初中骨干教师200人,每百名学生拥有约2人。"),
    ]
}
