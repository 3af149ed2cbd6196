import TestSupport

/// A form on which a department scores a project of its own (项目支出绩效自评表), right in every figure: the funds with their rate of
/// execution and its points, then the indicators with theirs, in one of the layouts that copies of such forms have.
struct SyntheticForm {
    enum Layout: String, CaseIterable {
        case bars, barsBetween, tabs, lines, barredLines
    }
    enum Loss: String, CaseIterable {
        case none, trailing, all
    }

    private var random: SeededRandom
    private(set) var rows: [[String]] = []
    /// As printed, of all funds.
    private(set) var rate = ""

    init(seed: UInt64) {
        random = SeededRandom(seed)
        let earned = addFunds()
        addIndicators(earned: earned)
    }

    // MARK: - Funds

    /// Money in units of 100元.
    private struct Fund {
        let name: String
        let planned: Int
        let adjusted: Int
        let spent: Int
    }

    /// The points for the rate of execution, in hundredths.
    private mutating func addFunds() -> Int {
        let names = ["当年财政拨款", "上年结转资金", "其他资金", "省级财政资金", "县级财政资金"].shuffled(using: &random)
        let funds = names.prefix(random.number(1...3)).map { name in
            let adjusted = random.number(1_000...90_000)
            let planned = random.pick([adjusted, adjusted * 9 / 10, 0])
            return Fund(
                name: name, planned: planned, adjusted: adjusted,
                spent: random.pick([adjusted, adjusted * random.number(70...99) / 100]))
        }
        let whole = Fund(
            name: random.pick(["年度资金总额", "总额", "资金合计"]), planned: funds.map(\.planned).reduce(0, +),
            adjusted: funds.map(\.adjusted).reduce(0, +), spent: funds.map(\.spent).reduce(0, +))
        rate = share(whole)
        let earned = rounded(whole.spent * 1_000, by: whole.adjusted)
        let head = random.pick([["项目资金(万元)", ""], ["资金情况(万元)"], [""]])
        let isRateFirst = random.pick([true, false])
        func line(_ fund: Fund, _ label: String, weight: String, points: String) -> [String] {
            let money = [fund.planned, fund.adjusted, fund.spent].map(hundredths)
            return [label] + money
                + (isRateFirst ? [share(fund), weight, points] : [weight, share(fund), points])
        }
        rows.append(
            head + ["年初预算数", "全年预算数", "全年执行数"]
                + (isRateFirst ? ["预算执行率", "分值", "得分"] : ["分值", "执行率", "得分"]))
        rows.append(line(whole, whole.name, weight: "10", points: hundredths(earned)))
        let blank = random.pick(["", "-", "—", "/"])
        for (index, fund) in funds.enumerated() {
            let label = (index == 0 ? "其中:" : "") + fund.name
            rows.append(line(fund, label, weight: blank, points: blank))
        }
        return earned
    }

    private func share(_ fund: Fund) -> String { hundredths(rounded(fund.spent * 10_000, by: fund.adjusted)) + "%" }

    private func rounded(_ part: Int, by whole: Int) -> Int { (2 * part + whole) / (2 * whole) }

    private func hundredths(_ value: Int) -> String {
        "\(value / 100)." + String(String(100 + value % 100).dropFirst())
    }

    // MARK: - Indicators

    private mutating func addIndicators(earned: Int) {
        let isWeightFirst = random.pick([true, false])
        func line(_ names: [String], _ values: [String], _ points: [String], _ reason: String) -> [String] {
            names + (isWeightFirst ? [points[0]] + values + [points[1]] : values + points) + [reason]
        }
        rows.append(line(["一级指标", "二级指标", "三级指标"], ["年度指标值", "实际完成值"], ["分值", "得分"], "偏差原因分析及改进措施"))
        var total = earned
        for (names, unit, weight) in [
            (["产出指标", "数量指标", "维修改造工程数量"], "处", 15), (["", "质量指标", "工程验收合格率"], "%", 15),
            (["", "时效指标", "按期完成率"], "%", 10), (["", "成本指标", "单位成本"], "元", 15),
            (["效益指标", "社会效益指标", "受益人数"], "人", 25), (["满意度指标", "服务对象满意度指标", "群众满意度"], "%", 10),
        ] {
            let aim = unit == "%" ? random.pick([85, 90, 95]) : random.number(3...400)
            let isMissed = unit == "%" && random.number(0...3) == 0
            let points = weight - (isMissed ? 1 : 0)
            total += points * 100
            let sign = unit == "元" ? "≤" : random.pick(["≥", ""])
            rows.append(
                line(
                    names, ["\(sign)\(aim)\(unit)", "\(isMissed ? aim - 2 : aim)\(unit)"], ["\(weight)", "\(points)"],
                    isMissed ? "部分任务延期" : ""))
        }
        var last = line(["总分", "", ""], ["", ""], ["100", hundredths(total)], "")
        if random.pick([true, false]) { last = ["总分", "100", hundredths(total)] }
        rows.append(last)
    }

    // MARK: - Copies

    /// - Parameter loss: which of the empty cells the copy does not have.
    func text(_ layout: Layout, losing loss: Loss) -> String {
        let info = [["项目名称", "农村饮水安全巩固提升工程"], ["主管部门", "石湾县水利局", "实施单位", "石湾县农村供水服务中心"]]
        let copied = (info + rows).map { row in
            switch loss {
            case .none: row
            case .trailing: Array(row[...(row.lastIndex { !$0.isEmpty } ?? 0)])
            case .all: row.filter { !$0.isEmpty }
            }
        }
        let body =
            switch layout {
            case .bars: copied.map { "| " + $0.joined(separator: " | ") + " |" }
            case .barsBetween: copied.map { $0.joined(separator: " | ") }
            case .tabs: copied.map { $0.joined(separator: "\t") }
            case .lines: copied.flatMap { $0.filter { !$0.isEmpty } }
            case .barredLines: copied.flatMap { $0.map { $0 + " |" } }
            }
        return (["石湾县农村供水绩效自评", "项目支出绩效自评表", "(2023年度)"] + body).joined(separator: "\n") + "\n"
    }
}
