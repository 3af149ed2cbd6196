import Records

/// Claims as whole reports make them: in turn, by kind, by what each gets, by what a section leaves out.
extension CheckCase {
    static let reports = divided + inTurn + admitted + limits + pointsGiven + completeness + rates

    private static let divided = [
        CheckCase(
            "kinds without 其中", "sum.division", .passes, "全县幼儿班401个,小班118个、中班137个、大班146个。"),
        CheckCase(
            "kinds that miss their whole", "sum.division", .raises(.questionable), "全县幼儿班401个,小班118个、中班173个、大班146个。"),
        CheckCase(
            "two ways to divide, one of them wrong", "sum.division", .raises(.questionable),
            "专任教师258人。专任教师按职称分:正高级2人、高级47人、一级118人、二级76人、未定级15人;按年龄分:35岁及以下103人、36至45岁94人、46岁及以上71人。"),
        CheckCase(
            "pupils in public and private schools need not be all", "sum.division", .silent,
            "全县随迁子女1945人,在公办学校就读1889人,在政府购买服务的民办学校就读31人。"),
        CheckCase(
            "a part counted in another unit", "sum.parts", .passes, "全区有义务教育学校36所,其中小学22所、初中8所、九年一贯制学校5所、完全中学初中部1个。"),
        CheckCase(
            "counts that overlap hardly miss by one", "sum.parts", .raises(.questionable), "惠及学校38所,其中乡镇学校34所、县城学校5所。"),
        CheckCase(
            "levels of a bulletin", "sum.levels", .passes,
            "全县在校生86350人。\n幼儿园97所,在园幼儿17846人。\n小学52所,在校生40856人。\n初中19所,在校生18724人。\n普通高中6所,在校生8828人。\n特殊教育学校1所,在校生96人。"),
        CheckCase(
            "of all levels, and no total of two", "sum.stages", .silent,
            "全县在校生86350人。\n幼儿园97所,在园幼儿17846人。\n小学52所,在校生40856人。\n初中19所,在校生18724人。"),
        CheckCase("what several years come to", "mean.years", .passes, "三年合计投入3.9亿元,年均1.3亿元。"),
        CheckCase("a mean over years that is off", "mean.years", .raises(.questionable), "三年合计投入3.9亿元,年均1.5亿元。"),
        CheckCase("pay of a year is no mean over years", "mean.years", .silent, "近两年教师待遇提高,教师98640元,公务员年均工资97215元。"),
    ]

    private static let inTurn = [
        CheckCase(
            "differences in turn", "difference.paired", .passes,
            "小学、初中综合差异系数分别为0.48和0.41,比2014年的0.63和0.57分别下降0.15和0.16。"),
        CheckCase(
            "one of them wrong", "difference.paired", .raises(.questionable),
            "小学、初中综合差异系数分别为0.48和0.41,比2014年的0.63和0.57分别下降0.15和0.26。"),
        CheckCase(
            "changes without 分别, of the pairs before", "difference.points", .passes,
            "2016年综合差异系数小学0.628、初中0.549,分别低于0.65和0.55的标准,较2013年的0.741、0.667下降0.113和0.118。"),
        CheckCase(
            "one of them off", "difference.points", .raises(.questionable),
            "2016年综合差异系数小学0.628、初中0.549,分别低于0.65和0.55的标准,较2013年的0.741、0.667下降0.113和0.128。"),
        CheckCase(
            "what became what, told one after the other", "difference.paired", .passes,
            "小学体质合格率由2019年的89.1%提高到94.2%,初中由86.3%提高到92.5%,分别提高5.1和6.2个百分点。"),
        CheckCase("last year behind the change", "difference.points", .passes, "入学率86.99%,比上年提高1.16个百分点,上年为85.83%。"),
        CheckCase(
            "last year behind a change that is off", "difference.points", .raises(.inconsistent),
            "入学率86.99%,比上年提高1.26个百分点,上年为85.83%。"),
        CheckCase(
            "growth since the figure that the sentence begins with", "growth.change", .passes,
            "学位年初46200个,新增3450个,撤并核减1890个,净增1560个,增长3.4%。"),
        CheckCase(
            "growth of the year right before it", "growth.series", .silent,
            "2020年教育支出12.36亿元,比2015年的7.94亿元增长55.7%。2019年教育支出11.87亿元。"),
        CheckCase(
            "what each lacks, of all", "difference.stated", .silent, "学生96人,公用经费生均5800元,略低于国家规定的6000元,差额1.92万元已列入追加预算。"),
        CheckCase(
            "parts together of the whole behind them", "ratio.together", .passes,
            "超过规定的有小学2个班、初中3个班,占全县610个班的0.82%。"),
        CheckCase(
            "growth year by year", "growth.series", .passes, "生均经费三年分别为8612元、9135元、9786元,逐年增长6.07%、7.13%。"),
        CheckCase(
            "growth year by year that is off", "growth.series", .raises(.questionable),
            "生均经费三年分别为8612元、9135元、9786元,逐年增长6.07%、9.13%。"),
    ]

    /// A limit that is missed, as the report says itself.
    private static let admitted = [
        CheckCase(
            "said right behind", "threshold.2017-6.quality.1", .passes,
            balance + "初中三年巩固率94.46%,暂不达标。",
            "初中三年巩固率94.46%未达到标准（≥95），报告写明“暂不达标”，如实。"),
        CheckCase(
            "by the limit that lies on the other side", "threshold.2017-6.government.5", .passes,
            balance + "小学最大班额52人,超过45人的规定。"),
        CheckCase(
            "by the limits of both stages in a quotation", "threshold.2017-6.government.5", .passes,
            balance + "最大班额分别为小学46人和初中53人,高于“小学不超过45人、初中不超过50人”的规定。"),
        CheckCase(
            "by how much it is less", "threshold.2017-6.government.13", .passes,
            balance + "初中就近划片入学比例93.7%,比95%的要求低1.3个百分点。"),
        CheckCase(
            "in the next sentence, of its stage", "threshold.2012-3.balance.composite", .passes,
            "<h1>青溪县义务教育基本均衡发展自评报告</h1><p>按照教督〔2012〕3号文件,全县小学综合差异系数为0.587,初中综合差异系数为0.563。小学已达到不高于0.65的要求,初中尚未达到不高于0.55的要求。</p>"
        ),
        CheckCase(
            "in a heading", "threshold.2017-6.quality.1", .passes,
            balance + "(一)未达标指标\n1.初中三年巩固率为94.46%。\n(二)已达标指标\n1.专任教师持证上岗率100%。"),
        CheckCase(
            "not in the heading of what is kept", "threshold.2017-6.quality.1", .raises(.questionable),
            balance + "(一)未达标指标\n1.教师交流比例为9.2%。\n(二)其他指标\n1.初中三年巩固率为94.46%。"),
        CheckCase(
            "not by 不低于", "threshold.2017-6.quality.1", .raises(.questionable),
            balance + "初中三年巩固率94.46%,国家要求不低于95%。"),
        CheckCase(
            "of an earlier year, where a later one follows", "threshold.2017-6.quality.1", .passes,
            balance + "2020年全县初中三年巩固率为93.4%,2023年初中三年巩固率为96.1%。"),
        CheckCase(
            "classes of an earlier year", "threshold.swept", .silent,
            balance + "2016年认定时,小学最大班额71人;2023年秋季,小学116个班全部在45人及以下。"),
        CheckCase(
            "what all of the whole make up is another share", "threshold.2017-6.government.15", .silent,
            balance + "义务教育在校生59263人,其中随迁子女21098人,占35.6%。"),
        CheckCase(
            "schools that are counted are no area", "threshold.2017-6.resources.5", .silent,
            balance + "生均体育运动场馆面积:低于7.5平方米的3所均在6.38平方米以上。"),
    ]

    private static let limits = [
        CheckCase(
            "said to be kept and missed", "threshold.2017-6.quality.2", .raises(.decisionInconsistency),
            "适龄残疾儿童少年318人,已入学299人,残疾儿童少年入学率94.03%,达到95%以上的要求。"),
        CheckCase(
            "a limit that is still to be reached", "threshold.2017-6.quality.2", .spared,
            "适龄残疾儿童少年318人,已入学299人,残疾儿童少年入学率94.03%,距95%以上的要求还有差距。"),
        CheckCase(
            "an upper limit passed, whatever it is called", "threshold.2017-6.government.5", .raises(.questionable),
            balance + "小学班额52人,突破了不超过45人的上限。"),
        CheckCase(
            "an upper limit that is said to be kept", "threshold.2017-6.government.5", .raises(.decisionInconsistency),
            balance + "全县小学最大班额52人,达到不超过45人的规定。"),
        CheckCase(
            "a difference above what is asked", "threshold.2017-6.quality.9", .passes,
            balance + "国家义务教育质量监测中,小学数学校际差异率0.161,高于0.15的规定。"),
        CheckCase(
            "last year's figure in a bracket", "threshold.2017-6.government.11", .raises(.decisionInconsistency),
            government + "指标十一:交流轮岗。2023年实际交流轮岗187人,占14.1%;其中骨干教师36人,占交流轮岗教师的19.25%(2022年为21.3%)。自评结论:达标。"),
        CheckCase(
            "a part that its claim names", "threshold.2020-1.provision.2", .raises(.decisionInconsistency),
            preschool + "<p>专任教师与在园幼儿之比为1:14.15,其中公办园1:15.31、民办园1:13.02,公办园和民办园均符合1:15的要求。</p>"),
        CheckCase(
            "a claim of the parts alone", "threshold.2020-1.provision.2", .raises(.questionable),
            preschool + "<p>专任教师与在园幼儿之比为1:15.31,其中公办园1:14.85、民办园1:13.02,公办园和民办园均符合1:15的要求。</p>"),
        CheckCase(
            "two limits of one name, a stage each", "threshold.named", .passes,
            balance + "小学、初中校际差异系数分别为0.53、0.48,均超过0.50、0.45的规定。"),
        CheckCase(
            "coefficients one by one", "all-of-n.coefficients", .raises(.decisionInconsistency),
            balance + "小学7项指标差异系数分别为0.318、0.402、0.389、0.377、0.521、0.296、0.264,均不高于0.50。"),
        CheckCase(
            "coefficients one by one, all below", "all-of-n.coefficients", .passes,
            balance + "小学7项指标差异系数分别为0.318、0.402、0.389、0.377、0.421、0.296、0.264,均不高于0.50。"),
        CheckCase(
            "the highest coefficient", "threshold.highest", .passes, balance + "小学7项差异系数最高0.437、最低0.221。"),
        CheckCase(
            "the highest coefficient above the limit", "threshold.highest", .raises(.questionable),
            balance + "初中7项差异系数最高0.476、最低0.221。"),
        CheckCase("as many as there ought to be", "threshold.ought", .passes, "全县应配备音乐教室132间,实有138间。"),
        CheckCase("a lack that nobody denies", "threshold.ought", .silent, "全县应配备音乐教室132间,实有128间。"),
        CheckCase(
            "limits in turn", "threshold.stated", .passes,
            "对八项指标进行测算,小学综合差异系数为0.612,初中为0.537,分别低于0.65和0.55的标准。"),
        CheckCase(
            "pay below that of civil servants", "threshold.pay", .raises(.questionable),
            government + "8、教师工资。教师年均收入10.82万元,公务员10.91万元。自评:达标。"),
        CheckCase(
            "pay above that of civil servants", "threshold.pay", .passes,
            government + "8、教师工资。教师年均收入10.92万元,公务员10.91万元。自评:达标。"),
    ]

    private static let pointsGiven = [
        CheckCase(
            "totals of headings", "score.stated", .raises(.questionable),
            "一、产出指标(50分)\n数量指标分值30分,得30分。\n质量指标分值20分,得19.65分。\n产出指标合计得49.65分。\n二、效益指标(50分)\n社会效益分值30分,得30分。\n满意度分值20分,得19分。\n效益指标合计得49分。\n三、自评结果\n总分:99.65分,自评等级:优。"
        ),
        CheckCase(
            "what is taken off is none that could be had", "score.within", .passes,
            "满意度指标(10分):满意度92.95%,扣0.22分,得9.78分。"),
    ]

    private static let completeness = [
        CheckCase(
            "indicators that a section goes past", "completeness.indicators", .raises(.incomplete),
            "二、指标达成情况\n\n(四)教育质量\n\n全县初中三年巩固率99.31%。残疾儿童少年入学率97.03%。所有学校制定章程。教师培训经费占5.6%。"),
        CheckCase(
            "every indicator with a word", "completeness.indicators", .silent,
            "二、指标达成情况\n\n(四)教育质量\n\n初中三年巩固率99.31%。残疾儿童少年入学率97.03%。学校均制定章程,信息化管理全覆盖。教师培训经费占5.6%。德育和校园文化良好以上。课程开齐开足。落实双减。国家质量监测达到Ⅲ级。"
        ),
    ]

    private static let rates = [
        CheckCase(
            "a share of the teachers of the stage", "ratio.share", .passes,
            "全县专任教师3689人,其中小学2241人,初中1448人。\n小学教师学历合格率99.64%,其中大专以上1958人,占87.37%。"),
        CheckCase(
            "a share of them that is off", "ratio.share", .raises(.questionable),
            "全县专任教师3689人,其中小学2241人,初中1448人。\n小学教师学历合格率99.64%,其中大专以上1958人,占85.37%。"),
        CheckCase(
            "a rate of one name", "ratio.sibling", .raises(.questionable),
            "六年级31名学生语文及格29名,及格率93.55%;数学及格32名,及格率87.1%。"),
        CheckCase(
            "one wrong share among four", "ratio.listed", .raises(.questionable),
            "集团在校学生4796人。本部1932人,占40.28%;东校区1362人,占28.4%;滨河校区1046人,占21.18%;柳河校区456人,占9.51%。"),
        CheckCase(
            "funds per pupil times the pupils", "product.funds", .raises(.questionable),
            "公办园在园幼儿586人。公办园生均公用经费每年600元,全年拨付36.16万元。"),
        CheckCase(
            "staff and children", "ratio.persons", .passes, "在园幼儿348人,教职工52人,教职工与幼儿比为1:6.69。"),
        CheckCase(
            "inhabitants are told before", "nearby.mean", .passes,
            "全县总人口42.16万人,其中农业人口35.87万人。2012年实现地区生产总值68.35亿元,人均16212元。"),
        CheckCase(
            "all but those just told", "nearby.ratio", .passes, "全市802个班中,班额超标的19个,班额达标率97.63%。"),
    ]
}
