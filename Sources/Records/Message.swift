/// A sentence for people, in both languages, each made only where somebody asks for it.
public struct Message: Hashable, Sendable {
    private var chinese: Deferred<String>
    private var english: Deferred<String>

    public init(zh: @autoclosure @escaping @Sendable () -> String, en: @autoclosure @escaping @Sendable () -> String) {
        chinese = Deferred(zh())
        english = Deferred(en())
    }

    public var zh: String { chinese.value }
    public var en: String { english.value }

    /// The same with a sentence more.
    public func adding(
        zh more: @autoclosure @escaping @Sendable () -> String, en moreEn: @autoclosure @escaping @Sendable () -> String
    ) -> Message {
        let (chinese, english) = (chinese, english)
        return Message(zh: chinese.value + more(), en: english.value + moreEn())
    }
}
