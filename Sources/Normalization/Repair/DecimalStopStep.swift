import Source

/// `。` that was typed as a decimal point. The whole document decides: such places stand between digits, and the document
/// has no decimal with a point of its own.
///
///     面积72。2平方公里,增长6。5%   →   面积72.2平方公里,增长6.5%
struct DecimalStopStep: NormalizationStep {
    static let description = StepDescription(
        name: "decimal-stop", zh: "作小数点用的“。”改为“.”", en: "“。” that stands for a decimal point becomes one")

    /// So many places in a document without decimals are no accident.
    private static let habit = 3

    let lexicon: RepairLexicon

    private struct Place {
        /// Of the stop.
        var index: Int
        /// Of the number on both sides and the stop.
        var range: Range<Int>
        var hasUnit: Bool
        /// The sentence may as well end here: a year before it, or a count of whole things behind it.
        var isDoubtful: Bool
        /// The digits behind it may as well be a list number: `…达到100。2、坚持…`.
        var isList: Bool
    }

    func run(on draft: inout Draft) {
        let runs = draft.scan.digitRuns
        guard runs.count >= 2 else { return }
        let scalars = draft.scalars
        var places: [Place] = []
        var decimals = 0
        var fractionEnd = -1
        for (left, right) in zip(runs, runs.dropFirst()) where right.lowerBound == left.upperBound + 1 {
            let index = left.upperBound
            switch scalars[index] {
            case Glyph.dot: if isDecimal(left, right, scalars) { decimals += 1 }
            case Glyph.fullStop:
                // A number has one point: in 0。50。45所 the second stop ends the sentence.
                guard left.lowerBound != fractionEnd, scalars.at(left.lowerBound - 1) != Glyph.dot,
                    let place = place(left, right, scalars)
                else { continue }
                places.append(place)
                fractionEnd = right.lowerBound
            default: break
            }
        }
        guard !places.isEmpty else { return }
        if decimals > 0, places.count < Self.habit || decimals * 5 > places.count {
            return conjecture(places.filter { standsAlone($0, scalars) || isTelling($0, scalars) }, scalars, on: &draft)
        }

        let isHabit = places.count >= Self.habit
        // Two sentences are the sound reading where the document has no such habit.
        if !isHabit { places.removeAll { $0.isDoubtful || $0.isList } }
        var changes: [(index: Int, scalar: UInt32)] = []
        for place in places {
            var fixed = Array(scalars[place.range])
            fixed[place.index - place.range.lowerBound] = Glyph.dot
            let isDecided = !place.isList && (place.hasUnit || (isHabit && decimals == 0))
            let evidence =
                decimals == 0
                ? (isHabit ? "全文没有小数点,数字之间的“。”有\(places.count)处" : "全文没有小数点,数字之间是“。”")
                : "全文小数点\(decimals)处,数字之间的“。”\(places.count)处"
            var candidates = [Repair.Candidate(text: String(scalars: fixed), evidence: evidence)]
            let status: Repair.Status
            if !isDecided {
                status = .unresolved
            } else {
                status = isHabit && decimals == 0 && !place.isDoubtful ? .certain : .conjectured
                changes.append((place.index, Glyph.dot))
            }
            if status != .certain {
                candidates.append(.init(text: String(scalars: scalars[place.range]), evidence: "“。”是句号,前后是两个数"))
            }
            draft.record(Self.description, at: place.range, candidates: candidates, status: status)
        }
        draft.substitute(changes)
    }

    /// `每间67。5平方米`: the number before the stop has no unit, and no sentence begins with the one behind it.
    private func standsAlone(_ place: Place, _ scalars: [UInt32]) -> Bool {
        place.hasUnit && !place.isDoubtful && !place.isList && Glyph.isHan(scalars.at(place.range.lowerBound - 1))
            && place.range.upperBound - place.index <= 3 && place.index - place.range.lowerBound <= 4
            && scalars.hasAny(of: lexicon.decimalStopUnits, at: place.range.upperBound)
            && scalars.at(place.range.upperBound) != 0x4E07 && scalars.at(place.range.upperBound) != 0x5143
    }

    private func conjecture(_ places: [Place], _ scalars: [UInt32], on draft: inout Draft) {
        for place in places {
            var fixed = Array(scalars[place.range])
            fixed[place.index - place.range.lowerBound] = Glyph.dot
            draft.record(
                Self.description, at: place.range,
                candidates: [
                    .init(text: String(scalars: fixed), evidence: "“。”前面的数没有单位,后面的数紧跟单位"),
                    .init(text: String(scalars: scalars[place.range]), evidence: "“。”是句号,前后是两个数"),
                ], status: .conjectured)
        }
        draft.substitute(places.map { (index: $0.index, scalar: Glyph.dot) })
    }

    /// Words before it, one digit or two and a percent sign behind it, and then the end of the clause.
    private func isTelling(_ place: Place, _ scalars: [UInt32]) -> Bool {
        let end = place.range.upperBound
        return end - place.index <= 3 && scalars.at(end) == Glyph.percent && !place.isDoubtful
            && Glyph.isHan(scalars.at(place.range.lowerBound - 1)) && !Glyph.isHan(scalars.at(end + 1))
            && !Glyph.isDigit(scalars.at(end + 1))
    }

    private func place(_ left: Range<Int>, _ right: Range<Int>, _ scalars: [UInt32]) -> Place? {
        let next = scalars.at(right.upperBound)
        // A sentence that begins with a date, or a list number.
        if next == Glyph.year, scalars.isYear(at: right.lowerBound, in: PlausibleYears.report), right.count == 4 {
            return nil
        }
        if next == Glyph.month || next == Glyph.day || next == Glyph.rightParenthesis || next == Glyph.dot {
            return nil
        }
        // 07。5 is no number.
        if left.count > 1, scalars[left.lowerBound] == Glyph.zero { return nil }
        let isYear = left.count == 4 && scalars.isYear(at: left.lowerBound, in: PlausibleYears.report)
        let isWhole =
            scalars.hasAny(of: lexicon.decimalStopWholeUnits, at: right.upperBound)
            && !scalars.hasAny(of: lexicon.decimalStopUnits, at: right.upperBound)
        let isZero = left.count == 1 && scalars[left.lowerBound] == Glyph.zero
        let isList =
            next == Glyph.enumerationComma && right.count <= 2 && scalars[right.lowerBound] != Glyph.zero
            && Glyph.isHan(scalars.at(right.upperBound + 1))
        return Place(
            index: left.upperBound, range: left.lowerBound..<right.upperBound,
            hasUnit: isZero || scalars.hasAny(of: lexicon.decimalStopUnits, at: right.upperBound),
            isDoubtful: isYear || isWhole, isList: isList && !isZero)
    }

    /// `3.14`, but no part of 2020.5.1, no date 2020.12, no heading 1.1 at the beginning of a line.
    private func isDecimal(_ left: Range<Int>, _ right: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let before = scalars.at(left.lowerBound - 1)
        let after = scalars.at(right.upperBound)
        if before == Glyph.dot || Glyph.isLatinLetter(before) || before == Glyph.lineFeed { return false }
        if after == Glyph.dot && Glyph.isDigit(scalars.at(right.upperBound + 1)) { return false }
        if left.count == 4, scalars.isYear(at: left.lowerBound, in: PlausibleYears.document), right.count <= 2 {
            return false
        }
        return true
    }
}
