import Records

extension CheckCase {
    /// A table whose second column adds up, and whose third does or does not.
    /// Kindergartens and their children by classes, in one row.
    private static func classes(_ total: String) -> String {
        """
        表1 在园幼儿分布(单位:所、人)
        | 类别 | 园数 | 小班 | 中班 | 大班 | 小计 |
        | 公办园 | 71 | 4386 | 4795 | 5381 | \(total) |
        | 普惠园 | 44 | 2094 | 2238 | 2453 | 6785 |
        | 其他园 | 13 | 798 | 861 | 908 | 2567 |
        """
    }

    private static func pupils(_ total: String) -> String {
        """
        |片区|学校(所)|学生数(人)|
        |东片|12|8412|
        |西片|9|5237|
        |北片|7|3164|
        |合计|28|\(total)|
        """
    }

    /// What the sentence binds so that no other reading is left, in several wordings; and what only looks so.
    static let boundFigures = [
        // Totals
        CheckCase(
            "a total right behind its list", "sum.total", .raises(.inconsistent),
            "在公办学校就读18233人,在政府购买学位的民办学校就读964人,合计19917人。",
            "合计19917人，所列各部分之和 18233 + 964 = 19197，比总数少720人。"),
        CheckCase(
            "money in all", "sum.total", .raises(.inconsistent), "投入设备购置2714.36万元、校舍维修1386.52万元,共计4110.88万元。"),
        CheckCase(
            "two items together", "sum.total", .raises(.inconsistent), "招聘特岗教师132名、公费师范生87名,两项合计229名。"),
        CheckCase(
            "a total of a list that is left open", "sum.total", .spared, "建设食堂1842平方米、宿舍3275平方米等,合计6117平方米。"),
        CheckCase(
            "a total that begins a clause before", "sum.total", .spared, "安置幼儿41人,小学生126人、初中生93人,合计260人。"),
        CheckCase(
            "a total of those counted once", "sum.total", .spared, "有省级骨干教师12人、市级骨干教师45人、县级骨干教师126人,合计146人。"),
        CheckCase(
            "a total of both sentences", "sum.total", .spared,
            "幼儿园补充教师40人。小学补充教师120人、初中补充教师83人,合计243人。"),
        // Divisions
        CheckCase(
            "all but the others", "sum.parts", .raises(.inconsistent),
            "新建校舍64210平方米,包括教学用房38120平方米、宿舍17460平方米、其他用房8530平方米。"),
        CheckCase(
            "three years of three", "sum.parts", .raises(.inconsistent),
            "近三年累计投入资金8.36亿元(2021年2.41亿元、2022年2.77亿元、2023年3.08亿元)。"),
        CheckCase(
            "three years of five", "sum.parts", .spared,
            "五年累计投入资金8.36亿元,其中2021年2.41亿元、2022年2.77亿元、2023年3.08亿元。"),
        CheckCase(
            "stages and the special schools", "sum.parts", .raises(.inconsistent),
            "核定义务教育学校教职工编制2817名,其中小学1630名、初中1142名、特殊教育学校25名。"),
        CheckCase(
            "stages of a report that counts no others", "sum.parts", .raises(.inconsistent), "教学班1216个(小学869个,初中337个)。"),
        CheckCase(
            "stages beside a special school", "sum.parts", .spared,
            "教学班1216个(小学869个,初中337个)。特殊教育学校1所,有10个班。"),
        CheckCase(
            "four levels of money", "sum.parts", .raises(.inconsistent),
            "到位资金3468.5万元,其中中央1825万元、省级960万元、市级371.5万元、县级212万元。"),
        CheckCase(
            "seats of two stages", "sum.parts", .raises(.inconsistent), "新增学位5380个,其中小学3620个、初中1960个。"),
        CheckCase(
            "schools of two stages", "sum.parts", .spared, "改扩建学校43所,其中小学28所、初中17所。"),
        CheckCase(
            "kindergartens by who runs them", "sum.parts", .raises(.inconsistent),
            "全县幼儿园136所,其中公办园58所、普惠性民办园61所、非普惠性民办园15所。"),
        CheckCase(
            "a part that is more than its whole", "sum.part-within-whole", .raises(.inconsistent),
            "全县在职专任教师2006人,其中取得教师资格证的专任教师2606人。"),
        CheckCase(
            "a part of an earlier whole", "sum.part-within-whole", .spared,
            "全县在职专任教师2806人。新招聘在职专任教师106人,其中取得教师资格证的专任教师2606人。"),
        // Shares
        CheckCase(
            "a share of the whole told before", "ratio.share", .raises(.inconsistent), "招聘教师1286人,其中硕士以上学历417人,占34.2%。"),
        CheckCase(
            "a share called a proportion", "ratio.share", .raises(.inconsistent), "现有校车218辆,其中专用校车163辆,占比47.77%。"),
        CheckCase(
            "a rate that bears its part's name", "ratio.share", .raises(.inconsistent), "毕业生158人,毕业水平测试合格153人,合格率98.6%。"
        ),
        CheckCase(
            "a whole inside", "ratio.share", .raises(.inconsistent), "参加交流的教师241名,占全县1893名专任教师的17.21%。"),
        CheckCase(
            "a share of what stands elsewhere", "ratio.share", .spared,
            "招聘教师1286人,其中硕士以上学历417人,占34.2%。五年共招聘教师1219人。"),
        CheckCase(
            "a share that no misprint explains", "ratio.share", .spared, "招聘教师1286人,其中硕士以上学历417人,占61.8%。"),
        CheckCase(
            "a share of rough figures", "ratio.share", .spared, "招聘教师约1300人,其中硕士以上学历417人,占34.2%。"),
        // Changes
        CheckCase(
            "growth between two years told", "growth.series", .raises(.inconsistent),
            "生均公用经费小学由2019年的1126元增加到2020年的1183元,增长5.60%。"),
        CheckCase(
            "growth beside the year before and the change", "growth.change", .raises(.inconsistent),
            "2023年教育经费14326万元,比2022年的13108万元增加1218万元,增长8.50%。"),
        CheckCase(
            "growth on a like-for-like basis", "growth.series", .spared,
            "按可比口径,教育经费由2019年的1126万元增加到2020年的1183万元,增长5.60%。"),
        CheckCase(
            "growth at constant prices", "growth.series", .spared, "地区生产总值由2019年的112.6亿元增加到2020年的118.3亿元,增长5.60%。"),
        CheckCase(
            "points between two rates", "difference.points", .raises(.inconsistent), "本科上线率由66.9%提高到69.4%,提高2.1个百分点。"),
        CheckCase(
            "points that rounding gives", "difference.points", .spared, "公办园占比达73.8%,比上年的66.3%上升7.7个百分点。"),
        CheckCase(
            "higher than the other by", "difference.stated", .raises(.inconsistent),
            "教师人均年工资收入为120536元,较公务员人均年工资收入111425元超出9611元。"),
        // Tables
        CheckCase("a column that adds up", "sum.table", .passes, pupils("16813")),
        CheckCase(
            "a column with a misprint, beside one that adds up", "sum.table", .raises(.inconsistent), pupils("18613")),
        CheckCase("rows that add up without their first column", "sum.table", .passes, classes("14562")),
        CheckCase("and one of several that does not", "sum.table", .raises(.inconsistent), classes("14652")),
        CheckCase("a column that no misprint explains", "sum.table", .raises(.questionable), pupils("17254")),
    ]
}
