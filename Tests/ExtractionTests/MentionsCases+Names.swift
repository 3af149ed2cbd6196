import Records

extension MentionCase {
    /// Numbers that name sessions, ranks and files, and those beside them that count; limits behind a row.
    static let named: [MentionCase] = sessions + files + sharedLimits

    private static let sessions = [
        MentionCase("县政协七届二次会议召开。", "七届", "7", "届", .eq, .phraseNumber),
        MentionCase("县政协七届二次会议召开。", "二次", "2", "次", .eq, .phraseNumber),
        MentionCase("县委十四届六次全会召开。", "六次", "6", "次", .eq, .phraseNumber),
        MentionCase("连续举办四届校园读书节。", "四届", "4", "届", .eq, .count),
        MentionCase("第四届校园读书节开幕。", "第四届", "4", "届", .eq, .ordinal),
        MentionCase("总分位居全市前五名。", "五名", "5", "名", .eq, .phraseNumber),
        MentionCase("目前五名教师在岗。", "五名", "5", "名", .eq, .count),
        MentionCase("出台民办教育管理办法十五条。", "十五条", "15", "条", .eq, .phraseNumber),
        MentionCase("市、县两级财政共同承担。", "两级", "2", "级", .eq, .phraseNumber),
        MentionCase("三年一个周期,每个周期不少于240学时。", "一个", "1", "个", .eq, nil),
        MentionCase("集训持续三周。", "三周", "3", "周", .eq, nil),
    ]

    private static let files = [
        MentionCase("第0417号建议收悉。", "第0417号", "417", "号", .eq, .docNumber),
        MentionCase("第17号建议收悉。", "第17号", "17", "号", .eq, .ordinal),
        MentionCase("索引号11600000008812345M", "11600000008812345M", "11600000008812345", "", .eq, .docNumber),
        MentionCase("出口带宽500M。", "500M", "500", "兆", .eq, nil),
    ]

    private static let sharedLimits = [
        MentionCase("参与率、满意率分别达到95%和90%以上。", "95%", "95", "%", .ge, .percent, "95 …"),
        MentionCase("巩固率、优秀率分别达到98.7%、30%以上。", "98.7%", "98.7", "%", .eq, .percent),
        MentionCase("参与率、满意率分别为95%和90%以上。", "95%", "95", "%", .eq, .percent),
    ]
}
