import Exact

/// A number while it is read: what was taken in, and the longest beginning that is a number.
struct NumeralRun {
    let start: Int
    /// Where reading goes on.
    var next: Int
    /// What follows cannot belong to the number.
    var isStopped = false
    private(set) var sum = NumeralSum()
    /// The same with the upper digits of an estimate: 两三百.
    private var high: NumeralSum?
    private(set) var token: NumberToken?
    var isTooLong = false
    var hasPoint = false
    var isGlued = false
    var isJoined = false
    var isAbout = false
    var isDigitPair = false
    /// Some coefficient is written in digits.
    var isLiteral = false
    /// The coefficient read last is written in digits.
    var isLiteralLast = false

    init(start: Int) {
        self.start = start
        next = start
    }

    /// Takes in what ends at `end`, where the numeral can go on so; stops otherwise.
    mutating func step(to end: Int, isDone: Bool = false, _ take: (inout NumeralSum) -> Bool) {
        guard take(&sum) else { isStopped = true; return }
        if high != nil, !take(&high!) { high = nil }
        advance(to: end)
    }

    /// Takes in a digit that is between two: 两三, 七八, 几.
    mutating func estimate(_ low: Int, _ upper: Int, to end: Int) {
        if high == nil { high = sum }
        guard sum.digit(low), high?.digit(upper) == true else { isStopped = true; return }
        advance(to: end)
    }

    /// 几十, 数百: between one and ten of the unit that follows.
    mutating func begin(with low: Int, high upper: Int, end: Int) { estimate(low, upper, to: end) }

    private mutating func advance(to end: Int) {
        next = end
        guard let (value, unit) = sum.result else { return }
        var token = NumberToken(range: start..<end, value: value, ulp: unit, isMore: sum.isMore && !isAbout)
        token.high = high?.result?.value
        token.isAbout = isAbout
        token.hasMultiplier = sum.hasMultiplier
        token.isGlued = isGlued
        token.hasPoint = hasPoint
        token.isJoined = isJoined
        token.isDigitPair = isDigitPair
        token.isChinese = !isLiteral
        token.scale = isLiteral ? sum.scale : 1
        self.token = token
    }
}
