import Source

/// Full-width ASCII to ASCII, the ideographic space to a space, radical and compatibility forms to the character that
/// they look like. Nothing more: `①`, `㎡`, `Ⅲ`, `℃`, half-width katakana and Chinese punctuation mean what they are.
///
///     (2023年)达97.5%   →   (2023年)达97.5%
struct WidthStep: NormalizationStep {
    static let description = StepDescription(
        name: "width", zh: "全角字母、数字、标点和空格变半角，部首形变汉字",
        en: "full-width ASCII and spaces to half-width, radical forms to characters")

    static let scalars = [
        Array(0x2E80...0x2FDF as ClosedRange<UInt32>), [0x3000], Array(0xF900...0xFAFF), Array(0xFE50...0xFE6B),
        Array(0xFF01...0xFF5E),
    ].joined()

    let forms: CompatibilityForms

    func run(on draft: inout Draft) {
        let places = draft.scan.widths
        guard !places.isEmpty else { return }
        let scalars = draft.scalars
        var changes: [(index: Int, scalar: UInt32)] = []
        changes.reserveCapacity(places.count)
        var done = 0
        for i in places where i >= done {
            let c = scalars[i]
            switch c {
            case 0xFF10...0xFF19:
                let end = numberEnd(in: scalars, from: i)
                for k in i..<end where scalars[k] >= 0xFF01 { changes.append((k, scalars[k] - 0xFEE0)) }
                let folded = scalars[i..<end].map { $0 >= 0xFF01 ? $0 - 0xFEE0 : $0 }
                draft.record(
                    Self.description, at: i..<end, candidates: [.init(text: String(scalars: folded), evidence: "全角数字")],
                    status: .certain)
                done = end
            case 0xFF01...0xFF5E: changes.append((i, c - 0xFEE0))
            case 0x3000: changes.append((i, Glyph.space))
            case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0xFE50...0xFE6B, 0x2F800...0x2FA1F:
                let form = forms.form(of: c)
                if form != c { changes.append((i, form)) }
            default: break
            }
        }
        draft.substitute(changes)
    }

    /// The end of the number that begins with the full-width digit at `start`: digits of both widths and a point between.
    private func numberEnd(in scalars: [UInt32], from start: Int) -> Int {
        func isDigit(_ c: UInt32) -> Bool { Glyph.isDigit(c) || c &- 0xFF10 <= 9 }
        var end = start + 1
        while end < scalars.count {
            if isDigit(scalars[end]) {
                end += 1
            } else if scalars[end] == Glyph.dot || scalars[end] == 0xFF0E, isDigit(scalars.at(end + 1)) {
                end += 2
            } else {
                break
            }
        }
        while end > start + 1, scalars[end - 1] < 0xFF01 { end -= 1 }
        return end
    }
}
