import Lexicon
import Source
import Testing

/// 均 says of each that it is so, but not in 生均, 平均 or 均衡.
@Suite struct LongerWordsTests {
    @Test(arguments: [
        ("各校均达标", 2), ("学生均参加体检", 2), ("124人均持证上岗", 4), ("2023年均达到标准", 5), ("幼儿园均达到标准", 3),
        ("九所学校均合格", 4), ("小学、初中均达标", 5), ("教师均持证", 2), ("初中学生均参加", 4), ("七项平均值均高于标准", 5),
    ])
    func eachIsSaid(text: String, place: Int) throws {
        let words = try LimitWords(.embedded, SharedWords(.embedded))
        #expect(words.each.first(in: text.scalarValues, 0..<text.unicodeScalars.count) == place)
    }

    @Test(arguments: [
        "生均图书18册", "小学生均图书18册", "初中生均公用经费", "全县人均可支配收入", "义务教育优质均衡发展", "班均人数43人", "七项平均值", "校均规模1200人",
    ])
    func nothingIsSaidOfEach(text: String) throws {
        #expect(try LimitWords(.embedded, SharedWords(.embedded)).each.occurs(in: text) == false)
    }
}
