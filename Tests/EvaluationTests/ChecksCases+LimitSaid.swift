import Records

/// What the text goes on to say of the very limit that a figure misses; what it says of others accuses nobody.
extension CheckCase {
    static let limitSaid = limitNamedAgain + verdictsBehind + limitOfOthers + besideLimits

    private static let recognition = "threshold.2017-6.recognition.1"
    private static let retention = "threshold.2017-6.quality.1"

    private static let limitNamedAgain = [
        CheckCase(
            "a comparison stands between", "threshold.2012-3.balance.composite", .raises(.decisionInconsistency),
            "<h1>青石县义务教育基本均衡发展自评报告</h1><p>按照教督〔2012〕3号文件,小学综合差异系数为0.689,比2021年的0.704下降0.015;初中综合差异系数为0.298,均优于0.65和0.55的国家标准。</p>",
            "小学综合差异系数0.689未达到标准（≤0.65），却写“均优于0.65和0.55的国家标准”。"),
        CheckCase(
            "a limit for each stage, two sentences on", "threshold.2017-6.government.5",
            .raises(.decisionInconsistency),
            "小学班额最大的是城北小学三年级(4)班,47人;初中班额最大的是石门三中八年级(2)班,50人。学生数与学籍数一致。所查班级均未超过小学45人、初中50人的规定。"),
        CheckCase(
            "what each school reaches, all of them do", "threshold.2017-6.quality.4", .raises(.decisionInconsistency),
            "学校公用经费预算总额4126.5万元,安排教师培训经费193.9万元,占比4.70%;全县68所学校校校不低于5%。"),
        CheckCase(
            "two limits in the order of the stages", "threshold.2017-6.government.13", .raises(.decisionInconsistency),
            "公办小学一年级招生5230人,全部划片入学,比例100%;公办初中七年级招生4412人,划片入学3940人,比例89.3%,另472人为政策性照顾学生。达到国家规定的100%、95%要求。"),
        CheckCase(
            "in the paragraph below a list", "threshold.2017-6.government.13", .raises(.decisionInconsistency),
            "1.小学。城区公办小学新生2415人,全部划片入学,比例100%。\n2.初中。城区公办初中新生2415人,划片入学2157人,比例89.3%。\n两项均符合小学100%、初中95%以上的要求。"),
        CheckCase(
            "a limit that was quoted, and what is said of both", "threshold.2017-6.government.11",
            .raises(.decisionInconsistency),
            "符合交流条件的教师1176人,实际交流121人,交流比例10.29%。交流教师中有骨干教师22人,占交流轮岗教师总数的18.18%。对照“交流比例不低于10%、骨干教师不低于20%”的规定,我区两项均已达标。"),
        CheckCase(
            "by how much it is passed", recognition, .raises(.decisionInconsistency),
            "四、社会认可度\n结果显示,总体满意度83.6%,超过85%的标准1.4个百分点。"),
    ]

    private static let verdictsBehind = [
        CheckCase(
            "a verdict right behind", recognition, .raises(.decisionInconsistency),
            "(五)社会认可度。网上调查有效问卷5037份,社会认可度83.90%,达标。"),
        CheckCase(
            "all classes, by their number", "threshold.2017-6.government.5", .raises(.decisionInconsistency),
            "小学最大班额47人,初中最大班额49人,全区612个小学教学班、268个初中教学班全部符合标准。"),
        CheckCase(
            "three core figures", "threshold.2020-1.coverage.2", .raises(.decisionInconsistency),
            preschool
                + "<p>公办园在园3187人,占51.3%;公办园和普惠性民办园在园4673人,普惠率75.2%;学前三年毛入园率94.3%。对照教督〔2020〕1号文件,三项核心指标均已达标。</p>"),
        CheckCase(
            "groups told together", retention, .raises(.decisionInconsistency),
            "二、自评结果\n初中三年巩固率93.3%,残疾儿童少年入学率96.4%。经自评,我县资源配置7项指标、政府保障15项指标、教育质量9项指标全部达标。"),
        CheckCase(
            "a mean below the limit that all schools of its column meet", "threshold.2017-6.resources.1",
            .raises(.inconsistent),
            "二、资源配置\n学段\t项目\t每百名学生拥有高于规定学历教师数\t每百名学生拥有县级及以上骨干教师数\n小学\t全县平均值\t3.94\t1.31\n小学\t达标学校比例(%)\t100\t100\n"
        ),
    ]

    private static let limitOfOthers = [
        CheckCase(
            "of the groups, and not of all", recognition, .spared,
            "四、社会认可度\n社会认可度83.90%;分群体看,教师95.7%、学生96.2%、家长91.05%,均高于85%的规定要求。"),
        CheckCase(
            "of a later year", retention, .spared,
            "2019年初中三年巩固率93.2%。2023年初中三年巩固率97.1%,达到95%以上的要求。"),
        CheckCase(
            "of another figure of the clause", retention, .spared,
            "初中三年巩固率93.6%;残疾儿童少年入学率96.8%,达到95%以上的要求。"),
        CheckCase("what is asked is no claim", recognition, .spared, "四、社会认可度\n社会认可度83.9%。国家要求达到85%以上。"),
        CheckCase("that it is missed is admitted", recognition, .spared, "四、社会认可度\n社会认可度83.9%,低于85%的国家标准。"),
        CheckCase("what has to be done", recognition, .spared, "四、社会认可度\n社会认可度83.9%,力争明年超过85%的标准。"),
        CheckCase(
            "a condition", "threshold.2017-6.quality.9", .spared,
            "科学校际差异率0.16,符合低于0.15的规定方可申报。"),
        CheckCase(
            "not all schools of the column", "threshold.2017-6.resources.1", .spared,
            "二、资源配置\n学段\t项目\t每百名学生拥有高于规定学历教师数\t每百名学生拥有县级及以上骨干教师数\n小学\t全县平均值\t3.94\t1.31\n小学\t达标学校比例(%)\t91.67\t100\n"
        ),
    ]

    private static let besideLimits = [
        CheckCase(
            "a limit of the report's own, right behind", "threshold.beside", .raises(.decisionInconsistency),
            "青石县就业补助资金绩效自评报告\n城镇登记失业率4.77%,低于4.5%的控制目标。",
            "城镇登记失业率4.77%，不符合旁边所写的限额（<4.5），却写“低于4.5%的控制目标”。"),
        CheckCase(
            "in a bracket it may have been missed", "threshold.beside", .spared,
            "青石县就业补助资金绩效自评报告\n城镇登记失业率4.77%(控制目标4.5%以内)。"),
        CheckCase(
            "the limit is of those counted behind it", "threshold.beside", .spared,
            "青石县就业补助资金绩效自评报告\n平均参训率4.77%,低于4.5%的乡镇3个。"),
    ]
}
