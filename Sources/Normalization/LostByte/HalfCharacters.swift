/// The characters that have a given byte as their first or their second: what a half-lost one could have been.
struct HalfCharacters: Sendable {
    struct Character: Sendable {
        var scalar: UInt32
        var code: UInt16
        var number: UInt16
    }
    private(set) var byLead = [[Character]](repeating: [], count: 256)
    private(set) var byTrail = [[Character]](repeating: [], count: 256)

    /// Characters that cost more than this anywhere are never conjectured.
    static let most: Int32 = 120

    init(model: CharacterModel, table: GBKCodes) {
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE {
                let scalar = table.scalar(lead, trail)
                let number = model.number(of: scalar)
                // A digit is never guessed.
                guard scalar != 0, number != CharacterModel.unknown, model.cost(number) < Self.most,
                    !Glyph.isWideAlphanumeric(scalar)
                else { continue }
                let character = Character(scalar: scalar, code: UInt16(lead) << 8 | UInt16(trail), number: number)
                byLead[Int(lead)].append(character)
                byTrail[Int(trail)].append(character)
            }
        }
    }
}
