internal import Text

/// `§ 16 SGB II i. V. m. § 45 SGB III`: a provision of the SGB II that opens one of the SGB III.
struct LegalChain {
  /// The provision that is opened: `§ 45 SGB III`.
  let last: FoldedText

  private static let bridges = [" i v m ", " ivm ", " iv m ", " i vm ", " in verbindung mit "]
  private static let opening = "paragraph 16"
  private static let openingBook = "sgb ii"

  /// - Returns: `nil` for what is no such chain, in either order of its links.
  init?(_ name: FoldedText) {
    let text = name.description
    for bridge in Self.bridges {
      guard let range = text.firstRange(of: bridge) else { continue }
      let links = [String(text[..<range.lowerBound]), String(text[range.upperBound...])]
      guard let opened = links.first(where: { !Self.opens($0) }), links.contains(where: Self.opens)
      else { return nil }
      last = FoldedText(opened)
      return
    }
    return nil
  }

  /// `§ 16 SGB II`, with its paragraph, sentence and number or without.
  private static func opens(_ link: String) -> Bool {
    (link + " ").hasPrefix(opening + " ") && link.hasSuffix(" " + openingBook)
  }

  /// Whether a citation of an entry begins with the opening provision.
  func isCited(in citation: String) -> Bool {
    let folded = FoldedText(citation).description
    return (folded + " ").hasPrefix(Self.opening + " ") && folded.contains(" " + Self.openingBook)
  }
}
