/// The shortest path through one line: `LostByteSearch` at work.
final class LostBytePath {
    private let search: LostByteSearch
    private let weights: LostByteSearch.Weights
    private let model: CharacterModel
    private let units: [LostByteUnit]
    private let counts: PairCounts?
    private let isTraditional: Bool
    private let usesWide: Bool
    /// No shift begins behind it.
    private let lastStart: Int
    private let before: UInt16
    private let after: UInt16
    /// `asRead[k]`: what unit `k` costs behind the one before; one more entry for what follows the last.
    private let asRead: [Int32]
    /// `aligned[k]`: the least cost of the units before `k`, the last of them read as it stands. A loss before unit
    /// `k` is known only with the unit behind it, so there is one entry more.
    private var aligned: [Int32]
    private var back: [Step?]
    /// `shifted[k]`: the least cost of a path that has read the first byte of unit `k` as a second one.
    private var shifted: [Int32]
    private var origin: [Start]
    private static let never: Int32 = .max / 4

    private struct Start {
        var unit = 0
        var entry = LostByteRun.Entry.lead
        var half: UInt32 = 0
    }
    private struct Step {
        var start: Start
        /// The last unit whose first byte was read as a second one.
        var last: Int
        var exit: LostByteRun.Exit
        /// The last character.
        var character: UInt32
        var isHalf: Bool
        /// Where the replaced units end.
        var end: Int
    }

    init(
        search: LostByteSearch, units: [LostByteUnit], isTraditional: Bool, before: UInt32, after: UInt32,
        lastStart: Int,
        counts: PairCounts?
    ) {
        self.counts = counts
        self.search = search
        self.lastStart = lastStart
        weights = search.weights
        model = search.model
        self.units = units
        self.isTraditional = isTraditional
        usesWide = units.count { Glyph.isWideAlphanumeric($0.scalar) } > 3
        self.before = search.model.number(of: before)
        self.after = search.model.number(of: after)
        aligned = [Int32](repeating: Self.never, count: units.count + 2)
        back = [Step?](repeating: nil, count: units.count + 2)
        shifted = [Int32](repeating: Self.never, count: units.count)
        origin = [Start](repeating: Start(), count: units.count)
        var asRead: [Int32] = []
        asRead.reserveCapacity(units.count + 1)
        var last = self.before
        for (k, unit) in units.enumerated() {
            let strange = Self.strangeness(
                of: unit.scalar, in: search, isTraditional: isTraditional, usesWide: usesWide)
            if k > 0, (0xA4...0xA9).contains(unit.lead), unit.lead == units[k - 1].lead {
                // Letters of another alphabet come in words.
                asRead.append(weights.alphabet)
            } else if LostByteSearch.isNoProse(unit.scalar) {
                asRead.append(weights.noProse)
            } else {
                asRead.append(min(weights.most, search.model.cost(last, unit.number) + strange))
            }
            last = unit.number
        }
        asRead.append(min(weights.most, search.model.cost(last, self.after)))
        self.asRead = asRead
    }

    // MARK: Costs

    private static func strangeness(
        of scalar: UInt32, in search: LostByteSearch, isTraditional: Bool, usesWide: Bool
    ) -> Int32 {
        if Glyph.isWideAlphanumeric(scalar) { return usesWide ? 0 : search.weights.wide }
        let isForeign =
            isTraditional ? search.script.isOnly(in: .simplified, scalar) : search.script.changes(scalar)
        return isForeign ? search.weights.script : 0
    }

    /// What it costs that a character follows another, in this script.
    private func cost(_ a: UInt16, _ b: UInt16, _ scalar: UInt32) -> Int32 {
        if b == CharacterModel.unknown { return weights.noProse }
        let strange = Self.strangeness(of: scalar, in: search, isTraditional: isTraditional, usesWide: usesWide)
        return min(weights.most, pair(a, b) + strange)
    }

    private func pair(_ a: UInt16, _ b: UInt16) -> Int32 {
        let cost = model.cost(a, b)
        guard let counts, let here = counts.cost(a, b) else { return cost }
        return min(cost, here)
    }

    private func number(_ k: Int) -> UInt16 { k < 0 ? before : k < units.count ? units[k].number : after }

    /// What unit `next` costs behind a restored character.
    private func then(_ a: UInt16, _ next: Int) -> Int32 {
        next < units.count ? cost(a, number(next), units[next].scalar) : min(weights.most, model.cost(a, after))
    }

    private func fold(_ k: Int) -> Int32 { units[k].kind == .folded ? weights.fold : 0 }

    /// The character of the second byte of unit `k - 1` and the first of unit `k`; 0 for none.
    private func shiftedScalar(_ k: Int) -> UInt32 {
        guard units[k - 1].isDouble, units[k].isDouble, !units[k].followsGap else { return 0 }
        return search.table.scalar(units[k - 1].trail, units[k].lead)
    }

    // MARK: The path

    func runs() -> [LostByteRun] {
        guard (1..<units.count).contains(where: isDoubtful) || units.contains(where: { $0.kind == .undecodable }) else {
            return []
        }
        aligned[0] = 0
        for k in 0..<units.count {
            relax(k + 1, aligned[k] + asRead[k], nil)
            guard units[k].isDouble else { continue }
            if k + 1 < units.count, units[k + 1].kind == .undecodable { leaveAtOnce(k) }
            guard k > 0 else { continue }
            let scalar = shiftedScalar(k)
            guard scalar != 0 else { continue }
            shift(k, scalar)
            // A shift that reads much worse than the text does will not become better.
            if shifted[k] > aligned[k + 1] + weights.patience { shifted[k] = Self.never }
            if shifted[k] < Self.never { leave(k, last: scalar) }
        }
        relax(units.count + 1, aligned[units.count] + asRead[units.count], nil)
        return traced()
    }

    private func relax(_ k: Int, _ cost: Int32, _ step: Step?) {
        guard cost < aligned[k] else { return }
        aligned[k] = cost
        back[k] = step
    }

    /// Whether a loss may have been in the unit before: then that unit and this one read badly.
    private func isDoubtful(_ k: Int) -> Bool {
        asRead[k] + max(asRead[k - 1], asRead[k + 1]) >= weights.doubt
    }

    /// Reads the first byte of unit `k` as the second one of `scalar`.
    private func shift(_ k: Int, _ scalar: UInt32) {
        let number = model.number(of: scalar)
        if shifted[k - 1] < Self.never {
            let before = model.number(of: shiftedScalar(k - 1))
            shifted[k] = shifted[k - 1] + cost(before, number, scalar) + fold(k)
            origin[k] = origin[k - 1]
        }
        guard k <= lastStart + 1, isDoubtful(k), model.cost(number) < HalfCharacters.most else { return }
        let base = aligned[k - 1] + weights.loss + fold(k - 1) + fold(k)
        var best = min(shifted[k], aligned[k + 1] + weights.patience + 1)
        guard base < best else { return }
        let previous = self.number(k - 2)
        let strange = Self.strangeness(of: scalar, in: search, isTraditional: isTraditional, usesWide: usesWide)
        for entry in [LostByteRun.Entry.lead, .trail] {
            for half in candidates(units[k - 1].lead, entry) {
                let first = base + pair(previous, half.number)
                guard first < best else { continue }
                let whole =
                    base + cost(previous, half.number, half.scalar)
                    + min(weights.most, pair(half.number, number) + strange)
                if whole < best {
                    best = whole
                    shifted[k] = whole
                    origin[k] = Start(unit: k - 1, entry: entry, half: half.scalar)
                }
            }
        }
    }

    private func candidates(_ byte: UInt8, _ lost: LostByteRun.Entry) -> [HalfCharacters.Character] {
        lost == .lead ? search.halves.byTrail[Int(byte)] : search.halves.byLead[Int(byte)]
    }

    /// The ways out of the shift behind unit `k`, whose second byte is still to be read.
    private func leave(_ k: Int, last: UInt32) {
        let from = model.number(of: last)
        let pending = units[k].trail
        let start = origin[k]
        func step(_ exit: LostByteRun.Exit, _ character: UInt32, _ end: Int, isHalf: Bool = true) -> Step {
            Step(start: start, last: k, exit: exit, character: character, isHalf: isHalf, end: end)
        }
        if pending < 0x80 {
            let letter = UInt32(pending)
            let number = model.number(of: letter)
            relax(
                k + 2, shifted[k] + weights.letter + cost(from, number, letter) + then(number, k + 1),
                step(.split, letter, k + 1, isHalf: false))
            return
        }
        let next = k + 1 < units.count && !units[k + 1].followsGap ? units[k + 1] : nil
        if let next, next.scalar >= 0x40, next.scalar < 0x7F {
            let scalar = search.table.scalar(pending, UInt8(next.scalar))
            let number = model.number(of: scalar)
            if scalar != 0 {
                relax(
                    k + 3, shifted[k] + cost(from, number, scalar) + then(number, k + 2),
                    step(.joined, scalar, k + 2, isHalf: false))
            }
        }
        if let next, next.kind == .undecodable, next.byte != 0 {
            // The file still has the byte.
            let scalar = search.table.scalar(pending, next.byte)
            let number = model.number(of: scalar)
            if scalar != 0 {
                relax(
                    k + 3, shifted[k] + cost(from, number, scalar) + then(number, k + 2),
                    step(.marked, scalar, k + 2, isHalf: false))
            }
            return
        }
        if let next, next.kind == .undecodable || next.scalar == 0x3F {
            let price = weights.drop + (next.kind == .undecodable ? 0 : weights.question)
            finish(k, from, price: price, step(.marked, 0, k + 2))
        }
        let isStop = next.map { !$0.isDouble || $0.kind == .folded } ?? true
        finish(k, from, price: isStop ? weights.drop : nil, step(.dropped, 0, k + 1))
        guard !isStop, units[k].reading == nil, shifted[k] + weights.second < aligned[k + 1] + asRead[k + 1] else {
            return
        }
        for half in search.halves.byTrail[Int(pending)] {
            let total = shifted[k] + weights.second + cost(from, half.number, half.scalar)
            guard total < aligned[k + 2] else { continue }
            relax(k + 2, total + then(half.number, k + 1), step(.second, half.scalar, k + 1))
        }
    }

    /// Begins in unit `k` and leaves at the mark behind it: two characters, of which the first is half lost, and the second
    /// too where the file no longer has the byte.
    private func leaveAtOnce(_ k: Int) {
        let unit = units[k]
        let base = aligned[k] + weights.loss + fold(k)
        let previous = number(k - 1)
        var seconds: [(scalar: UInt32, number: UInt16, cost: Int32)] = []
        if units[k + 1].byte != 0 {
            let scalar = search.table.scalar(unit.trail, units[k + 1].byte)
            guard scalar != 0 else { return }
            seconds.append((scalar, model.number(of: scalar), then(model.number(of: scalar), k + 2)))
        } else {
            seconds = search.halves.byLead[Int(unit.trail)].map {
                ($0.scalar, $0.number, then($0.number, k + 2) + weights.drop)
            }
        }
        for entry in [LostByteRun.Entry.lead, .trail] {
            for half in candidates(unit.lead, entry) {
                let first = base + cost(previous, half.number, half.scalar)
                for second in seconds where first + second.cost < aligned[k + 3] {
                    relax(
                        k + 3, first + second.cost + cost(half.number, second.number, second.scalar),
                        Step(
                            start: Start(unit: k, entry: entry, half: half.scalar), last: k, exit: .marked,
                            character: second.scalar, isHalf: units[k + 1].byte == 0, end: k + 2))
                }
            }
        }
    }

    /// Leaves the shift with a character whose second byte is gone. Without a `price`, it is that of a dropped byte where
    /// decoders would drop it, and of a second loss elsewhere.
    private func finish(_ k: Int, _ from: UInt16, price: Int32?, _ step: Step) {
        var step = step
        let next = step.end
        var limit = aligned[next + 1]
        if next <= units.count, aligned[next] < Self.never { limit = min(limit, aligned[next] + asRead[next]) }
        guard shifted[k] + (price ?? weights.drop) - (units[k].reading == nil ? 0 : weights.reading) < limit else {
            return
        }
        for half in search.halves.byLead[Int(units[k].trail)] {
            let isDropped =
                price == nil && search.isUndecodable(UInt8(half.code & 0xFF), units[next].lead)
            let total =
                shifted[k] + (price ?? (isDropped ? weights.drop : weights.second))
                + cost(from, half.number, half.scalar) - help(half.scalar, k)
            guard total < aligned[next + 1] else { continue }
            step.character = half.scalar
            relax(next + 1, total + then(half.number, next), step)
        }
    }

    /// What the reading behind unit `k` speaks for a character.
    private func help(_ scalar: UInt32, _ k: Int) -> Int32 {
        guard let reading = units[k].reading else { return 0 }
        return PinyinStep.reads(scalar, as: reading) ? weights.reading : 0
    }

    // MARK: The way back

    private func traced() -> [LostByteRun] {
        var result: [LostByteRun] = []
        var k = units.count + 1
        while k > 0 {
            guard let step = back[k] else {
                k -= 1
                continue
            }
            result.append(run(step, reached: k))
            k = step.start.unit
        }
        return result.reversed()
    }

    private func run(_ step: Step, reached: Int) -> LostByteRun {
        let start = step.start.unit
        var determined = (start + 1..<step.last + 1).map(shiftedScalar)
        if !step.isHalf { determined.append(step.character) }
        let scalars = [step.start.half] + determined + (step.isHalf ? [step.character] : [])
        var restored: Int32 = 0
        var previous = number(start - 1)
        for scalar in scalars {
            let next = model.number(of: scalar)
            restored += cost(previous, next, scalar)
            previous = next
        }
        restored += then(previous, step.end)
        let gain = asRead[start..<reached].reduce(0, +) - restored
        let first = half(
            candidates(units[start].lead, .lead) + candidates(units[start].lead, .trail), number(start - 1),
            reading: nil
        ) { cost($0, model.number(of: scalars[1]), scalars[1]) }
        var last: LostByteRun.Half?
        if step.isHalf {
            let pending = units[step.last].trail
            last = half(
                candidates(pending, step.exit == .second ? .lead : .trail),
                model.number(of: scalars[scalars.count - 2]), reading: units[step.last].reading
            ) { then($0, step.end) }
        }
        var result = LostByteRun(
            units: start..<step.end, entry: step.start.entry, exit: step.exit, first: first, determined: determined,
            last: last, gain: gain, mean: restored / Int32(scalars.count + 1))
        let behind = step.end < units.count ? units[step.end].scalar : Glyph.lineFeed
        result.touchesNumber =
            couldBeDigit(units[start].lead, start > 0 ? units[start - 1].scalar : Glyph.lineFeed, scalars[1])
            || (step.isHalf && couldBeDigit(units[step.last].trail, scalars[scalars.count - 2], behind))
        return result
    }

    /// Whether a character with this byte, between these two, could be a full-width digit of a number.
    private func couldBeDigit(_ byte: UInt8, _ before: UInt32, _ after: UInt32) -> Bool {
        guard byte == 0xA3 || (0xB0...0xB9).contains(byte) else { return false }
        func isDigit(_ c: UInt32) -> Bool { Glyph.isDigit(c) || Glyph.isDigit(c &- 0xFEE0) }
        return (isDigit(before) || isDigit(after)) && usesWide
    }

    /// What a half-lost character could have been, best first.
    private func half(
        _ candidates: [HalfCharacters.Character], _ before: UInt16, reading: PinyinReading?,
        _ after: (UInt16) -> Int32
    ) -> LostByteRun.Half {
        var listed = candidates.map { ($0.scalar, cost(before, $0.number, $0.scalar) + after($0.number)) }
        var isRead = false
        if let reading {
            let fitting = listed.filter { PinyinStep.reads($0.0, as: reading) }
            if !fitting.isEmpty {
                listed = fitting
                isRead = true
            }
        }
        listed.sort { ($0.1, $0.0) < ($1.1, $1.0) }
        let best = listed.first?.1 ?? 0
        let close = listed.prefix { $0.1 <= best + weights.margin }.prefix(LostByteSearch.listed)
        return LostByteRun.Half(scalars: close.map(\.0), costs: close.map(\.1), isRead: isRead)
    }
}
