import Exact
import Foundation

/// A county of invented schools with the report that follows from them, made from a seed: figures rounded or cut off, from the
/// schools' values as they are or rounded first, with schools of fewer than 50 pupils or without.
struct GeneratedSchools {
    private struct School {
        let name: String
        let stage: String
        let pupils: Int
        let amounts: [Rational]
    }
    private let schools: [School]
    private let cuts: Bool
    private let roundsFirst: Bool
    private let leavesOutSmall: Bool

    private static let headings = [
        "高于规定学历教师数(人)", "县级及以上骨干教师数(人)", "体艺专任教师数(人)", "教学及辅助用房面积(平方米)", "体育运动场馆面积(平方米)",
        "教学仪器设备值(万元)", "网络多媒体教室数(间)",
    ]
    private static let names = [
        "每百名学生拥有高于规定学历教师数(人)", "每百名学生拥有县级及以上骨干教师数(人)", "每百名学生拥有体育、艺术(美术、音乐)专任教师数(人)",
        "生均教学及辅助用房面积(平方米)", "生均体育运动场馆面积(平方米)", "生均教学仪器设备值(元)", "每百名学生拥有网络多媒体教室数(间)",
    ]
    private static let factors: [Rational] = [100, 100, 100, 1, 1, 10_000, 100]
    private static let stages = ["小学", "初中"]
    /// 教督〔2017〕6号, 第四条.
    private static let limits: [[Rational]] = [
        [Rational(42, 10), 1, Rational(9, 10), Rational(45, 10), Rational(75, 10), 2000, Rational(23, 10)],
        [Rational(53, 10), 1, Rational(9, 10), Rational(58, 10), Rational(102, 10), 2500, Rational(24, 10)],
    ]

    init(seed: UInt64) {
        var state = seed &* 2 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<4 { _ = next(2) }
        cuts = next(2) == 0
        roundsFirst = next(3) == 0
        leavesOutSmall = next(3) == 0
        var schools: [School] = []
        for (s, stage) in Self.stages.enumerated() {
            for i in 0..<(2 + next(s == 0 ? 9 : 5)) {
                // The first is never a small one.
                let pupils = i == 0 || next(4) > 0 ? 60 + next(2200) : 15 + next(60)
                let amounts = Self.limits[s].enumerated().map { k, limit -> Rational in
                    let value = limit * Rational(90 + next(70)) / 100 * Rational(pupils) / Self.factors[k]
                    let tenths = k == 3 || k == 4 || k == 5
                    let unit: Rational = tenths ? 10 : 1
                    let rounded = (value * unit).floor / unit
                    return rounded > 0 ? rounded : 1
                }
                schools.append(School(name: "\(i + 1)号村\(stage)", stage: stage, pupils: pupils, amounts: amounts))
            }
        }
        self.schools = schools
    }

    var table: String {
        var text = "学校名称,学校类型,小学在校学生数(人),初中在校学生数(人)," + Self.headings.joined(separator: ",") + "\n"
        for school in schools {
            let pupils = Self.stages.map { $0 == school.stage ? String(school.pupils) : "" }
            text +=
                ([school.name, school.stage] + pupils + school.amounts.map(\.decimal)).joined(separator: ",") + "\n"
        }
        return text
    }

    var report: String {
        var rows = Self.names.map { "<tr><td>\($0)</td>" }
        var last = "<tr><td>综合</td>"
        var pupils: [Int] = []
        for (s, stage) in Self.stages.enumerated() {
            let own = schools.filter { $0.stage == stage && !(leavesOutSmall && $0.pupils < 50) }
            let total = own.reduce(0) { $0 + $1.pupils }
            pupils.append(total)
            var values: [[Rational]] = []
            var sum = Rational(0)
            for k in Self.names.indices {
                let x = own.map { school -> Rational in
                    let value = school.amounts[k] * Self.factors[k] / Rational(school.pupils)
                    return roundsFirst ? (value * 100 + Rational(1, 2)).floor / 100 : value
                }
                values.append(x)
                let weights = own.map { Rational($0.pupils) / Rational(total) }
                func weighted(_ term: (Int) -> Rational) -> Rational {
                    x.indices.reduce(Rational(0)) { ($0 + weights[$1] * term($1)).near }
                }
                let mean = weighted { x[$0] }
                let variance = weighted { (x[$0] - mean) * (x[$0] - mean) }
                let variation = Interval(exactly: variance).squareRoot(places: 10).low ?? 0
                sum = sum + (variation / mean).near
                let met = x.count { $0 >= Self.limits[s][k] }
                for cell in [
                    printed(mean, 2), printed(variation / mean, 3), String(met),
                    printed(Rational(met * 100) / Rational(own.count), 2),
                ] { rows[k] += "<td>\(cell)</td>" }
            }
            let passing = own.indices.count { i in
                let met = Self.names.indices.count { values[$0][i] >= Self.limits[s][$0] }
                return met >= 6
                    && Self.names.indices.allSatisfy { values[$0][i] >= Self.limits[s][$0] * Rational(85, 100) }
            }
            last +=
                "<td>—</td><td>\(printed(sum / 7, 3))</td><td>\(passing)</td>"
                + "<td>\(printed(Rational(passing * 100) / Rational(own.count), 2))</td>"
        }
        let heads = "<th>均值</th><th>差异系数</th><th>达标学校数</th><th>达标比例(%)</th>"
        return """
            <html><head><meta charset="utf-8"><title>岭河县义务教育优质均衡发展自评报告</title></head><body>
            <h1>岭河县义务教育优质均衡发展自评报告</h1>
            <p>依据教督〔2017〕6号自评。全县在校学生\(pupils[0] + pupils[1])人，其中小学\(pupils[0])人、初中\(pupils[1])人。</p>
            <p><b>一、资源配置。</b>测算结果见下表。</p>
            <table><tr><th rowspan="2">指标</th><th colspan="4">小学</th><th colspan="4">初中</th></tr><tr>\(heads)\(heads)</tr>
            \(rows.map { $0 + "</tr>" }.joined(separator: "\n"))
            \(last)</tr></table></body></html>

            """
    }

    private func printed(_ value: Rational, _ places: Int) -> String {
        let unit = Rational.powerOfTen(places)
        return ((value * unit + (cuts ? 0 : Rational(1, 2))).floor / unit).rounded(places: places)
    }
}

extension Rational {
    /// To twelve decimals, so that sums of many fractions stay within 128 bits.
    fileprivate var near: Rational { (self * Rational.powerOfTen(12)).floor / Rational.powerOfTen(12) }
}
