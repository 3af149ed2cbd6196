extension FactCase {
    static let constructions = movements + namesBehind + distributions + stagesBehind + limits + labels + shortNames

    private static let rates = "小学和初中的学区化覆盖率从85.3%、79.6%提高到95.6%、93.2%。"
    private static let staff = "990人和635人分别是全县小学、初中的专任教师数。"
    private static let schools = "全县现有31所、12所、1所学校,分别为小学、初中和特殊教育学校。"
    private static let retention = "初中三年巩固率由2020年的97.6%、2021年的98.1%提高到2022年的98.9%。"
    private static let posts = "高级教师占比由2020年的18%提高到2022年的23.5%,提高了5.5个百分点。"

    /// What something was, and what it became.
    private static let movements = [
        FactCase(rates, "85.3%", "85.3", "学区化覆盖率", stage: "小学", role: .previous),
        FactCase(rates, "79.6%", "79.6", "学区化覆盖率", stage: "初中", role: .previous),
        FactCase(rates, "95.6%", "95.6", "学区化覆盖率", stage: "小学"),
        FactCase(rates, "93.2%", "93.2", "学区化覆盖率", stage: "初中"),
        FactCase("在校生总数由2019年的31200人增加到2022年的33450人。", "31200人", "31200", "在校", role: .previous, period: "2019"),
        FactCase("在校生总数由2019年的31200人增加到2022年的33450人。", "33450人", "33450", "在校", period: "2022"),
        FactCase("特殊教育学校生均公用经费由6000元提高到7000元。", "6000元", "6000", "生均公用经费", stage: "特殊教育", role: .previous),
        FactCase("特殊教育学校生均公用经费由6000元提高到7000元。", "7000元", "7000", "生均公用经费", stage: "特殊教育"),
        FactCase(retention, "97.6%", "97.6", "巩固率", stage: "初中", role: .previous, period: "2020"),
        FactCase(retention, "98.1%", "98.1", "巩固率", stage: "初中", role: .previous, period: "2021"),
        FactCase(retention, "98.9%", "98.9", "巩固率", stage: "初中", period: "2022"),
        FactCase(posts, "18%", "18", "高级教师占比", role: .previous, period: "2020"),
        FactCase(posts, "23.5%", "23.5", "高级教师占比", period: "2022"),
        FactCase(posts, "5.5个百分点", "5.5", "高级教师占比", relation: "change"),
    ]

    /// The names stand behind the figures.
    private static let namesBehind = [
        FactCase(staff, "990人", "990", "专任教师", stage: "小学"),
        FactCase(staff, "635人", "635", "专任教师", stage: "初中"),
        FactCase(schools, "31所", "31", "小学", stage: "小学"),
        FactCase(schools, "12所", "12", "初中", stage: "初中"),
        FactCase(schools, "1所", nth: 2, "1", "特殊教育学校", stage: "特殊教育"),
    ]

    private static let compared = "2023年小学班额42人、初中班额46人,分别低于45人和50人的标准,较上年的44人、48人减少2人和2人。"
    private static let cover = "全区学前三年毛入园率、普惠率分别达96.2%、91.5%,较2020年的93.1%、88.7%提高3.1和2.8个百分点。"
    private static let together = "小学、初中班级数分别为386个和165个;师生比分别为1:17.2、1:13.4。"
    private static let answered = "指标\n自评值\n是否达标\n毛入园率\n93.7%\n是\n入学率\n99.2%\n是\n巩固率\n94.9%\n否"
    private static let pupils = "小学31所,初中12所,在校学生分别为21034人、9876人。"
    private static let points = "小学入学率99.9%,初中入学率99.8%,较2021年分别提高0.1和0.3个百分点。"
    private static let spending = "2021年、2022年教育支出分别为4.12亿元和4.38亿元。"
    private static let exchange = "教师交流轮岗,2020年68人,2021年75人,2022年83人,交流比例分别为10.2%、11.5%、12.3%。"
    private static let named = "第一小学、第二小学、城关小学在校生分别为1820人、1650人和1432人。"

    /// One each for what the sentence has named before.
    private static let distributions = [
        FactCase(together, "1:17.2", "17.2", "师生比", stage: "小学"),
        FactCase(together, "1:13.4", "13.4", "师生比", stage: "初中"),
        FactCase(answered, "99.2%", "99.2", "入学率"),
        FactCase("得分率在60%以下的不得分。", "60%", "60", "得分率", role: .standard, comparator: .le),
        FactCase("差异系数大于0.50的为不达标。", "0.50", "0.5", "差异系数", role: .standard, comparator: .gt),
        FactCase("新校建成后可新增学位1350个。", "1350个", "1350", "学位", role: .target),
        FactCase("校舍。现行标准为15平方米。", "15平方米", "15", "标准", role: .standard),
        FactCase(pupils, "21034人", "21034", "在校学生", stage: "小学"),
        FactCase(pupils, "9876人", "9876", "在校学生", stage: "初中"),
        FactCase(points, "0.1", "0.1", "入学率", stage: "小学", relation: "change"),
        FactCase(points, "0.3个百分点", "0.3", "入学率", stage: "初中", relation: "change"),
        FactCase(compared, "44人", "44", "班额", stage: "小学", role: .previous, period: "2022"),
        FactCase(compared, "48人", "48", "班额", stage: "初中", role: .previous, period: "2022"),
        FactCase(compared, "2人", nth: 2, "-2", "班额", stage: "小学", relation: "change"),
        FactCase(compared, "2人", nth: 3, "-2", "班额", stage: "初中", relation: "change"),
        FactCase(cover, "91.5%", "91.5", "学前三年普惠率", stage: "幼儿园"),
        FactCase(cover, "88.7%", "88.7", "学前三年普惠率", stage: "幼儿园", role: .previous, period: "2020"),
        FactCase(cover, "2.8个百分点", "2.8", "学前三年普惠率变动", stage: "幼儿园", relation: "change"),
        FactCase("小学段在校生20118名、初中段8522名。", "8522名", "8522", "在校生", stage: "初中"),
        FactCase("每百名学生拥有高于规定学历教师5.95人(1198名)。", "1198名", "1198", "高于规定学历教师"),
        FactCase("小学:②骨干教师613人,1.26人/百生。", "1.26人/百生", "1.26", "每百名学生拥有骨干教师", stage: "小学"),
        FactCase(spending, "4.12亿元", "412000000", "教育支出", period: "2021"),
        FactCase(spending, "4.38亿元", "438000000", "教育支出", period: "2022"),
        FactCase(exchange, "68人", "68", "交流轮岗", period: "2020"),
        FactCase(exchange, "10.2%", "10.2", "交流比例", period: "2020"),
        FactCase(exchange, "12.3%", "12.3", "交流比例", period: "2022"),
        FactCase(named, "1820人", "1820", "第一小学在校生", stage: "小学"),
        FactCase(named, "1650人", "1650", "第二小学在校生", stage: "小学"),
        FactCase("小学、初中、高中专任教师学历合格率均达100%。", "100%", "100", "学历合格率", stage: "小学"),
    ]

    private static let area = "生均教学及辅助用房面积小学5.12平方米、初中6.30平方米,均高于标准。"
    private static let grant = "我县公用经费标准为小学每生每年720元,初中每生每年940元。"
    private static let books = "图书:小学62.3万册,生均25.6册;初中38.1万册,生均36.2册。"

    /// What is measured, then whose.
    private static let stagesBehind = [
        FactCase(area, "5.12平方米", "5.12", "生均教学及辅助用房面积", stage: "小学"),
        FactCase(area, "6.30平方米", "6.3", "生均教学及辅助用房面积", stage: "初中"),
        FactCase(grant, "720元", "720", "公用经费标准", stage: "小学"),
        FactCase(grant, "940元", "940", "公用经费标准", stage: "初中"),
        FactCase(books, "25.6册", "25.6", "生均", stage: "小学"),
        FactCase(books, "36.2册", "36.2", "生均", stage: "初中"),
        FactCase("小学每百名学生拥有体育、艺术(美术、音乐)专任教师数为0.95人。", "0.95人", "0.95", "专任教师数", stage: "小学"),
        FactCase("每百名学生拥有高于规定学历教师数:小学4.56人,初中5.83人。", "4.56人", "4.56", "高于规定学历教师数", stage: "小学"),
        FactCase("每百名学生拥有高于规定学历教师数:小学4.56人,初中5.83人。", "5.83人", "5.83", "高于规定学历教师数", stage: "初中"),
    ]

    private static let floor = "按照小学不低于600元、初中不低于800元的标准,我县实际拨付720元、940元。"
    private static let account =
        "二、政府保障程度\n7、特殊教育学校生均公用经费不低于6000元。\n[自评情况]特殊教育学校生均公用经费不低于6000元。\n8、其他。"

    private static let limits = [
        FactCase("每百名学生拥有骨干教师数标准1人,学校实际1.23人,达标。", "1.23人", "1.23", "骨干教师"),
        FactCase("每百名学生拥有骨干教师数标准1人,学校实际1.23人,达标。", "1人", "1", "骨干教师", role: .standard),
        FactCase("生均教学仪器设备值2146元,标准2000元,达标。", "2000元", "2000", "教学仪器设备值", role: .standard),
        FactCase("生均体育场馆面积6.88平方米,低于标准7.5平方米。", "7.5平方米", "7.5", "体育场馆面积", role: .standard),
        FactCase("每百名学生拥有骨干教师数:应达1人以上,实为1.23人。", "1.23人", "1.23", "骨干教师"),
        FactCase("学前三年毛入园率91.6%。三、科技文化全年专利授权量1027件。", "1027件", "1027", "专利授权量"),
        // What the standard asks for, and what the county says behind the label of its own account.
        FactCase(account, "6000元", "6000", "生均公用经费", stage: "特殊教育", role: .standard, comparator: .ge),
        FactCase(account, "6000元", nth: 2, "6000", "生均公用经费", stage: "特殊教育", comparator: .ge),
        FactCase(floor, "600元", "600", "小学", stage: "小学", role: .standard, comparator: .ge),
        FactCase(floor, "800元", "800", "初中", stage: "初中", role: .standard, comparator: .ge),
        FactCase(floor, "720元", "720", "拨付"),
        FactCase("全县小学校际差异系数为0.38,初中为0.32,分别低于0.50、0.45的标准。", "0.50", "0.5", "差异系数", stage: "小学", role: .standard),
        FactCase("全县小学校际差异系数为0.38,初中为0.32,分别低于0.50、0.45的标准。", "0.45", "0.45", "差异系数", stage: "初中", role: .standard),
        FactCase("教师培训经费占公用经费的5.2%,达到456万元。", "456万元", "4560000", "教师培训经费"),
        FactCase("本科以上学历的占86.7%。", "86.7%", "86.7", "本科以上"),
        FactCase("2022年春季学期在校生33120人,秋季学期32980人。", "32980人", "32980", "在校生"),
    ]

    /// The unit stands in the brackets of the label.
    private static let labels = [
        FactCase("投资总额(万元):3500,建筑面积(平方米):12600。", "3500", "35000000", "投资总额"),
        FactCase("投资总额(万元):3500,建筑面积(平方米):12600。", "12600", "12600", "建筑面积"),
        FactCase("债券发行总额(亿)25.3。", "25.3", "2530000000", "发行总额"),
    ]

    private static let perHead = "初中达标情况:骨干教师1.31人/百生,教辅用房6.20㎡/生,仪器设备2755元/生。"
    private static let school = "龙湾小学在校生640人,骨干教师8人,多媒体教室18间。"

    /// Per pupil by their unit; and counts that are none.
    private static let shortNames = [
        FactCase(perHead, "1.31人/百生", "1.31", "每百名学生拥有县级及以上骨干教师数", stage: "初中"),
        FactCase(perHead, "6.20㎡/生", "6.2", "生均教学及辅助用房面积", stage: "初中"),
        FactCase(perHead, "2755元/生", "2755", "生均教学仪器设备值", stage: "初中"),
        FactCase(school, "8人", "8", "骨干教师数"),
        FactCase(school, "18间", "18", "多媒体教室"),
    ]
}
