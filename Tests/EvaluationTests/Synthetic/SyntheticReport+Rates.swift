/// Rates that the standard asks for, with the figures behind them.
extension SyntheticReport {
    static let rates: [Maker] = [
        { $0.retention() }, { $0.disabled() }, { $0.exchange() }, { $0.backbone() }, { $0.quota() }, { $0.migrants() },
        { $0.certified() }, { $0.training() }, { $0.trainingFund() }, { $0.satisfaction() }, { $0.execution() },
    ]

    /// Two published formulas, and the named one that leaves out who came and went.
    private mutating func retention() -> SyntheticClaim {
        let entered = random.number(900...6000)
        let (came, left, died) = (random.number(20...200), random.number(20...200), random.number(1...4))
        let base = entered + came - left - died
        let graduates = base - random.number(0...base / 25)
        let first = (graduates, base)
        let second = (graduates - came + left, entered - died)
        let taken = random.number(0...3) > 0 || second.0 > second.1 ? first : second
        return percentage(
            "retention", taken.0, taken.1, also: [first, second, (graduates, entered)],
            [
                "2020年全县初中招生\(entered)人,三年间转入\(came)人、转出\(left)人、死亡\(died)人,2023年毕业\(graduates)人,初中三年巩固率为@%。",
                "全县2023年初中毕业生\(graduates)人,该届三年前入学\(entered)人,转入\(came)人,转出\(left)人,死亡\(died)人,初中三年巩固率达@%。",
                "三年前七年级入学\(entered)人,其间转入\(came)人、转出\(left)人、死亡\(died)人,今年毕业\(graduates)人,初中三年巩固率@%。",
                "初中三年巩固率@%。三年前初一学生数\(entered)人,期间转入\(came)人,转出\(left)人,死亡\(died)人,毕业\(graduates)人。",
                "全县九年级毕业生\(graduates)人,三年前入学时学生数\(entered)人(转入\(came)人,转出\(left)人,死亡\(died)人),初中三年巩固率为@%。",
                "2023届初中学生入学\(entered)人,三年来转入\(came)人,转出\(left)人,死亡\(died)人。毕业\(graduates)人,三年巩固率@%。",
            ])
    }

    /// Those unable to attend may be taken off the base.
    private mutating func disabled() -> SyntheticClaim {
        let all = random.number(60...900)
        let unfit = random.number(1...5)
        let enrolled = all - unfit - random.number(0...all / 20)
        if random.number(0...2) == 0 {
            let taken = random.pick([(enrolled, all), (enrolled, all - unfit), (enrolled + unfit, all)])
            return percentage(
                "disabled", taken.0, taken.1,
                also: [(enrolled, all), (enrolled, all - unfit), (enrolled + unfit, all)],
                [
                    "全县适龄残疾儿童少年\(all)人,经鉴定不能入学\(unfit)人,已入学\(enrolled)人,残疾儿童少年入学率为@%。",
                    "经摸底,全县有适龄残疾儿童\(all)名,其中丧失学习能力\(unfit)名,入学\(enrolled)名,残疾儿童入学率达@%。",
                ])
        }
        // What the report may have left out: up to three in ten unable to attend.
        var claim = percentage(
            "disabled", enrolled, all,
            [
                "全县适龄残疾儿童少年\(all)人,已入学\(enrolled)人,残疾儿童少年入学率为@%。",
                "全县有适龄残疾儿童少年\(all)人,其中入学\(enrolled)人,残疾儿童少年入学率@%。",
                "我县现有适龄残疾儿童\(all)名,实际入学\(enrolled)名,适龄残疾儿童入学率达到@%。",
                "适龄残疾儿童少年入学率为@%(适龄\(all)人,在校就读\(enrolled)人)。",
                "截至9月,县域内三类残疾儿童共\(all)人,在校就读\(enrolled)人,三类残疾儿童入学率@%。",
                "全县共有适龄残疾儿童少年\(all)人。已入学\(enrolled)人,残疾儿童少年入学率@%,达到规定要求。",
                "残联登记的适龄残疾儿童少年为\(all)人,现已入学\(enrolled)人,入学率为@%。",
            ])
        claim.admits = { $0.canBe(enrolled * 100, all) }
        return claim
    }

    private mutating func exchange() -> SyntheticClaim {
        let all = random.number(200...2000)
        let moved = random.number(all / 9...all / 4)
        return percentage(
            "exchange", moved, all,
            [
                "全县符合交流条件的教师\(all)人,实际交流轮岗\(moved)人,占符合交流条件教师总数的@%。",
                "2022年全县符合交流轮岗条件教师\(all)名,实际交流\(moved)名,交流轮岗教师比例为@%。",
                "本学年应交流教师\(all)人,交流轮岗教师\(moved)人,交流轮岗比例达@%。",
                "交流轮岗教师\(moved)人,占符合交流条件教师\(all)人的@%。",
                "符合轮岗条件教师\(all)人,共有\(moved)名教师参加交流轮岗,教师交流比例为@%。",
                "2023年符合交流条件教师总数为\(all)名,其中交流轮岗教师\(moved)名,占比为@%。",
            ])
    }

    private mutating func backbone() -> SyntheticClaim {
        let all = random.number(60...400)
        let some = random.number(all / 5...all / 2)
        return percentage(
            "backbone", some, all,
            [
                "全县交流轮岗教师\(all)人,其中骨干教师\(some)人,骨干教师占交流轮岗教师总数的@%。",
                "全县共交流教师\(all)名,其中县级以上骨干教师\(some)名,骨干教师交流比例为@%。",
                "去年秋季交流轮岗教师\(all)人,其中骨干教师\(some)人,占交流轮岗教师总数的@%。",
            ])
    }

    private mutating func quota() -> SyntheticClaim {
        let all = random.number(500...3000)
        let given = random.number(all / 2...all * 4 / 5)
        return percentage(
            "quota", given, all,
            [
                "优质高中招生计划\(all)人,分配到各初中\(given)人,优质高中招生名额分配比例为@%。",
                "2022年优质高中计划招生\(all)名,分配到初中学校\(given)名,名额分配比例达@%。",
                "全县优质高中招生名额共\(all)个,其中分配名额\(given)个,分配比例@%。",
                "优质高中招生名额分配比例达到@%(招生总数\(all)人,其中指标到校\(given)人)。",
                "优质普通高中招生名额\(all)名,定向分配\(given)名到各初中学校,招生名额分配比例为@%。",
                "今年全县优质高中计划招生\(all)人,分配名额\(given)人,占招生计划的@%。",
            ])
    }

    private mutating func migrants() -> SyntheticClaim {
        let all = random.number(300...5000)
        let placed = all - random.number(0...all / 8)
        return percentage(
            "migrants", placed, all,
            [
                "符合条件的随迁子女\(all)人,在公办学校就读\(placed)人,占@%。",
                "全县义务教育阶段随迁子女共\(all)名,在公办学校就读的有\(placed)名,占比@%。",
                "县域内有随迁子女\(all)人,其中\(placed)人在公办学校就读,占随迁子女总数的@%。",
                "接收随迁子女\(all)人,其中公办学校就读\(placed)人,占总数的@%。",
                "全县现有进城务工人员随迁子女\(all)人,全部安排就读,其中在公办学校就读\(placed)人,占@%。",
                "符合条件的随迁子女\(all)名(在公办学校就读\(placed)名),随迁子女在公办学校就读比例为@%。",
            ])
    }

    private mutating func certified() -> SyntheticClaim {
        let all = random.number(300...4000)
        let some = all - random.number(0...all / 50)
        return percentage(
            "certified", some, all,
            [
                "全县有专任教师\(all)人,持有教师资格证的\(some)人,专任教师持证上岗率为@%。",
                "义务教育专任教师\(all)名,其中持证\(some)名,教师持证上岗率达@%。",
                "专任教师共\(all)人,取得教师资格证的教师\(some)人,持证率@%。",
                "全县专任教师\(all)名,持证上岗教师\(some)名,持证上岗率@%。",
            ])
    }

    private mutating func training() -> SyntheticClaim {
        let all = random.number(300...4000)
        let some = all - random.number(0...all / 40)
        return percentage(
            "training", some, all,
            [
                "应参训教师\(all)人,完成360学时培训教师\(some)人,5年360学时培训完成率为@%。",
                "近五年应完成培训教师\(all)名,实际完成\(some)名,360学时培训完成率达@%。",
                "全县应参加培训教师\(all)人,完成培训\(some)人,教师培训完成率@%。",
                "应完成360学时培训的教师\(all)人,已完成\(some)人,完成率为@%。",
            ])
    }

    private mutating func trainingFund() -> SyntheticClaim {
        let all = random.number(2000...20_000)
        let spent = random.number(all / 20...all / 10)
        return moneyPercentage(
            "training-fund", spent, all,
            [
                "全县学校年度公用经费预算总额\(all)万元,安排教师培训经费\(spent)万元,占@%。",
                "2022年全县公用经费预算总额为\(all)万元,教师培训经费\(spent)万元,教师培训经费占公用经费预算总额的@%。",
                "安排教师培训费\(spent)万元,占年度公用经费预算总额\(all)万元的@%。",
                "全年公用经费\(all)万元,其中教师培训经费\(spent)万元,教师培训经费占比达@%。",
                "全县义务教育学校公用经费预算\(all)万元,按规定安排教师培训费\(spent)万元,占公用经费预算的@%。",
            ])
    }

    /// Of the valid answers; of those returned or sent where these are printed.
    private mutating func satisfaction() -> SyntheticClaim {
        let sent = random.number(1000...9000)
        let valid = sent - random.number(1...sent / 20)
        let content = valid - random.number(0...valid / 9)
        return percentage(
            "satisfaction", content, valid, also: [(content, sent)],
            [
                "共发放问卷\(sent)份,收回有效问卷\(valid)份,其中表示满意\(content)份,群众满意度为@%。",
                "本次调查发出问卷\(sent)张,有效问卷\(valid)张,满意\(content)张,满意率达@%。",
                "向家长和教师发放调查问卷\(sent)份,回收有效问卷\(valid)份,满意份数\(content)份,社会认可度@%。",
                "发放问卷\(sent)份,收回有效问卷\(valid)份,满意\(content)份,总体满意度达到@%。",
                "问卷调查共发出\(sent)份,有效\(valid)份,其中满意\(content)份,满意度@%。",
            ])
    }

    private mutating func execution() -> SyntheticClaim {
        let budget = random.number(500...90_000)
        let spent = budget - random.number(0...budget / 8)
        return moneyPercentage(
            "execution", spent, budget,
            [
                "项目全年预算数\(budget)万元,全年执行数\(spent)万元,预算执行率为@%。",
                "调整后预算\(budget)万元,实际支出数\(spent)万元,执行率@%。",
                "全年预算\(budget)万元,执行数\(spent)万元,预算执行率达@%。",
                "年度预算安排\(budget)万元,实际支出\(spent)万元,预算执行率@%。",
                "截至年底,全年预算数\(budget)万元,累计执行数\(spent)万元,执行率为@%。",
                "预算执行率@%(全年预算数\(budget)万元,全年执行数\(spent)万元)。",
            ])
    }
}
