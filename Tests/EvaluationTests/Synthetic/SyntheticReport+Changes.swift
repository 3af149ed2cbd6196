/// Growth, decrease, differences and percentage points.
extension SyntheticReport {
    static let changes: [Maker] = [
        { $0.growth() }, { $0.change() }, { $0.difference() }, { $0.points() }, { $0.product() },
    ]

    private mutating func growth() -> SyntheticClaim {
        let before = random.number(20_000...90_000)
        let now = before + random.number(before / 100...before / 5)
        var claim = percentage(
            "growth", now - before, before,
            [
                "2022年全县教育经费支出\(now)万元,比上年的\(before)万元增长@%。",
                "2022年全县财政教育支出\(now)万元,上年为\(before)万元,同比增长@%。",
                "全县一般公共预算教育支出由2021年的\(before)万元增加到2022年的\(now)万元,增长@%。",
                "教育事业费从上年的\(before)万元提高到\(now)万元,增幅为@%。",
                "2023年教育支出\(now)万元,2022年教育支出\(before)万元,同比增长@%。",
                "全年收入\(now)万元,较上年的\(before)万元增加@%。",
                "财政拨款由上年\(before)万元增至\(now)万元,增长了@%。",
            ])
        // As now ÷ before × 100, less 100.
        claim.admits = { printed in
            Printed(digits: printed.digits + 100 * Printed.power(printed.places), places: printed.places)
                .canBePercentage(now, before)
        }
        return claim
    }

    private mutating func change() -> SyntheticClaim {
        let before = random.number(3000...9000)
        let change = random.number(100...before / 6)
        return percentage(
            "change", change, before,
            [
                "全县高中招生\(before - change)人,比上年减少\(change)人,下降@%。",
                "全县普通高中在校生\(before - change)人,较上年减少\(change)人,降低@%。",
                "全县幼儿园在园幼儿\(before - change)名,比上年减少\(change)名,降幅@%。",
                "全县村小学生\(before - change)人,同比减少\(change)人,下降@%。",
                "小学一年级新生\(before - change)人,比去年少招\(change)人,减少@%。",
            ])
    }

    private mutating func difference() -> SyntheticClaim {
        let servants = random.number(70_000...120_000)
        let more = random.number(100...9000)
        let teachers = servants + more
        return exact(
            "difference", more,
            [
                "义务教育教师年平均工资收入\(teachers)元,公务员年平均工资收入\(servants)元,高出@元。",
                "2022年全县义务教育教师年均工资\(teachers)元,当地公务员年均工资\(servants)元,教师高于公务员@元。",
                "全县教师平均工资收入为\(teachers)元,比公务员平均工资收入\(servants)元高@元。",
                "教师年人均工资\(teachers)元,公务员年人均工资\(servants)元,教师比公务员多@元。",
                "公务员平均工资收入\(servants)元,教师平均工资收入\(teachers)元,教师比公务员高出@元。",
                "全县教师年平均工资收入水平为\(teachers)元,公务员年平均工资收入水平为\(servants)元,两者相差@元。",
            ])
    }

    /// Two percentages and how far apart they are.
    private mutating func points() -> SyntheticClaim {
        let before = random.number(600...850)
        let more = random.number(11...120)
        func text(_ value: Int) -> String { Printed(digits: value, places: 1).text }
        let figure = Printed(digits: more, places: 1)
        // Each of the two was rounded, so that their distance can be a tenth off.
        return SyntheticClaim(
            "points",
            random.pick([
                "教师本科率为\(text(before + more))%,上年为\(text(before))%,提高@个百分点。",
                "学前三年毛入园率由\(text(before))%提高到\(text(before + more))%,提高了@个百分点。",
                "公办园占比达\(text(before + more))%,比上年的\(text(before))%上升@个百分点。",
            ]), figure
        ) { abs($0.digits - more) <= 2 }
    }

    /// A multiple or a share that is named beside its result.
    private mutating func product() -> SyntheticClaim {
        let base = random.number(20...90) * 10
        let factor = random.number(2...8)
        let pupils = random.number(120...900)
        return random.pick([
            exact(
                "product", base * factor,
                [
                    "普通学生生均公用经费为\(base)元,特殊教育学生按\(factor)倍计算为@元。",
                    "小学生均公用经费\(base)元,特教学生按其\(factor)倍拨付,达到@元。",
                    "初中生均公用经费\(base)元,特殊教育学校按\(factor)倍核定,为@元。",
                ]),
            exact(
                "product", base * pupils,
                [
                    "全县补助寄宿生\(pupils)人,每人\(base)元,共计@元。",
                    "全年资助学生\(pupils)名,每生\(base)元,合计@元。",
                    "为\(pupils)名乡村教师发放补助,每人\(base)元,共发放@元。",
                    "按每生\(base)元的标准补助困难学生\(pupils)名,合计@元。",
                ]),
        ])
    }
}
