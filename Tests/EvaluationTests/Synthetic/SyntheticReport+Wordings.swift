/// The same arithmetic in other words: names behind the figures, bases a sentence before, lists over semicolons.
extension SyntheticReport {
    static let wordings: [Maker] = [
        { $0.namesBehind() }, { $0.baseBefore() }, { $0.stagesApart() }, { $0.overSemicolons() }, { $0.rateInTable() },
        { $0.restNamed() },
    ]

    /// 32所小学、14所初中: what is counted stands behind.
    private mutating func namesBehind() -> SyntheticClaim {
        let (a, b) = (random.number(40...900), random.number(40...900))
        return exact(
            "names-behind", a + b,
            [
                "全县投放了\(a)台电子白板、\(b)台教学一体机,共计@台。",
                "全年培训\(a)名乡村校长、\(b)名学科带头人,合计@名。",
                "全县建成\(a)个录播教室、\(b)个创客空间,总计@个。",
                "县里向农村学校派出了\(a)名音乐教师和\(b)名美术教师,共计@名教师。",
            ])
    }

    /// The whole in the sentence before.
    private mutating func baseBefore() -> SyntheticClaim {
        let all = random.number(400...4000)
        let part = random.number(all / 5...all * 9 / 10)
        return percentage(
            "base-before", part, all,
            [
                "全县民办学校有专任教师\(all)人。本科及以上学历\(part)人,占民办学校专任教师的@%。",
                "全县共有村小教师\(all)名。其中中级以上职称\(part)名,占村小教师总数的@%。",
                "全县职业学校在校学生\(all)人。住宿学生\(part)人,占职业学校在校学生总数的@%。",
                "我县现有幼儿园教职工\(all)人。持证上岗\(part)人,占幼儿园教职工的@%。",
            ])
    }

    /// Both stages first, and then all of them.
    private mutating func stagesApart() -> SyntheticClaim {
        let (a, b) = (random.number(300...3000), random.number(300...3000))
        return exact(
            "stages-apart", a + b,
            [
                "小学有走读学生\(a)人,初中有走读学生\(b)人,合计@人。",
                "小学寄宿床位\(a)张、初中寄宿床位\(b)张,共计@张。",
                "其中小学校服补助\(a)人,初中校服补助\(b)人,合计@人。",
            ])
    }

    /// Parts that semicolons part, which may go on to something else: only a whole below them is wrong.
    private mutating func overSemicolons() -> SyntheticClaim {
        let parts = (0..<3).map { _ in random.number(300...9000) }
        let sum = parts.reduce(0, +)
        var claim = exact(
            "semicolons", sum,
            [
                "全年教育项目资金@万元,其中:校舍维修\(parts[0])万元;设备购置\(parts[1])万元;教师培训\(parts[2])万元。",
                "全县学生资助资金@万元。其中:学前教育\(parts[0])万元;义务教育\(parts[1])万元;高中教育\(parts[2])万元。",
            ])
        claim.admits = { $0.digits >= sum - 2 }
        return claim
    }

    /// 预算数, 执行数 and 执行率 in one row.
    private mutating func rateInTable() -> SyntheticClaim {
        let budget = random.number(500...9000)
        let spent = random.number(budget / 2...budget)
        return moneyPercentage(
            "rate-in-table", spent, budget,
            [
                "| 项目 | 调整后预算数(万元) | 执行数(万元) | 预算执行率(%) |\n| 校园安防 | \(budget) | \(spent) | @ |",
                "| 项目名称 | 全年预算数(万元) | 全年执行数(万元) | 执行率(%) |\n| 体育器材 | \(budget) | \(spent) | @ |",
            ])
    }

    /// 其余: with it the parts are all of the whole.
    private mutating func restNamed() -> SyntheticClaim {
        let (a, b) = (random.number(100...900), random.number(100...900))
        return exact(
            "rest", a + b,
            [
                "全县有临聘人员@人,其中后勤人员\(a)人,其余\(b)人。",
                "全县共有代课教师@名,其中音体美教师\(a)名,其余\(b)名。",
            ])
    }
}
