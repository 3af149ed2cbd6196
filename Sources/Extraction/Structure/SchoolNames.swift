import Lexicon
import Source

/// Finds the names of schools in a run of words.
struct SchoolNames: Sendable {
    let words: PlaceLexicon

    /// `人民路小学` in a title.
    func school(inTitle s: [UInt32]) -> [UInt32]? {
        guard words.schools.occurs(in: s) else { return nil }
        for i in s.indices {
            guard var length = words.schools.lengthBeginning(in: s, at: i, before: s.count) else { continue }
            // 桐湾中学|校长
            if s[i + length - 1] == code("校"), i + length < s.count, s[i + length] == code("长") { length -= 1 }
            var start = i
            while start > 0, s[start - 1].isHan, i - start < 12 { start -= 1 }
            // 关于|柳树乡学校布局调整的说明
            while let lead = words.titleLeads.lengthBeginning(in: s, at: start, before: i) { start += lead }
            // The last place name before the school's own: 凉州区双城镇中山小学 is 中山小学.
            var own = (start..<i).last { words.placeEndings.contains(s[$0]) && $0 + 1 < i }.map { $0 + 1 } ?? start
            // 中心小学, 实验小学 say nothing without their place.
            if words.plainSchools.isExactly(Array(s[own..<i])) { own = place(endingAt: own, in: s, from: start) }
            let end = i + length
            if i - own >= 2, !words.areas.isExactly(in: s, own..<i), !words.generalInTitle.occurs(in: s, own..<end) {
                return Array(s[own..<end])
            }
        }
        return nil
    }

    /// Where the place begins that ends at `end`: 凉州区|双城镇|中心小学; of other words before it, three characters.
    private func place(endingAt end: Int, in s: [UInt32], from start: Int) -> Int {
        let wider = (start..<max(start, end - 2)).last { words.placeEndings.contains(s[$0]) }
        if let wider, end - wider <= 5 { return wider + 1 }
        return end - start <= 4 ? start : end - 3
    }

    /// The part of a place that a figure's words begin with: `城区生均校舍面积` → 城区.
    func area(before s: [UInt32]) -> String? {
        words.areas.lengthBeginning(in: s, at: 0, before: s.count).map { String(scalars: s[..<$0]) }
    }

    /// The school that a figure's words begin with: `柏溪小学校注册学籍` → 柏溪小学校.
    func school(before s: [UInt32]) -> String? {
        guard words.schools.occurs(in: s) else { return nil }
        for word in words.schoolEndings {
            guard s.count > word.count + 2 else { continue }
            for i in 2...min(8, s.count - word.count)
            where i < s.count && s[i..<min(s.count, i + word.count)].elementsEqual(word) {
                let end = i + word.count
                // 四年级数学校际差异率: no school; 城关小学等4所小学: one of several.
                guard end < s.count, s[end] != code("际"), s[end] != code("等") else { continue }
                // 青石|初级|中学
                let plain = words.plainSchools.lengthEnding(in: s, at: i, after: 2) ?? 0
                if words.generalBefore.occurs(in: s, 0..<(i - plain)) { continue }
                // 城区|小学; 城区第一|小学 is one.
                if words.areas.isExactly(in: s, 0..<i) { continue }
                if !s[..<i].allSatisfy(\.isHan) { continue }
                return String(scalars: s[..<end])
            }
        }
        return nil
    }
}
