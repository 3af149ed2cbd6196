/// The marks that begin the items of a list: `·骨干教师`, `▲专任教师`, `②幼儿园12所`.
public enum ItemMark {
    public static let all = Set("·•●◆■※▪▫►▶▷○◎□◇★☆◦‣∙⋅▲".unicodeScalars.map(\.value) + Array(circled))
    /// ① to ⑳.
    private static let circled: ClosedRange<UInt32> = 0x2460...0x2473
}
