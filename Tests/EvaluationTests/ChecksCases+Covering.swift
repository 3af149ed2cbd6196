import Records

/// What a clause says of each of the figures beside it, and rates whose whole and part their sentence tells.
extension CheckCase {
    static let covering = covered + rowVerdicts + inTurn + told + paid + alike

    private static let covered = [
        CheckCase(
            "said of all coefficients behind their ranges", "threshold.highest", .raises(.decisionInconsistency),
            "小学7项指标校际差异系数在0.191至0.442之间,初中在0.174至0.471之间。\n综观以上差异系数,无一突破国家规定的上限。",
            "初中7项指标校际差异系数最高0.471，未达到标准（≤0.45），却写“无一突破国家规定的上限”。"),
        CheckCase(
            "said of the other stage", "threshold.highest", .raises(.questionable),
            "小学7项指标校际差异系数在0.191至0.442之间,初中在0.174至0.471之间。\n综观小学差异系数,无一突破国家规定的上限。"),
        CheckCase(
            "aims that were all reached, and one that was not", "threshold.stated", .raises(.decisionInconsistency),
            "数量指标:举办培训班≥16期,实际举办12期;改造校舍≥8所,实际改造8所。\n总体看,年初目标任务均已完成。",
            "实际举办12期未达到报告所引的界限（≥16期），却写“年初目标任务均已完成”。"),
        CheckCase(
            "all but the one that is told", "threshold.stated", .raises(.questionable),
            "数量指标:举办培训班≥16期,实际举办12期;改造校舍≥8所,实际改造8所。\n总体看,除培训班外,年初目标任务均已完成。"),
        CheckCase(
            "what came of an aim, by its place", "threshold.stated", .passes, "资助家庭困难学生≥2600人次,实际资助2718人次。"),
        CheckCase(
            "both parts of a school, said right behind", "threshold.2017-6.government.5",
            .raises(.decisionInconsistency),
            "最大班额小学部44人、初中部53人,均符合规定。"),
        CheckCase(
            "a composite is no single coefficient", "all-of-n.coefficients", .silent,
            "小学各项差异系数依次为:生均教学及辅助用房面积0.618、生均体育运动场馆面积0.694、生均教学仪器设备值0.533,综合差异系数0.509。小学综合差异系数控制在0.65以内。"),
        CheckCase(
            "a list of schools behind what each keeps", "threshold.swept", .raises(.decisionInconsistency),
            "各园室外游戏场地生均面积均不低于4平方米(城东幼儿园6.1平方米、河口幼儿园4.8平方米、白杨幼儿园3.6平方米)。"),
        CheckCase(
            "a list of schools that all keep it", "threshold.swept", .passes,
            "各园室外游戏场地生均面积均不低于4平方米(城东幼儿园6.1平方米、河口幼儿园4.8平方米、白杨幼儿园4.0平方米)。"),
        CheckCase(
            "a share in each line above", "threshold.swept", .raises(.decisionInconsistency),
            "1.云台中学,预算72.4万元,安排3.8万元,占5.25%;\n2.河东小学,预算41.2万元,安排1.9万元,占4.61%;\n3.双庙小学,预算19.8万元,安排1.0万元,占5.05%。\n各校教师培训经费占比均不低于5%。\n"
        ),
    ]

    private static let rowVerdicts = [
        CheckCase(
            "the verdict of its own row", "threshold.2017-6.balance.5", .raises(.decisionInconsistency),
            "(二)校际均衡\n小学7项指标校际差异系数如下。\n指标\t差异系数\t国家标准\t是否达标\n生均教学及辅助用房面积\t0.455\t≤0.50\t是\n生均体育运动场馆面积\t0.517\t≤0.50\t是\n生均教学仪器设备值\t0.268\t≤0.50\t是\n"
        ),
        CheckCase(
            "the verdict of its row admits it", "threshold.2017-6.balance.5", .passes,
            "(二)校际均衡\n小学7项指标校际差异系数如下。\n指标\t差异系数\t国家标准\t是否达标\n生均教学及辅助用房面积\t0.455\t≤0.50\t是\n生均体育运动场馆面积\t0.517\t≤0.50\t否\n生均教学仪器设备值\t0.268\t≤0.50\t是\n"
        ),
        CheckCase(
            "a grade that its bracket explains", "threshold.2017-6.government.7", .raises(.decisionInconsistency),
            "三、政府保障程度\n7.特殊教育学校生均公用经费不低于6000元。县特教学校在校学生110人,生均公用经费5870元。\n自评等级:A(完全达到)\n"),
        CheckCase(
            "a grade alone is asked about", "threshold.2017-6.government.7", .raises(.questionable),
            "三、政府保障程度\n7.特殊教育学校生均公用经费不低于6000元。县特教学校在校学生110人,生均公用经费5870元。\n自评等级:A\n"),
        CheckCase(
            "six of seven cover no seventh", "threshold.2017-6.balance.2", .spared,
            "初中每百名学生拥有县级以上骨干教师数差异系数0.49,小学达标初中未达标,其余六项小学在0.21至0.43之间,初中在0.19至0.40之间,均达标。"),
    ]

    private static let inTurn = [
        CheckCase(
            "limits in turn behind two statements", "threshold.stated", .raises(.decisionInconsistency),
            "小学综合差异系数由0.664降至0.561,下降0.103;初中综合差异系数由0.611降至0.558,下降0.053,分别低于国家规定的0.65和0.55。"),
        CheckCase(
            "limits in turn that are kept", "threshold.stated", .passes,
            "小学综合差异系数由0.664降至0.561,下降0.103;初中综合差异系数由0.611降至0.538,下降0.073,分别低于国家规定的0.65和0.55,实现了基本均衡。"),
        CheckCase(
            "pay whose measure is told once", "threshold.pay", .raises(.decisionInconsistency),
            "2021年教师年平均工资8.61万元,公务员8.57万元;2022年教师9.68万元,公务员9.72万元。教师平均工资收入水平逐年均不低于当地公务员平均工资收入水平。"),
    ]

    private static let told = [
        CheckCase(
            "those who should and those who did", "ratio.share", .raises(.questionable),
            "全县应体检学生8203人,实检7487人,体检率95.7%。"),
        CheckCase(
            "all of those who should", "ratio.share", .raises(.inconsistent), "全县应参加体检教师1203人,实际参加体检1187人,体检率100%。"),
        CheckCase(
            "what is among them", "ratio.share", .raises(.questionable), "48所学校中有41所加入集团,集团化办学覆盖率89.7%。"),
        CheckCase(
            "of those who took part another rate", "ratio.share", .spared, "应参加考试学生8203人,实考8187人,合格率97.3%。"),
        CheckCase(
            "sheets that came back say nothing of what they say", "ratio.share", .silent,
            "发放家长问卷400份,收回387份,家长满意率97.4%。"),
        CheckCase(
            "those of the age, before what divides the others", "ratio.share", .raises(.questionable),
            "适龄残疾儿童少年186人,在特校就读78人、随班就读68人、送教上门36人,共182人入学,入学率90.85%。"),
        CheckCase(
            "spent of a budget of the sentence before", "ratio.share", .raises(.questionable),
            "本项目年初预算80万元,资金来源为省级补助48万元、县级安排32万元。截至12月底实际支出71.3万元,执行率82.1%。"),
        CheckCase(
            "those who could and those who did", "exchange.ratio", .raises(.inconsistent),
            "全县符合交流条件的教师1136人,实际交流轮岗108人,占10.2%。"),
        CheckCase(
            "children placed", "disabled.ratio", .raises(.questionable),
            "全县适龄残疾儿童少年共226名。通过三种方式安置212名:特教学校就读98名,随班就读83名,送教上门31名。残疾儿童少年入学率为95.5%。"),
        CheckCase(
            "those who entered, of an earlier year", "retention.formula", .raises(.questionable),
            "三、教育质量\n1.初中三年巩固率。全县2020年秋季七年级入学3418人,三年间转入96人、转出241人、死亡2人,2023年初中毕业3068人。三年巩固率为95.79%,达到要求。\n"
        ),
    ]

    private static let paid = [
        CheckCase(
            "paid by a rate and a count", "product.rate", .raises(.questionable),
            "参加课后服务学生6853人。县财政按每生每年200元安排课后服务补助157万元。"),
        CheckCase(
            "paid by a rate to others", "product.rate", .silent, "全县在校生12030人,寄宿生2030人,对寄宿生按每生每年200元补助40.6万元。"),
        CheckCase(
            "a figure for each pupil over two statements", "ratio.per-head", .raises(.questionable),
            "校舍建筑面积12870平方米;在校学生1826人,生均校舍建筑面积8.05平方米。"),
        CheckCase(
            "of another stage", "ratio.per-head", .silent, "小学校舍建筑面积12870平方米;初中在校学生1826人,生均校舍建筑面积8.05平方米。"),
    ]

    private static let alike = [
        CheckCase(
            "the classes of a stage and the pupils of the other", "class-size.school", .spared,
            "5.班额。小学、初中班级学生数分别不超过45人、50人。青岭学校小学部36个班1560人,初中部22个班926人。自评结论:达标。")
    ]
}
