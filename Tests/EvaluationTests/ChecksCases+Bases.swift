import Records

extension CheckCase {
    /// What a share is of, named in other words than the figure it is counted by.
    static let bases = [
        CheckCase(
            "a base in other words, and another figure that fits", "ratio.share", .raises(.questionable),
            "优质高中招生1240人,定向分配744人,其中农村初中318人,占分配名额的25.6%。"),
        CheckCase(
            "a base in other words", "ratio.share", .passes, "优质高中招生1240人,定向分配744人,其中农村初中318人,占分配名额的42.7%。"),
        CheckCase(
            "the base that is named, and a larger one that fits", "ratio.share", .raises(.questionable),
            "在校学生2140人,教师总数186人,其中专任教师162人,高级教师31人,占专任教师的16.7%。"),
        CheckCase(
            "the base that is named, of two", "ratio.share", .passes,
            "在校学生2140人,教职工186人,其中专任教师162人,高级教师31人,占专任教师总数的19.1%。"),
        CheckCase(
            "another part that fits", "ratio.share", .raises(.questionable),
            "优质高中招生计划1240人,其中统招496人,分配名额744人,占优质高中招生计划的40%。"),
        CheckCase(
            "pupils of both stages", "ratio.share", .passes,
            "小学在校生21470人,比上年减少231人。初中在校生11928人,比上年增加312人。义务教育阶段随迁子女2864人,占义务教育在校生的8.58%。"),
        CheckCase(
            "pupils of both stages together", "migrants.share", .passes,
            "在校学生33398人(小学21470人、初中11928人)。义务教育阶段随迁子女2864人,占义务教育在校生的8.58%。"),
    ]
}
