import Extraction
import Testing

/// What a plain text's title is, and those of its reports.
@Suite struct TitleTests {
    private func titles(_ text: String) throws -> (document: String?, reports: [String?]) {
        let extracted = try MentionChain.extract(text)
        let view = extracted.document.text
        return (extracted.profile.title, extracted.outline.reports.map { $0.title.map { view.string($0) } })
    }

    @Test(arguments: [
        ("岭河县义务教育优质均衡发展自评报告\n我县有小学12所。", "岭河县义务教育优质均衡发展自评报告"),
        ("主题词:督导 评估\n关于对岭河县督导评估的反馈意见\n岭河县人民政府:", "关于对岭河县督导评估的反馈意见"),
        ("发文机关:岭河县人民政府 成文日期:2024-01-22\n标题:岭河县2023年法治政府建设年度报告\n有效性:有效", "岭河县2023年法治政府建设年度报告"),
        ("岭河县均衡发展自评情况说明\n我县有小学12所。\n四、指标完成情况\n均达标。", "岭河县均衡发展自评情况说明"),
        ("岭河县均衡发展自查表(附件2)\n一、基本情况\n小学12所。", "岭河县均衡发展自查表(附件2)"),
        ("岭河实验小学自查自评报告.docx\n页数:5\n岭河实验小学自查自评报告\n我校有学生900人。", "岭河实验小学自查自评报告"),
        ("首页 机构 公开 服务 互动\n您的位置:首页 >> 计划总结\n岭河县卫健局2022年工作总结及2023年工作打算\n我局完成了任务。", "岭河县卫健局2022年工作总结及2023年工作打算"),
        ("信息分类:法治建设/ 年度报告 / 公告\n岭河镇2021年法治政府建设年度报告\n现报告如下。", "岭河镇2021年法治政府建设年度报告"),
        ("岭河在线_新闻_频道\n岭河县全面改善办学条件\n2023-05-12 09:30 来源:县融媒体中心\n全县有小学12所。", "岭河县全面改善办学条件"),
        (
            "您的位置:首页 >> 政务公开 岭河县义务教育优质均衡发展自查自评情况汇报 信息来源:县教育局 时间:2023-06-20\n我县有小学12所。\n【打印本页】 县教育局2022年部门决算公开",
            "岭河县义务教育优质均衡发展自查自评情况汇报"
        ),
        ("雲嶺區教育自評報告\n我區有小學12所。", "云岭区教育自评报告"), ("推进教育均衡\n全县有小学12所。", "推进教育均衡"),
    ])
    func aTitleIsToldByItsWords(text: String, title: String) throws {
        #expect(try titles(text).document == title)
    }

    @Test func aCollectionKeepsItsOwnTitle() throws {
        let text = "教育自评报告精编2篇\n教育自评报告1\n我县有小学12所。\n教育自评报告2\n我县有小学13所。\n"
        let found = try titles(text)
        #expect(found.document == "教育自评报告精编2篇")
        #expect(found.reports == ["教育自评报告1", "教育自评报告2"])
    }
}
