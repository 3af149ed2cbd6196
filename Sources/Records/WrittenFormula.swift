/// A formula that the text writes out beside what comes of it: 24.30万元(486人次×500元).
public struct WrittenFormula: Hashable, Sendable {
    public var claim: Mention
    public var operands: [Mention]
    /// `×`, `÷`, `+` or `−`, one between every two operands.
    public var operators: [Character]

    public init(claim: Mention, operands: [Mention], operators: [Character]) {
        self.claim = claim
        self.operands = operands
        self.operators = operators
    }
}
