import Normalization
import Testing

/// What sites and copies do to a page: blanks behind each character, their own lines on every page, codes of HTML.
@Suite struct CopyStepTests {
    @Test(arguments: [
        Example(
            "师 资 队 伍 。 我 校 现 有 教 职 工 6 4 人 ,专 任 教 师 5 8 人 。", "师资队伍。我校现有教职工64人,专任教师58人。",
            "letter-space conjectured"),
        Example("自 评 报 告", "自 评 报 告"),
        Example("小学 36 所 初中 17 所 幼儿园 12 所 教学点 4 个 特校 1 所 高中 2 所", "小学 36 所 初中 17 所 幼儿园 12 所 教学点 4 个 特校 1 所 高中 2 所"),
    ])
    func letterSpace(_ example: Example) { example.check() }

    @Test(arguments: [
        Example(
            "&ldquo;全面改薄&rdquo;&nbsp;2014&mdash;2017年", "“全面改薄” 2014—2017年", "entity certain", "entity certain",
            "entity certain", "entity certain"),
        Example("A&B;C 与 R&D", "A&B;C 与 R&D"),
    ])
    func entity(_ example: Example) { example.check() }

    @Test(arguments: [
        Example(
            "残疾儿童少年共有二百三十五人,入学率为93.\n\n精选优质文档-----倾情为你奉上\n\n专心---专注---专业\n5%。",
            "残疾儿童少年共有二百三十五人,入学率为93.5%。", "page-marker conjectured"),
        Example(
            "我校对照评估标准逐项进行了自查自评,\n精品文档\n现将有关情况报告如下。", "我校对照评估标准逐项进行了自查自评,现将有关情况报告如下。",
            "page-marker certain"),
        Example("我校对照评估标准逐项进行了自查自评。\n精品文档\n现将有关情况报告如下。", "我校对照评估标准逐项进行了自查自评。\n精品文档\n现将有关情况报告如下。"),
    ])
    func watermark(_ example: Example) { example.check() }

    @Test(arguments: [
        Example(
            "全年投入艺术教育经费2.86万元,比上一年增加0.4\n万元。四、设施设备齐全,管理到位。", "全年投入艺术教育经费2.86万元,比上一年增加0.4万元。四、设施设备齐全,管理到位。",
            "line-break certain"),
        Example(
            "按国家规定开设音乐、美术课,全年开课率\n100%,使用统编教材。", "按国家规定开设音乐、美术课,全年开课率100%,使用统编教材。", "line-break certain"),
        Example("一、强化措施,狠抓工作落实\n2018年,我县投入资金3亿元。", "一、强化措施,狠抓工作落实\n2018年,我县投入资金3亿元。"),
    ])
    func lineBreak(_ example: Example) { example.check() }

    @Test(arguments: [
        Example(
            "自评得分:14l分,功能室l8间,实验室各l间。", "自评得分:141分,功能室18间,实验室各1间。", "look-alike conjectured", "look-alike conjectured",
            "look-alike conjectured"),
        Example("class-l级,第2级", "class-l级,第2级"),
    ])
    func lookAlike(_ example: Example) { example.check() }

    @Test(arguments: [
        Example("生均19.2平方米,教室24间,每间67。5平方米。", "生均19.2平方米,教室24间,每间67.5平方米。", "decimal-stop conjectured"),
        Example("生均19.2平方米,在校生达到1200。5万元用于维修。", "生均19.2平方米,在校生达到1200。5万元用于维修。"),
    ])
    func decimalStop(_ example: Example) { example.check() }

    @Test(arguments: [
        Example(
            "校园 10 672 平方米,绿地 3200 平方米,操场 4500 平方米。", "校园 10672 平方米,绿地 3200 平方米,操场 4500 平方米。",
            "number-space conjectured"),
        Example("投资1 200 万元。", "投资1 200 万元。"),
    ])
    func numberSpace(_ example: Example) { example.check() }
}
