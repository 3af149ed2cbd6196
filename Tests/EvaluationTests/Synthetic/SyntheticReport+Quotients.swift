/// Figures per pupil, per class, per school, and means.
extension SyntheticReport {
    static let quotients: [Maker] = [{ $0.perPupil() }, { $0.pupilTeacher() }, { $0.mean() }, { $0.composite() }]

    private mutating func perPupil() -> SyntheticClaim {
        let (stage, pupils) = random.pick([("小学", county.primaryPupils), ("初中", county.juniorPupils)])
        let books = pupils * random.number(15...40) + random.number(0...pupils)
        let area = pupils * random.number(5...12) + random.number(0...pupils)
        return random.pick([
            quotient(
                "per-pupil", books, pupils,
                [
                    "全县\(stage)在校学生\(pupils)人,图书\(books)册,生均图书@册。",
                    "\(stage)在校生\(pupils)人,藏书\(books)册,生均@册。",
                ], admits: Self.mean(books, pupils)),
            quotient(
                "per-pupil", area, pupils,
                ["全县\(stage)在校学生\(pupils)人,体育运动场馆面积\(area)平方米,生均体育运动场馆面积@平方米。"],
                admits: Self.mean(area, pupils)),
        ])
    }

    /// The pupils can be a yearly mean, printed as a whole number.
    private static func mean(_ top: Int, _ pupils: Int) -> (Printed) -> Bool {
        { printed in
            let unit = Printed.power(printed.places)
            // top ÷ (pupils ± ½) against the printed figure, cut off or rounded.
            return 2 * top * unit >= (2 * printed.digits - 1) * (2 * pupils - 1) / 2
                && 2 * top * unit <= (printed.digits + 1) * (2 * pupils + 1)
        }
    }

    private mutating func pupilTeacher() -> SyntheticClaim {
        let (stage, pupils, teachers) = random.pick([
            ("小学", county.primaryPupils, county.primaryTeachers), ("初中", county.juniorPupils, county.juniorTeachers),
        ])
        return quotient(
            "pupil-teacher", pupils, teachers,
            [
                "全县\(stage)在校学生\(pupils)人,\(stage)专任教师\(teachers)人,\(stage)生师比为@:1。",
                "\(stage)在校生\(pupils)名,专任教师\(teachers)名,生师比@∶1。",
                "全县\(stage)专任教师\(teachers)人,在校生\(pupils)人,师生比为1:@。",
                "\(stage)专任教师\(teachers)名,在校学生\(pupils)名,师生比达到1∶@。",
                "全县\(stage)在校生\(pupils)人,配备专任教师\(teachers)人,生师比达@:1。",
            ], admits: Self.mean(pupils, teachers))
    }

    private mutating func mean() -> SyntheticClaim {
        let (stage, schools, classes, pupils) = random.pick([
            ("小学", county.primarySchools, county.primaryClasses, county.primaryPupils),
            ("初中", county.juniorSchools, county.juniorClasses, county.juniorPupils),
        ])
        return random.pick([
            quotient(
                "class-mean", pupils, classes,
                [
                    "全县\(stage)共有教学班\(classes)个,在校学生\(pupils)人,班均@人。",
                    "\(stage)在校生\(pupils)人,教学班\(classes)个,平均班额@人。",
                    "全县\(stage)教学班\(classes)个,学生\(pupils)人,班均学生@人。",
                    "\(stage)学生\(pupils)名,编为\(classes)个教学班,班均人数@人。",
                ]),
            quotient(
                "school-mean", pupils, schools,
                [
                    "全县有\(stage)\(schools)所,在校学生\(pupils)人,校均@人。",
                    "全县\(stage)\(schools)所,\(stage)在校生\(pupils)人,校均规模@人。",
                    "全县共有\(stage)\(schools)所,学生\(pupils)人,校均学生@人。",
                    "\(stage)\(schools)所,在校生\(pupils)人,平均每校@人。",
                ]),
        ])
    }

    /// The composite of the seven single coefficients is their plain mean.
    private mutating func composite() -> SyntheticClaim {
        let single = (0..<7).map { _ in random.number(120...480) }
        let sum = single.reduce(0, +)
        let t = single.map { Printed(digits: $0, places: 3).text }
        let stage = random.pick(["小学", "初中"])
        let names = ["高于规定学历教师数", "骨干教师数", "体育艺术专任教师数", "教学及辅助用房面积", "体育运动场馆面积", "教学仪器设备值", "网络多媒体教室数"]
        let listed = zip(names, t).map { $0 + "差异系数" + $1 }
        // The single ones were rounded: the mean lies half a unit of their last place to either side.
        let figure = Printed(sum, 7000, places: random.number(2...3), cut())
        return SyntheticClaim(
            "composite",
            random.pick([
                "\(stage)" + listed.joined(separator: ",") + ",综合差异系数@。",
                "全县\(stage)七项指标差异系数分别为:" + zip(names, t).map { $0 + $1 }.joined(separator: "、") + ",综合差异系数为@。",
                "\(stage)" + listed.joined(separator: "、") + ",\(stage)综合差异系数为@。",
            ]), figure
        ) { printed in
            let unit = Printed.power(printed.places)
            return (2 * sum + 7) * unit >= (2 * printed.digits - 1) * 7000
                && (2 * sum - 7) * unit <= (2 * printed.digits + 2) * 7000
        }
    }
}
