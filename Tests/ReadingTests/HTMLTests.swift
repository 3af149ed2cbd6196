import Reading
import Source
import Testing

@Suite struct HTMLTests {
    private func read(_ html: String, chrome: ChromePatterns = .none, limits: Limits = Limits()) throws -> Document {
        let document = try Reader.read(bytes: Array(html.utf8), mediaType: "text/html", limits: limits, chrome: chrome)
        expectSound(document)
        return document
    }

    private func lines(_ document: Document, _ role: Block.Role? = nil) -> [String] {
        document.blocks.filter { role == nil || $0.role == role }.map { document.text.string($0.range) }
    }

    // MARK: Text

    /// Markup and the text a reader sees.
    static let flows: [(String, String)] = [
        ("<p>小学<b>12</b>所</p>", "小学12所"),
        ("<p>小学\n  12 所</p>", "小学 12 所"),
        ("<p>在校\r\n\t学生</p>", "在校学生"),
        ("<p>占\n22.2%</p>", "占 22.2%"),
        ("<p>在校 学生</p>", "在校 学生"),
        ("<p> 甲 <i> 乙 </i> 丙 </p>", "甲 乙 丙"),
        ("<p>甲<br>乙<br/>丙</p>", "甲\n乙\n丙"),
        ("<p>2<!-- 注释 -->0<script>var x = '9';</script>18</p>", "2018"),
        ("<p>20<span>1</span></bogus>8</p>", "2018"),
        ("<div>甲<div>乙</div>丙</div>", "甲\n乙\n丙"),
        ("<p>A &amp; B &lt;C&gt; &quot;D&quot;</p>", "A & B <C> \"D\""),
        ("<p>&#20013;&#x5B66;&nbsp;5&nbsp所</p>", "中学\u{A0}5\u{A0}所"),
        ("<p>R&D 和 AT&T;&unknown; &ampx</p>", "R&D 和 AT&T;&unknown; &x"),
        ("<p>&nvlt;甲</p>", "<\u{20D2}甲"),
        ("<p>&nvlt;&amp;乙&</p>", "<\u{20D2}&乙&"),
        ("甲</br>乙", "甲\n乙"),
        ("<p>5<6且7>3</p>", "5<6且7>3"),
        ("<pre>甲\n  乙</pre>", "甲\n  乙"),
        ("<p hidden>隐</p><p style='display : none'>隐</p><noscript>隐</noscript><p>显</p>", "显"),
        ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
        ("<title>题</title><p>甲", "甲"),
        ("<p>甲<a href='x", "甲"),
        ("<p>甲<a href=\"x>乙</a><p>丙", "甲乙\n丙"),
        ("<!--[if IE]><p>乙</p><![endif]--><p>甲</p>", "甲"),
        ("<select><option>一</option></select><textarea>二</textarea><p>甲</p>", "甲"),
        ("<svg><style><p>一</style></svg><p>甲</p>", "甲"),
        ("\u{FEFF}<p>甲</p>", "甲"),
    ]

    @Test(arguments: flows)
    func textIsWhatABrowserShows(html: String, text: String) throws {
        #expect(try read(html).text.string == text)
    }

    @Test func everyScalarKnowsItsMarkup() throws {
        let document = try read("<p>甲&nbsp;&#20013;乙\r\n丙 A\n B&amp;<b>1</b></bogus>2<br>3</p>")
        let quotes = document.text.scalars.indices.map { i in
            document.source.quote(document.text.sourceRange(i..<(i + 1)))
        }
        #expect(quotes == ["甲", "&nbsp;", "&#20013;", "乙", "丙", " ", "A", "\n ", "B", "&amp;", "1", "2", "<br>", "3"])
    }

    /// The same page in other encodings has its words at the right bytes.
    /// The semicolon of a reference that lost it stands behind the digit: both keep their own places.
    @Test func aReferenceEndsWhereItsNameDoes() throws {
        let document = try read("<p>共有&nbsp5;所</p>")
        let quotes = document.text.scalars.indices.map { i in
            document.source.quote(Int(document.text.starts[i])..<Int(document.text.ends[i]))
        }
        #expect(quotes == ["共", "有", "&nbsp", "5", ";", "所"])
    }

    @Test(arguments: ["GBK", "Big5", "UTF-16LE", "UTF-8"])
    func bytesOfWords(encoding: String) throws {
        let html = "<html><body><h1>自評</h1><p>共有&nbsp;小<b>學</b>12所</p></body></html>"
        let document = try Reader.read(bytes: try TestText.bytes(html, encoding))
        #expect(document.text.string == "自評\n共有\u{A0}小學12所")
        let span = document.source.span(document.text.sourceRange(7..<11))
        #expect(document.source.quote(span.chars) == "學</b>12所")
        let slice = try #require(Codec.decode(Array(document.source.bytes[span.bytes]), encoding: encoding))
        #expect(String(scalars: slice.scalars) == "學</b>12所")
    }

    @Test func blocksHaveKinds() throws {
        let document = try read("<h2>一、概况</h2><p>甲</p><ul><li>乙</li></ul><div>丙</div>")
        #expect(document.blocks.map(\.kind) == [.heading(level: 2), .paragraph, .listItem, .paragraph])
    }

    @Test(arguments: [
        ("<title>云溪县自评报告_云溪县人民政府</title><p>甲</p>", "云溪县自评报告"),
        ("<title>云溪县人民政府</title><h1>云溪县自评报告</h1><p>甲</p>", "云溪县自评报告"),
        ("<title>云溪县自评报告 - 云溪县</title><p>甲</p>", "云溪县自评报告"),
        ("<title>云溪县-自评报告-教育局</title><h3>云溪县-自评报告</h3>", "云溪县-自评报告"),
    ])
    func titles(html: String, title: String) throws {
        #expect(try read(html).title == title)
    }

    // MARK: Tables

    @Test func spansAreResolved() throws {
        let document = try read(
            """
            <table><caption>表1 学校</caption>
            <thead><tr><th rowspan=2>学校</th><th colspan="2">学生</th></tr><tr><th>男</th><th>女</th></tr></thead>
            <tbody><tr><td>一小<td>10<td>12<tr><td rowspan=9>二小<td><p>20</p><p>注</p><td></tbody>
            </table>
            """)
        let table = try #require(document.tables.first)
        #expect(table.title == "表1 学校")
        #expect(table.rows == 4 && table.columns == 3)
        let cells = table.cells.map {
            "\($0.row),\($0.column) \($0.rowSpan)x\($0.columnSpan) \($0.isHeader) \(document.text.string($0.range))"
        }
        #expect(
            cells == [
                "0,0 2x1 true 学校", "0,1 1x2 true 学生", "1,1 1x1 true 男", "1,2 1x1 true 女", "2,0 1x1 false 一小",
                "2,1 1x1 false 10", "2,2 1x1 false 12", "3,0 1x1 false 二小", "3,1 1x1 false 20\n注", "3,2 1x1 false ",
            ])
        let blocks = document.blocks.filter { $0.kind == .cell }
        #expect(blocks.map(\.range) == table.cells.map(\.range).filter { !$0.isEmpty })
    }

    @Test func aWideFirstRowIsTheTitle() throws {
        let table = try #require(
            try read("<table><tr><td colspan=20>学校情况</td></tr><tr><td>一小</td><td>12</td></tr></table>").tables.first)
        #expect(table.title == "学校情况")
        #expect(table.columns == 2)
        #expect(table.cells[0].columnSpan == 2)
    }

    @Test func theLineAboveIsTheTitle() throws {
        let document = try read(
            "<p>云溪县学校情况表</p><p>单位:人</p><table><tr><td>一小</td><td>12</td></tr><tr><td>二小</td><td>9</td></tr></table>")
        #expect(document.tables.first?.title == "云溪县学校情况表")
    }

    static let layouts = [
        "<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>",
        "<table role=presentation><tr><td>甲</td><td>乙</td></tr></table>",
        "<table><tr><td>甲</td><td><table><tr><td>乙</td></tr></table></td></tr></table>",
        "<table><tr><td>甲</td><td><p>\(String(repeating: "全县小学办学条件改善。", count: 30))</p><p>乙</p></td></tr></table>",
    ]

    @Test(arguments: layouts)
    func layoutIsNoTable(html: String) throws {
        let document = try read(html)
        #expect(document.tables.isEmpty)
        #expect(document.blocks.allSatisfy { $0.kind == .paragraph && $0.role == .content })
        #expect(document.text.string.contains("甲") && document.text.string.contains("乙"))
    }

    @Test func aGridWithinLayoutIsATable() throws {
        let document = try read(
            "<table><tr><td>栏目</td><td><table><tr><td>一小</td><td>12</td></tr></table></td></tr></table>")
        #expect(document.tables.count == 1)
        #expect(document.tables.first?.cells.map { document.text.string($0.range) } == ["一小", "12"])
    }

    /// A parser moves stray text in front of the table; here it stays where it stands.
    @Test func strayTextKeepsItsPlace() throws {
        let document = try read("<p>前</p><table>杂<tr><td>甲</td>游离<td>乙</td></tr></table>")
        #expect(document.text.string == "前\n杂\n甲\n游离\n乙")
        #expect(document.tables.first?.cells.map { document.text.string($0.range) } == ["甲", "乙"])
    }

    // MARK: What is not the document

    static let boilerplate: [(String, [String])] = [
        ("<nav>首页 政务</nav><p>全县有小学12所。</p>", ["首页 政务"]),
        ("<div class='main-nav'>政务公开</div><p>全县有小学12所。</p>", ["政务公开"]),
        ("<div id=topBar class=\"x breadCrumb\">当前</div><p>全县有小学12所。</p>", ["当前"]),
        ("<header>云溪县</header><p>全县有小学12所。</p><footer>联系我们</footer>", ["云溪县", "联系我们"]),
        ("<p>全县有小学12所。</p><ul><li><a href=1>总结一</a><li><a href=2>总结二</a></ul>", ["总结一", "总结二"]),
        ("<p>全县有小学12所。<br>打印 纠错<br>初中5所</p>", ["打印 纠错"]),
        ("<div role=navigation>栏目</div><p>全县有小学12所。</p>", ["栏目"]),
        ("<button>分享</button><p>全县有小学12所。</p>", ["分享"]),
    ]

    @Test(arguments: boilerplate)
    func navigationIsChrome(html: String, chrome: [String]) throws {
        let document = try read(html, chrome: TestText.chrome)
        #expect(lines(document, .chrome) == chrome)
        #expect(lines(document, .content).joined().contains("全县有小学12所"))
    }

    /// Names that lie: a wrong mark would lose the facts.
    static let contents = [
        "<div id=print>\(String(repeating: "全县有小学12所,初中5所。", count: 12))</div>",
        "<div class=share-content><table><tr><td>小学</td><td>12</td></tr></table></div><p>甲</p>",
        "<body class=nav-page><p>全县有小学12所。</p></body>",
        "<div class=footnote>小学12所</div><p>\(String(repeating: "乙", count: 300))</p>",
        "<article><header>全县有小学12所</header><p>甲</p></article>",
        "<a href=x><p>\(String(repeating: "全县有小学12所,初中5所。", count: 12))</p>",
    ]

    @Test(arguments: contents)
    func contentStaysContent(html: String) throws {
        let document = try read(html, chrome: TestText.chrome)
        #expect(lines(document, .chrome).isEmpty)
        #expect(lines(document, .imprint).isEmpty)
    }

    @Test func rowsOfACatalogueAreChrome() throws {
        let document = try read(
            """
            <p>全县有小学12所。</p><table><tr><td>[ 索引号 ]</td><td>123/2021-4</td></tr>
            <tr><td>[成文日期]</td><td>2021-04-12</td></tr></table>
            """, chrome: TestText.chrome)
        #expect(lines(document, .chrome) == ["[ 索引号 ]", "123/2021-4"])
        #expect(lines(document, .imprint) == ["[成文日期]", "2021-04-12"])
        #expect(document.tables.isEmpty)
    }

    @Test func aPageWithoutTextSaysSo() throws {
        let document = try read("<html><body><script>render()</script></body></html>")
        #expect(
            document.warnings == [
                Warning(
                    code: "no-text", zh: "网页里没有正文；内容可能由脚本生成，请在浏览器中打开后另存。",
                    en: "The page holds no text of its own; scripts may make it, so open it in a browser and save it.")
            ])
    }

    // MARK: Kinds of files

    @Test(
        arguments: [
            ("<!DOCTYPE html><p>甲", nil, "text/html"), ("  <HTML><body>甲", nil, "text/html"),
            ("<p>甲</p>", nil, "text/html"),
            ("<table><tr><td>甲", "a.txt", "text/html"), ("<!-- c --><div>甲</div>", nil, "text/html"),
            ("甲<br>乙", "a.htm", "text/html"), ("甲 5<6 乙", "a.html", "text/plain"), ("甲<乙", nil, "text/plain"),
            ("<小学>12所", nil, "text/plain"), ("标签 <p> 表示段落", nil, "text/plain"),
            ("<?xml version=\"1.0\"?><html><body>甲</body></html>", nil, "text/html"),
        ] as [(String, String?, String)])
    func mediaTypes(text: String, path: String?, type: String) throws {
        #expect(try Reader.read(bytes: Array(text.utf8), path: path).mediaType == type)
    }

    // MARK: Hostile pages

    static let hostile: [(String, String)] = [
        (
            String(repeating: "<div>", count: 10_000) + "12" + String(repeating: "</div>", count: 10_000) + "34",
            "12\n34"
        ),
        (String(repeating: "<b>", count: 10_000) + "12" + String(repeating: "</b>", count: 10_000) + "34", "1234"),
        (String(repeating: "<table><tr><td>", count: 10_000) + "12", "12"),
        ("甲<a " + (0..<20_000).map { "a\($0)=1 " }.joined() + ">乙", "甲乙"),
        ("甲" + String(repeating: "<svg><!-- ", count: 20_000), "甲"),
        (String(repeating: "<span>", count: 600) + "2" + String(repeating: "<i>0</i>", count: 3), "2000"),
    ]

    @Test(arguments: hostile)
    func deepAndWidePagesAreRead(html: String, text: String) throws {
        let document = try read(html)
        let visible = document.text.string.split { $0 == "\n" || $0 == " " }.joined(separator: "\n")
        #expect(visible == text)
    }

    @Test func deepNestingIsSaid() throws {
        let document = try read(
            String(repeating: "<div>", count: 20) + "学校" + String(repeating: "</div>", count: 20),
            limits: Limits(maxDepth: 15))
        #expect(
            document.warnings == [
                Warning(
                    code: "nesting-too-deep", zh: "网页的标签嵌套超过 15 层，更深的 5 个标签没有采用，其中的文字照常读出。",
                    en: "The page nests its tags deeper than 15; 5 deeper tags were left out, their text was read.")
            ])
    }

    @Test func aTreeThatGrowsWithoutEndIsRefused() {
        let html = "<p>" + (0..<400).map { "<font a\($0)=1>" }.joined() + String(repeating: "<p>甲", count: 20_000)
        let error = #expect(throws: ReadingError.self) {
            try Reader.read(bytes: Array(html.utf8), mediaType: "text/html", limits: Limits(maxTreeBytes: 4 << 20))
        }
        #expect(error?.code == .tooComplex)
        #expect(error?.zh == "网页结构太复杂，需要的内存超过上限 4194304 字节；请另存为纯文本再读。")
    }

    /// Any soup of tags keeps the promises, and no digit of it gets lost or doubled.
    @Test(arguments: 0..<300)
    func soup(seed: Int) throws {
        var random = Generator(seed: UInt64(seed))
        let parts = [
            "<table>", "</table>", "<tr>", "<td>", "<td rowspan=3>", "<th colspan=2>", "</td>", "</tr>", "<tbody>",
            "<p>",
            "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<i class=\"a>b\">", "</i>", "<br>", "<li>",
            "<ul>",
            "</ul>", "<h1>", "</h1>", "&amp;", "&#20013;", "\r\n", " ", "<!-- x -->", "</bogus>", "<font>", "<caption>",
            "<form>", "<center>", "</body>", "<html>", "<pre>", "<thead>", "</table>",
        ]
        var html = ""
        for k in 0..<80 {
            html += parts[random.below(parts.count)]
            if random.below(2) == 0 { html += "〔\(k)〕" }
        }
        let document = try read(html)
        let numbers = document.text.string.split { !$0.isNumber }.compactMap { Int($0) }
        let expected = html.split(separator: "〔").dropFirst().compactMap { Int($0.prefix { $0 != "〕" }) }
        #expect(numbers == expected, "\(html)")
        for i in document.text.scalars.indices {
            let range = document.text.sourceRange(i..<(i + 1))
            let c = document.text.scalars[i]
            if range.count == 1, c > 0x20 { #expect(document.source.scalars[range.lowerBound] == c) }
        }
    }
}
