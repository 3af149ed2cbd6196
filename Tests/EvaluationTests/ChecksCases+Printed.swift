import Records

extension CheckCase {
    /// Numbers as they are printed: said where they agree, and nothing otherwise.
    static let printed = printedSums + printedQuotients + printedProducts + printedTables + printedExtremes

    private static let printedSums = [
        CheckCase(
            "what was done to each, and all of it", "printed.sum", .passes, "三年来新建学校7所、迁建3所、扩建6所,共实施16个项目,其中2022年竣工5个。"),
        CheckCase("and one project more", "printed.sum", .silent, "三年来新建学校7所、迁建3所、扩建6所,共实施17个项目,其中2022年竣工5个。"),
        CheckCase(
            "those who do and those who do not, a full stop between", "printed.sum", .passes,
            "全区29所小学中,26所在校生不超过2000人。超过2000人的学校有3所:城关一小2318人。"),
        CheckCase(
            "every second figure", "printed.sum", .passes,
            "青石中学统招计划1060人,分配到各初中840人;沙河中学计划招生810人,分配到各初中640人。两校合计招生1870人,分配1480人。"),
        CheckCase(
            "of what one word stands before", "printed.sum", .passes,
            "1.云台中学,预算72.4万元,安排3.8万元;\n2.中心小学,预算58.6万元,安排3.0万元;\n3.红旗小学,预算23.5万元,安排1.2万元。\n三校合计预算154.5万元。"),
        CheckCase(
            "a list before a figure of its paragraph", "printed.sum", .passes,
            "对不足100人的3所村小(分别有学生26人、41人、58人)一律按100人核拨,比按实有人数125人核拨的多。"),
        CheckCase(
            "what could be had for each, in the brackets", "printed.sum", .passes,
            "自评得分94.5分(满分100分),其中:入学机会得19.5分(满分20分),保障机制得28.5分(满分30分),教师队伍得28分(满分30分),质量与管理得18.5分(满分20分)。"),
        CheckCase("a total of others", "printed.sum", .silent, "全县有乡镇12个,行政村158个,社区21个;学校43所,其中寄宿制17所。"),
    ]

    private static let printedQuotients = [
        CheckCase(
            "of a norm that stands right before", "printed.share", .passes,
            "青石小学体育场馆生均面积为6.91平方米,是标准值7.5平方米的92.1%,其余六项均达标。"),
        CheckCase(
            "another norm", "printed.share", .silent, "青石小学体育场馆生均面积为6.91平方米,是标准值7.5平方米的93.4%,其余六项均达标。"),
        CheckCase(
            "of the two in the bracket", "printed.share", .passes, "分学校看,最低的松林小学为5.0%(公用经费预算80万元、培训经费4万元)。"),
        CheckCase(
            "of the years that are named", "printed.growth", .passes,
            "三年来,全县投入资金3.86亿元,其中2020年1.12亿元、2021年1.29亿元、2022年1.45亿元,新建学校4所;2022年投入比2021年增长12.4%。"),
        CheckCase(
            "of other years", "printed.growth", .silent,
            "三年来,全县投入资金3.86亿元,其中2020年1.12亿元、2021年1.29亿元、2022年1.45亿元,新建学校4所;2022年投入比2021年增长29.5%。"),
        CheckCase(
            "what it comes to, with no word", "printed.per-head", .passes,
            "该校学生428人,教学班11个。县级以上骨干教师5人,1.17人;体育艺术教师4人,0.93人。"),
        CheckCase(
            "those who came and those who went", "printed.retention", .passes,
            "内容:初中三年巩固率达到95%以上\n数据:2019学年初七入学2846人;转入57人;转出133人;死亡1人;2022年毕业2751人\n结果:99.35%"),
        CheckCase(
            "and one who is not told", "printed.retention", .silent,
            "内容:初中三年巩固率达到95%以上\n数据:2019学年初七入学2846人;转入57人;转出133人;2022年毕业2751人\n结果:99.42%"),
    ]

    private static let printedProducts = [
        CheckCase(
            "each small school counts as a hundred", "printed.product", .passes,
            "全县不足100人的村小和教学点12个(村小3个、教学点9个),实有学生743人,按1200人核拨公用经费。"),
        CheckCase(
            "at a price told elsewhere", "printed.product", .passes,
            "全县统一执行生均公用经费小学720元、初中940元的标准。\n不足100人的学校7所,在校生412人,按700人核拨公用经费50.4万元。"),
        CheckCase(
            "every month of a year", "printed.product", .passes, "乡村教师生活补助惠及19所学校416人,按人均每月350元发放,全年发放174.72万元。"),
        CheckCase(
            "one for every twelve", "printed.product", .passes, "按每12个班配备音乐教室1间的要求,青石小学有36个班,配有音乐教室3间。"),
        CheckCase(
            "by how much two figures right before differ", "printed.difference", .passes,
            "县民族小学在校生2436人,启用东校区后已分流648人,本部现有1788人。"),
    ]

    private static let printedTables = [
        CheckCase(
            "rows of tabs that add up", "table.printed", .passes,
            "附件4 班额情况统计表\n学段\t班级总数\t30人及以下\t31-40人\t41-45人\t46-50人\n小学\t902\t118\t437\t347\t0\n初中\t406\t31\t152\t129\t94\n合计\t1308\t149\t589\t476\t94\n"
        ),
        CheckCase(
            "quotients of columns that no name tells of", "table.printed", .passes,
            "附件3 场馆面积一览\n学校\t在校生\t面积\t生均\t标准\n青石小学\t1186\t7710\t6.50\t7.5\n沙河小学\t954\t6012\t6.30\t7.5\n松林中学\t873\t7886\t9.03\t10.2\n"
        ),
        CheckCase(
            "rows that do not", "table.printed", .silent,
            "附件3 场馆面积一览\n学校\t在校生\t面积\t层数\n青石小学\t1186\t7710\t6.2\n沙河小学\t954\t6012\t5.1\n松林中学\t873\t7886\t4.7\n"),
        CheckCase(
            "the mean of a column, a cell a line", "table.printed", .passes,
            "乡镇\n甲项\n乙项\n一\n0.291\n0.262\n二\n0.417\n0.398\n三\n0.383\n0.344\n四\n0.402\n0.371\n五\n0.366\n0.358\n综合\n0.372\n0.347\n"
        ),
    ]

    private static let printedExtremes = [
        CheckCase(
            "the largest of another kind of school", "threshold.printed", .passes,
            "某区义务教育优质均衡发展自评报告\n指标四:学校规模。规模最大的小学为实验小学1986人,最大的初中为青石三中1942人,最大的九年一贯制学校为城北学校2417人。"),
        CheckCase(
            "and one that is too large is not asked about by digits alone", "threshold.printed", .silent,
            "某区义务教育优质均衡发展自评报告\n指标四:学校规模。规模最大的九年一贯制学校为城北学校2617人。"),
        CheckCase(
            "the least, of the floor", "threshold.printed", .passes,
            "某区义务教育优质均衡发展自评报告\n未达标项均为生均体育运动场馆面积,最低的松林小学6.38平方米,都不低于标准值的85%。"),
        CheckCase(
            "a mean is no largest one", "threshold.printed", .silent, "某区义务教育优质均衡发展自评报告\n指标五:班额。小学最高年级平均班额44.1人。"),
    ]
}
