import Records

extension Mention {
    /// The figure with what was said of it: 近八成, 约65%, 60%以上.
    var said: String {
        switch comparator {
        case .approx: "约\(quote)"
        case .gt: "超过\(quote)"
        case .ge: "\(quote)以上"
        case .lt: interval.low == nil ? "不足\(quote)" : "近\(quote)"
        case .le: "不超过\(quote)"
        case .eq, .range: quote
        }
    }

    /// The same for readers of English, with the unit that a percentage has.
    var saidEn: String {
        let value = unit == "%" ? "\(valueText)%" : valueText
        return switch comparator {
        case .approx: "about \(value)"
        case .gt: "more than \(value)"
        case .ge: "at least \(value)"
        case .lt: interval.low == nil ? "less than \(value)" : "nearly \(value)"
        case .le: "at most \(value)"
        case .eq, .range: value
        }
    }
}
