import Records
import Source

/// Finds documents cited by title and number whose titles name a period.
enum Citations {
    static func find(_ mentions: [Mention], in view: TextView) -> [Citation] {
        var numbers: [Mention] = []
        var periods: [Mention] = []
        for mention in mentions {
            if mention.kind == .docNumber { numbers.append(mention) }
            if mention.kind == .year, mention.comparator == .range { periods.append(mention) }
        }
        return numbers.compactMap { mention in
            // 〔2017〕6号: the year stands first.
            let start = mention.range.lowerBound + 1
            guard let issued = NumberReader(s: view.s).arabic(at: start).flatMap({ Int($0.value.decimal) }) else {
                return nil
            }
            // Back over the issuing office to the title's closing mark.
            var close = mention.range.lowerBound - 1
            while close >= 0, mention.range.lowerBound - close < 14, view.at(close) != code("》"),
                view.at(close) != code("。"), view.at(close) != code(";")
            { close -= 1 }
            guard view.at(close) == code("》") else { return nil }
            var open = close
            while open >= 0, close - open < 80, view.at(open) != code("《") { open -= 1 }
            guard view.at(open) == code("《") else { return nil }
            let years = periods.filter { $0.range.lowerBound > open && $0.range.upperBound <= close }
            guard let first = years.compactMap(\.value).compactMap({ Int($0.decimal) }).min() else { return nil }
            return Citation(title: view.string((open + 1)..<close), titleYear: first, issued: issued, number: mention)
        }
    }
}
