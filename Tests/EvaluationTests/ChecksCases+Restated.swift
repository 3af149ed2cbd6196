import Records

/// One figure told twice in words that differ a little.
extension CheckCase {
    private static let rule = "same-fact.worded"

    static let restated = [
        CheckCase(
            "a shorter word for the thing", rule, .raises(.questionable),
            "<p>全区认定普惠性民办幼儿园35所,占民办园的70%。</p><p>目前全区已认定普惠性民办园33所。</p>",
            "认定普惠性民办幼儿园一处为35所（第1行），认定普惠性民办园另一处为33所（第1行），请核对是否同一个数。"),
        CheckCase(
            "pupils", rule, .raises(.questionable), "<p>义务教育阶段在校学生86215人。</p><p>全县义务教育在校生84106人,全部就近入学。</p>"),
        CheckCase(
            "a rate", rule, .raises(.questionable), "<p>普惠性幼儿园覆盖率为92.43%。</p><p>普惠园覆盖率达到91.27%,达标。</p>"),
        CheckCase("alike", rule, .silent, "<p>普惠性幼儿园覆盖率为92.43%。</p><p>普惠园覆盖率达到92.4%,达标。</p>"),
        CheckCase(
            "of another year", rule, .silent, "<p>普惠性幼儿园覆盖率为92.43%。</p><p>2021年普惠园覆盖率达到91.27%。</p>"),
        CheckCase("of the province", rule, .silent, "<p>普惠性幼儿园覆盖率为92.43%。</p><p>全省普惠园覆盖率为91.27%。</p>"),
        CheckCase(
            "with the junior parts of other schools", rule, .silent, "<p>初级中学112所。</p><p>初级中学118所含九年一贯制学校初中部。</p>"),
        CheckCase(
            "through time", rule, .silent,
            "<p>在校学生86215人。</p><p>全县义务教育在校生84106人。</p><p>义务教育在校学生85327人。</p>"),
        CheckCase("of two stages", rule, .silent, "<p>小学巩固率99.87%。</p><p>初中巩固率99.12%。</p>"),
    ]
}
