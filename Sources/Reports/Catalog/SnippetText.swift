internal import Catalog
internal import Profiles
internal import Rendering
internal import Text

/// Snippets as lines of text: what was found is bold on a terminal, and in »guillemets« elsewhere.
struct SnippetText {
  let language: Language
  let color: Bool
  let width: Int

  /// Stand for the marks while lines are broken. Private-use characters never come out of
  /// ``SafeText``, so none can be in a text.
  private static let begin: Character = "\u{E000}"
  private static let end: Character = "\u{E001}"

  func lines(of snippets: [Snippet], indent: String) -> String {
    snippets.map { snippet in
      let marked = snippet.pieces.map { piece in
        let safe = piece.text.terminalSafe
        return piece.isMatch ? "\(Self.begin)\(safe)\(Self.end)" : safe
      }.joined()
      return Paragraph.filled(
        snippet.field.label[language] + ": " + marked, width: width, firstPrefix: indent,
        prefix: indent + "  ")
    }.joined()
      .replacing(String(Self.begin), with: color ? "\u{1B}[1m" : "»")
      .replacing(String(Self.end), with: color ? "\u{1B}[0m" : "«")
  }
}
