/// Wholes and their parts.
extension SyntheticReport {
    static let sums: [Maker] = [
        { $0.parts() }, { $0.sexes() }, { $0.funds() }, { $0.brackets() }, { $0.totals() }, { $0.respectively() },
        { $0.tableRows() }, { $0.tableColumns() }, { $0.targets() },
    ]

    private mutating func parts() -> SyntheticClaim {
        let (a, b, c) = (county.primarySchools, county.juniorSchools, county.nineYearSchools)
        return exact(
            "parts", county.schools,
            [
                "全县有义务教育学校@所,其中小学\(a)所、初中\(b)所、九年一贯制学校\(c)所。",
                "全县共有义务教育学校@所,其中:小学\(a)所,初中\(b)所,九年一贯制学校\(c)所。",
                "我县现有中小学校@所(小学\(a)所、初中\(b)所、九年一贯制学校\(c)所)。",
                "全县义务教育阶段学校@所,包括小学\(a)所,初中\(b)所,九年一贯制学校\(c)所。",
                "辖区内义务教育学校共@所,其中单设小学\(a)所、单设初中\(b)所、九年一贯制学校\(c)所。",
            ])
    }

    /// Two parts that leave nothing out.
    private mutating func sexes() -> SyntheticClaim {
        let (a, b) = (random.number(400...3000), random.number(400...3000))
        if random.number(0...3) == 0 {
            var money = exact("halves", a + b, ["全年整体支出@万元,其中基本支出\(a)万元,项目支出\(b)万元。"])
            money.admits = { abs($0.digits - a - b) <= 2 }
            return money
        }
        return exact(
            "halves", a + b,
            [
                "全县义务教育学校共有住校学生@人,其中男生\(a)人、女生\(b)人。",
                "全县在园幼儿@名,其中公办园\(a)名,民办园\(b)名。",
                "全县普通高中学生@人(男生\(a)人,女生\(b)人)。",
                "全县职业学校学生共@人,其中女生\(a)人,男生\(b)人。",
                "全县寄宿学生@人:男生\(a)人,女生\(b)人。",
                "中等职业学校教师@名(其中:男教师\(a)名、女教师\(b)名)。",
            ])
    }

    /// Sums of money, the whole cut off in 亿元 and the parts in whole 万元, half a 万 more or less each. What is listed may leave out a source of money: only
    /// a whole below its parts is wrong.
    private mutating func funds() -> SyntheticClaim {
        let parts = (0..<3).map { _ in random.number(300...9000) }
        let sum = parts.reduce(0, +)
        let figure = Printed(sum, 10_000, places: random.number(2...4), cut())
        return SyntheticClaim(
            "funds",
            random.pick([
                "全县投入学校建设资金@亿元,其中中央资金\(parts[0])万元、省级资金\(parts[1])万元、县级资金\(parts[2])万元。",
                "三年来累计投入@亿元改善办学条件,其中中央资金\(parts[0])万元,省级资金\(parts[1])万元,县级资金\(parts[2])万元。",
                "薄弱学校改造资金@亿元(中央\(parts[0])万元、省级\(parts[1])万元、县级\(parts[2])万元)。",
            ]), figure
        ) { 2 * ($0.digits + 1) * 10_000 >= (2 * sum - 3) * Printed.power($0.places) }
    }

    private mutating func brackets() -> SyntheticClaim {
        let (a, b) = (random.number(300...2000), random.number(300...2000))
        return exact(
            "brackets", a + b,
            [
                "全县义务教育学校有在编教职工@人(小学\(a)人、初中\(b)人)。",
                "义务教育阶段共有教学班@个(小学\(a)个、初中\(b)个)。",
                "全县义务教育阶段留守儿童@名(其中小学\(a)名,初中\(b)名)。",
                "全县中小学新增学位@个(其中:小学\(a)个、初中\(b)个)。",
                "义务教育学校网络多媒体教室@间,其中小学\(a)间,初中\(b)间。",
            ])
    }

    /// Parts first, and what they come to.
    private mutating func totals() -> SyntheticClaim {
        let parts = (0..<3).map { _ in random.number(30...900) }
        let sum = parts.reduce(0, +)
        // Each sum in 万元 may be half a 万 off, and the whole be cut off.
        var money = exact(
            "totals", sum,
            [
                "新建校舍投入\(parts[0])万元,设备购置投入\(parts[1])万元,维修改造投入\(parts[2])万元,合计@万元。",
                "全年安排人员经费\(parts[0])万元、办公经费\(parts[1])万元、专项经费\(parts[2])万元,共计@万元。",
            ])
        money.admits = { abs($0.digits - sum) <= 2 }
        let people = exact(
            "totals", sum,
            [
                "近三年公开招聘教师\(parts[0])人、引进人才\(parts[1])人、定向培养\(parts[2])人,共计@人。",
                "全县音乐教师\(parts[0])名,体育教师\(parts[1])名,美术教师\(parts[2])名,总计@名。",
                "选派支教教师\(parts[0])名、走教教师\(parts[1])名、跟岗教师\(parts[2])名,三项合计@名。",
                "新增小学学位\(parts[0])个、初中学位\(parts[1])个、幼儿园学位\(parts[2])个,总计@个。",
            ])
        return random.pick([money, people])
    }

    private mutating func respectively() -> SyntheticClaim {
        let (a, b) = (random.number(300...2000), random.number(300...2000))
        return exact(
            "respectively", a + b,
            [
                "全县义务教育学校有乡村教师@人,小学、初中分别为\(a)人和\(b)人。",
                "义务教育阶段随班就读学生@人,其中小学、初中分别为\(a)人、\(b)人。",
                "全县中小学新进教师@名,小学和初中分别为\(a)名、\(b)名。",
                "全县义务教育学校共有骨干教师@人,其中小学、初中分别有\(a)人、\(b)人。",
            ])
    }

    /// The last row is the sum of those above it.
    private mutating func tableRows() -> SyntheticClaim {
        let a = (0..<3).map { _ in random.number(100...9000) }
        let b = (0..<3).map { _ in random.number(100...9000) }
        let names = random.pick([["东河镇", "西岭乡", "南坪镇"], ["第一小学", "第二小学", "第三小学"], ["城关片", "河东片", "河西片"]])
        var rows = zip(names, zip(a, b)).map { "| \($0) | \($1.0) | \($1.1) |" }
        rows.insert("| 名称 | 毕业班人数(人) | 新生人数(人) |", at: 0)
        let total = a.reduce(0, +)
        return exact(
            "table-rows", total,
            [
                rows.joined(separator: "\n") + "\n| 合计 | @ | \(b.reduce(0, +)) |",
                rows.joined(separator: "\n") + "\n| 总计 | @ | \(b.reduce(0, +)) |",
            ])
    }

    /// The last column is the sum of those before it.
    private mutating func tableColumns() -> SyntheticClaim {
        let (a, b) = (random.number(100...9000), random.number(100...9000))
        let (c, d) = (random.number(100...9000), random.number(100...9000))
        let head = random.pick(["| 项目 | 男(人) | 女(人) | 合计(人) |", "| 项目 | 城区(人) | 乡村(人) | 小计(人) |"])
        return exact(
            "table-columns", a + b, ["\(head)\n| 校医 | \(c) | \(d) | \(c + d) |\n| 保安员 | \(a) | \(b) | @ |"])
    }

    /// What is planned for each year, and for all of them.
    private mutating func targets() -> SyntheticClaim {
        let parts = (0..<3).map { _ in random.number(3...40) }
        return exact(
            "targets", parts.reduce(0, +),
            [
                "计划三年新建幼儿园@所,其中2024年\(parts[0])所、2025年\(parts[1])所、2026年\(parts[2])所。",
                "2024年计划新建学校\(parts[0])所,2025年计划新建学校\(parts[1])所,2026年计划新建学校\(parts[2])所,三年共计@所。",
                "未来三年拟招聘教师@名(2024年\(parts[0])名、2025年\(parts[1])名、2026年\(parts[2])名)。",
                "规划三年改造薄弱学校@所:2024年\(parts[0])所,2025年\(parts[1])所,2026年\(parts[2])所。",
                "2023—2025年三年计划新增教学班@个,其中2023年\(parts[0])个,2024年\(parts[1])个,2025年\(parts[2])个。",
            ])
    }
}
