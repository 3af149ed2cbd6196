import Records

/// What the report says of figures that stand before: each of them is held against it.
extension CheckCase {
    static let swept = sweptLimits + sweptLists + sweptNot

    private static let subjects = "监测结果:四年级科学校际差异率为0.121;八年级物理校际差异率为0.174。"
    private static let lists = "抽查三校:\n(1)松坳中心校:公用经费60.0万元,培训经费3.6万元,占6.0%;\n(2)石门中学:公用经费150.0万元,培训经费6.9万元,占4.6%。\n"

    private static let sweptLimits = [
        CheckCase(
            "each is below, and one is not", "threshold.2017-6.quality.9", .raises(.decisionInconsistency),
            subjects + "各科成绩稳定,校际差异率均低于0.15。",
            "八年级物理校际差异率0.174未达到标准（<0.15），却写“校际差异率均低于0.15”。"),
        CheckCase(
            "each is below a limit that no standard sets, and one is not", "threshold.swept",
            .raises(.decisionInconsistency), subjects + "各科成绩稳定,校际差异率均低于0.16。",
            "八年级物理校际差异率0.174，不符合后文所说的界限（<0.16），却写“校际差异率均低于0.16”。"),
        CheckCase("each is below", "threshold.swept", .passes, subjects + "校际差异率均低于0.18。"),
        CheckCase(
            "items of a list", "threshold.swept", .raises(.decisionInconsistency), lists + "各校占比均达到5%以上。"),
        CheckCase(
            "a limit for each stage", "threshold.swept", .raises(.decisionInconsistency),
            "小学单班人数最多为44人,初中单班人数最多为52人。所有班级均未突破小学45人、初中50人的上限。"),
        CheckCase(
            "a limit for each stage, and kept", "threshold.swept", .passes,
            "小学单班人数最多为44人,初中单班人数最多为49人。所有班级均未突破小学45人、初中50人的上限。"),
        CheckCase(
            "two figures and two limits", "threshold.swept", .raises(.decisionInconsistency),
            "全市学校640所,实地抽查96所,占15.0%;其中农村学校18所,占抽查学校的18.8%。两项比例均高于国家规定的10%和20%。"),
        CheckCase(
            "in words of the figure's sentence", "threshold.swept", .raises(.decisionInconsistency),
            "将其中468个名额分配到初中学校,占48%,并向农村倾斜。名额分配比例符合不低于50%的规定。"),
        CheckCase(
            "right behind it", "threshold.swept", .raises(.decisionInconsistency),
            "特教学校学生86人,公用经费生均5750元,不低于国家规定的6000元标准,运转良好。"),
        CheckCase(
            "of coefficients less is better", "threshold.swept", .passes,
            "小学综合差异系数0.341,初中综合差异系数0.298,均优于0.65和0.55。"),
    ]

    private static let groups = "分群体看,教师94.2%、学生92.6%、家长83.9%、委员91.3%,"

    /// A list right before what is said of all of it; limits told in turn.
    private static let sweptLists = [
        CheckCase(
            "a list, and one of it is lower", "threshold.swept", .raises(.decisionInconsistency),
            groups + "各群体满意度均在85%以上。", "家长83.9%，不符合后文所说的界限（≥85），却写“各群体满意度均在85%以上”。"),
        CheckCase("a list, and none of it is lower", "threshold.swept", .passes, groups + "各群体满意度均在80%以上。"),
        CheckCase(
            "limits in turn, and the second is passed", "threshold.stated", .raises(.decisionInconsistency),
            "小学、初中综合差异系数分别为0.42和0.47,分别控制在0.50和0.45以内。"),
        CheckCase(
            "limits in turn are kept", "threshold.stated", .passes, "小学、初中综合差异系数分别为0.42和0.44,分别控制在0.50和0.45以内。"),
        CheckCase(
            "limits in turn that are still to be kept", "threshold.stated", .silent,
            "小学、初中综合差异系数分别为0.42和0.47,力争分别控制在0.40和0.45以内。"),
    ]

    private static let sweptNot = [
        CheckCase(
            "the 均 of 生均 says nothing of each", "threshold.swept", .silent,
            "各园室外场地生均面积为:青石园6.1平方米、白沙园4.8平方米、柳林园5.2平方米,活动用房生均建筑面积最低为8.2平方米。"),
        CheckCase(
            "the 均 of 均衡 says nothing of each", "threshold.swept", .silent,
            "语文校际差异率0.12、数学校际差异率0.17、科学校际差异率0.16,符合义务教育优质均衡低于0.15的规定方可申报。"),
        CheckCase(
            "pupils, and each of them", "threshold.swept", .raises(.decisionInconsistency),
            "体质监测合格率:东片学生96.1%、西片学生88.4%、南片学生95.7%,全县学生均达到90%以上。"),
        CheckCase(
            "the row of the next school", "threshold.swept", .silent,
            "学校:白沙小学(2009年建成) 音乐教室75平方米;美术教室68平方米 按放宽的条件认定,达标学校:青石六中 音乐教室3间,美术教室3间,面积均在100平方米以上"),
        CheckCase(
            "new schools, and figures of old ones", "threshold.swept", .silent,
            "老校按放宽的标准执行,其音乐教室最小74平方米、美术教室最小67平方米;新校音乐教室均在96平方米以上、美术教室均在90平方米以上。"),
        CheckCase(
            "which ones are counted", "threshold.swept", .silent,
            "全县小学34所,七项全部达标的21所,占61.8%;六项达标、一项均达到标准值85%以上的13所,占38.2%。"),
        CheckCase(
            "what two schools come to together", "threshold.swept", .silent,
            "本部在校生1876人,东校区在校生1133人,合计3009人。两校区在校生均不超过2000人。"),
        CheckCase(
            "means are no parts of what they are of", "sum.total", .silent,
            "全区小学学生12306名,初中5868名。每百名学生拥有计算机台数:小学9.2台,初中11.4台,合计配备计算机1801台。"),
        CheckCase(
            "of others", "threshold.swept", .silent,
            "2016年前建成的33所学校,音乐教室最小一间为74平方米;2017年以来新建的5所学校,音乐教室均在97平方米以上。"),
        CheckCase("the rest", "threshold.swept", .silent, lists + "其余学校占比均达到5%以上。"),
        CheckCase("what is asked", "threshold.swept", .silent, lists + "各校占比均应达到5%以上。"),
        CheckCase(
            "what is hoped for", "threshold.swept", .silent, subjects + "力争校际差异率均低于0.15。"),
        CheckCase(
            "another measure", "threshold.swept", .silent, "高级教师占12.4%。各年级巩固率均达到95%以上。"),
        CheckCase(
            "of teachers to children 1:13 is no less than 1:15", "threshold.swept", .passes,
            "专任教师总数与在园幼儿总数之比为1:13.2,不低于1:15的标准。"),
    ]
}
