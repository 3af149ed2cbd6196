/// Shares of a whole that no standard asks for, and percentages without their numerator.
extension SyntheticReport {
    static let shares: [Maker] = [{ $0.share() }, { $0.poor() }, { $0.schoolShare() }, { $0.granularity() }]

    private mutating func share() -> SyntheticClaim {
        let all = random.number(400...4000)
        let part = random.number(all / 5...all * 9 / 10)
        return percentage(
            "share", part, all,
            [
                "全县农村小学专任教师\(all)人,其中本科学历\(part)人,占@%。",
                "全县农村初中教师\(all)人,其中高级职称\(part)人,占@%。",
                "全县幼儿园教师\(all)名,其中大专以上学历\(part)名,占比@%。",
                "县城学校教职工\(all)人,中级职称\(part)人,占县城学校教职工总数的@%。",
                "普通高中教师\(all)名,35岁以下青年教师\(part)名,占普通高中教师的@%。",
                "全县民办学校教职工\(all)人,其中女教职工\(part)人,占比为@%。",
                "特岗教师共\(all)人,本科及以上学历的有\(part)人,占@%。",
                "全县乡镇学校教师\(all)人(其中本地户籍\(part)人,占@%)。",
                "民办幼儿园教师\(all)人,持有教师资格证\(part)人,持证比例为@%。",
            ])
    }

    private mutating func poor() -> SyntheticClaim {
        let all = random.number(5000...30_000)
        let part = random.number(all / 50...all / 6)
        return percentage(
            "pupil-share", part, all,
            [
                "全县在籍学生\(all)人,其中留守儿童\(part)人,占@%。",
                "全县共有寄宿生\(part)名,占中小学学生总数\(all)名的@%。",
                "乡镇学校学生\(all)人,享受营养改善计划的\(part)人,占乡镇学校学生的@%。",
                "全县中小学生\(all)人,其中寄宿生\(part)人,占学生总数的@%。",
                "建档立卡学生\(part)人,占全县学生\(all)人的比例为@%。",
            ])
    }

    private mutating func schoolShare() -> SyntheticClaim {
        let all = random.number(24...160)
        let part = random.number(all / 2...all - 1)
        return percentage(
            "school-share", part, all,
            [
                "全县参评学校\(all)所,达标学校\(part)所,占@%。",
                "全县有村小和教学点\(all)个,完成改造\(part)个,占@%。",
                "全县有多媒体教室的学校\(part)所,占全部\(all)所学校的@%。",
                "全县\(all)所村小中有\(part)所建成智慧校园,占@%。",
                "抽查学校\(all)所,合格\(part)所,合格率@%。",
            ])
    }

    /// A share of few schools has to come from a whole number of them.
    private mutating func granularity() -> SyntheticClaim {
        let all = random.number(11...48)
        let part = random.number(all / 3...all - 1)
        var claim = percentage(
            "granularity", part, all,
            [
                "全县参加评估的\(all)所学校中,@%的学校建有塑胶跑道。",
                "在\(all)所寄宿制学校中,@%的学校配有校医。",
                "抽查的\(all)所小学中,@%的学校开齐开足课程。",
                "全县\(all)所乡镇学校中,有@%的学校建立了心理辅导室。",
                "\(all)所初中里,@%的学校实现了校园网络全覆盖。",
            ])
        claim.admits = { printed in (0...all).contains { printed.canBe($0 * 100, all) } }
        return claim
    }
}
