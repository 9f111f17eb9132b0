extension StringProtocol {
  /// Without white space at both ends, also such as XML takes for text: no-break spaces.
  package var trimmed: String { trimmed(where: \.isWhitespace) }

  /// Without blanks and tabs at both ends: all other white space belongs to the text.
  package var blanksTrimmed: String { trimmed { $0 == " " || $0 == "\t" } }

  private func trimmed(where isOuter: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isOuter(first) { text.removeFirst() }
    while let last = text.last, isOuter(last) { text.removeLast() }
    return String(text)
  }
}
