import Reading
import Source
import Testing

@Suite struct PlainTextTests {
    @Test func everyLineIsABlock() throws {
        let text = "云溪县自评报告\r\n\r\n一、概况\n全县有小学12所。"
        let document = try Reader.read(bytes: Array(text.utf8))
        #expect(document.mediaType == "text/plain")
        #expect(document.text.string == text)
        #expect(document.blocks.map { document.text.string($0.range) } == ["云溪县自评报告", "", "一、概况", "全县有小学12所。"])
        #expect(document.blocks.allSatisfy { $0.kind == .line })
        #expect(document.title == "云溪县自评报告")
        expectSound(document)
    }

    @Test func aByteOrderMarkIsInNoLine() throws {
        let document = try Reader.read(bytes: Array("\u{FEFF}学校\n共12所".utf8))
        #expect(document.blocks.map { document.text.string($0.range) } == ["学校", "共12所"])
        #expect(document.text.scalars.first == 0xFEFF)
    }

    static let lines: [(String, Block.Role)] = [
        ("首页 > 政务公开 > 督导", .chrome), ("您当前的位置: 首页>教育", .chrome), ("打印 打印", .chrome), ("微信 微博", .chrome),
        ("[ 索引号 ] 1234/2021-1", .chrome), ("【索引号】1234", .chrome), ("| [ 索引号 ] | 1234 |", .chrome),
        ("ID:35223657", .chrome), ("大小:87.50 KB", .chrome), ("页数:5页", .chrome), ("第3页 / 共5页", .chrome),
        ("云溪县报告.docx_第2页", .chrome), ("新闻>政策>详情", .chrome), ("云ICP备2021号", .chrome), ("扫一扫在手机打开当前页", .chrome),
        ("来源:云溪县教育局 发布时间:2023-04-18 16:42", .imprint), ("[ 成文日期 ] 2020-08-03", .imprint),
        ("2019-03-26 16:52 来源: 云溪日报", .imprint),
        // What only looks like it.
        ("经费来源:县财政拨款120万元", .content), ("打印机12台", .content), ("第3页", .content), ("页数:5页以上", .content),
        ("学校共有下载专用计算机40台", .content), ("男生比例>50%,女生比例>49%", .content), ("小学>19:1>17:1", .content),
        ("来源:各校上报的数据。小学12所,初中5所,在校学生10234人,专任教师560人,生师比18.6:1,校舍面积12万平方米,体育场馆面积9万平方米,教学仪器设备值三千二百万元。", .content),
        ("", .content), ("  ", .content),
    ]

    @Test(arguments: lines)
    func linesHaveRoles(line: String, role: Block.Role) {
        #expect(TestText.chrome.role(of: line.scalarValues) == role)
    }

    @Test func whatFollowsALinkHeadingToTheEndIsChrome() throws {
        let text = "全县有小学12所。\n相关推荐\n\n2023年云溪县教育工作总结\n35 2601760"
        let document = try Reader.read(bytes: Array(text.utf8), chrome: TestText.chrome)
        #expect(document.blocks.map(\.role) == [.content, .chrome, .chrome, .chrome, .chrome])
    }

    @Test(arguments: ["巩固率达到99.2%", "在校学生10234人", "全县共有小学十二所。", "学校:12"])
    func butNotWhenFiguresFollow(line: String) throws {
        let text = "全县有小学12所。\n相关推荐\n\(line)\n云溪县工作总结"
        let document = try Reader.read(bytes: Array(text.utf8), chrome: TestText.chrome)
        #expect(document.blocks[2].role == .content)
        #expect(document.blocks[1].role == .chrome)
    }

    @Test func withoutPatternsEverythingButBreadcrumbsIsContent() throws {
        let document = try Reader.read(bytes: Array("打印\n责任编辑:某某".utf8))
        #expect(document.blocks.allSatisfy { $0.role == .content })
    }
}
