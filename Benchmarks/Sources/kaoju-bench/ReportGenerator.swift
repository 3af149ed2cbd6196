/// Writes self-evaluation reports of places that do not exist, in simplified script: headings, paragraphs with more
/// numbers than real reports have, and conclusions. The same seed gives the same text.
struct ReportGenerator {
    private var random: Random
    private var county: String
    private var year = 2022

    init(seed: UInt64) {
        random = Random(seed: seed)
        county = ""
    }

    /// One report of at least so many bytes of UTF-8; it ends with the sentence that reaches the size.
    mutating func report(bytes: Int) -> String {
        county = random.pick(Self.places) + random.pick(["县", "区"])
        year = random.int(2019...2024)
        var text = "\(county)义务教育优质均衡发展自评报告\n\n"
        text += "按照《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）的要求，我县于\(year)年9月组织开展了自评。"
        text += "现将自评情况报告如下。\n\n"
        var chapter = 0
        while text.utf8.count < bytes {
            text +=
                "（\(Self.ordinals[chapter % Self.ordinals.count])）\(Self.chapters[chapter % Self.chapters.count])\n\n"
            for _ in 0..<random.int(3...6) {
                for _ in 0..<random.int(2...5) { text += sentence() }
                text += "\n\n"
            }
            chapter += 1
        }
        return text
    }

    private mutating func sentence() -> String {
        switch random.int(0...12) {
        case 0:
            let primary = random.int(12...60)
            let junior = random.int(5...25)
            return "全县共有义务教育学校\(primary + junior)所，其中小学\(primary)所、初中\(junior)所。"
        case 1:
            let primary = random.int(8000...40000)
            let junior = random.int(4000...20000)
            return "在校学生\(primary + junior)人，其中小学\(primary)人、初中\(junior)人，随迁子女入学率达到100%。"
        case 2:
            return "小学每百名学生拥有高于规定学历教师数为\(random.decimal(420...780, 2))人，生均教学及辅助用房面积为"
                + "\(random.decimal(450...900, 2))平方米，生均教学仪器设备值为\(random.decimal(200000...399999, 2))元。"
        case 3:
            return "初中每百名学生拥有县级及以上骨干教师数为\(random.decimal(100...220, 2))人，生均体育运动场馆面积为"
                + "\(random.decimal(1020...1500, 2))平方米，每百名学生拥有网络多媒体教室数为\(random.decimal(240...390, 2))间。"
        case 4:
            let all = random.int(500...1500)
            let moved = all / random.int(5...9)
            return "符合交流条件的教师\(all)人，实际交流轮岗\(moved)人，占\(percent(moved, of: all))%，"
                + "骨干教师参与交流的比例逐年提高，城乡师资配置更趋合理。"
        case 5:
            return "近三年来，县财政累计投入\(random.decimal(10000...99999, 2))万元用于改善办学条件，新建、改扩建校舍"
                + "\(random.decimal(100...990, 2))万平方米，添置图书\(random.int(20...300))万册，办学条件得到全面改善。"
        case 6:
            return "初中三年巩固率为\(random.decimal(9700...9999, 2))%，残疾儿童少年入学率为\(random.decimal(9500...10000, 2))%。"
        case 7:
            return "特殊教育学校生均公用经费不低于6000元，我县按\(random.int(60...90) * 100)元的标准拨付。自评结论：达标。"
        case 8:
            return "县委、县政府坚持把义务教育优质均衡发展作为重要的民生工程，落实优先发展战略，健全工作机制，"
                + "形成了政府主导、部门协同、社会参与的良好局面。"
        case 9:
            return "各学校认真落实立德树人根本任务，开齐开足国家规定课程，注重学生综合素质的培养，教育质量稳步提升。"
        case 10:
            return "小学、初中综合差异系数分别为\(random.decimal(200...490, 3))和\(random.decimal(150...440, 3))，均在标准以内。"
        case 11:
            return "教师5年360学时培训完成率为100%，县级教师培训经费为\(random.decimal(10000...90000, 2))万元。自评结论：达标。"
        default:
            return "个别城区学校学位仍然偏紧，我们将在\(year + 1)年新建学校\(random.int(1...5))所，新增学位\(random.int(5...40) * 100)个。"
        }
    }

    /// The share in percent, rounded to two decimals.
    private func percent(_ part: Int, of whole: Int) -> String {
        let hundredths = (part * 20000 + whole) / (2 * whole)
        let decimals = hundredths % 100
        return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
    }

    private static let places = ["临溪", "青禾", "云岭", "荷塘", "晓山", "长渡", "平洲", "白石", "松坪", "南浦"]
    private static let ordinals = ["一", "二", "三", "四", "五", "六", "七", "八"]
    private static let chapters = ["基本情况", "资源配置", "政府保障程度", "教育质量", "社会认可度", "主要做法", "存在问题", "下一步工作"]
}
