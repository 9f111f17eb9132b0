internal import Diagnostics
internal import Text

/// One place where a document is not well-formed XML, and what makes it so.
struct Damage {
  /// How much is known of what the author meant.
  enum Certainty {
    /// Nothing else can be meant: `--fix` makes the change.
    case certain
    /// Probably this; it is proposed.
    case probable
    /// Only to go on reading behind it. What is found within is not told.
    case assumed
  }

  let kind: DiagnosticKind
  let bytes: Range<Int>
  let message: LocalizedText
  var help: LocalizedText?
  /// What makes the document readable at this place.
  let edits: [TextEdit]
  let certainty: Certainty

  init(
    _ kind: DiagnosticKind, at bytes: Range<Int>, de: String, en: String,
    help: LocalizedText? = nil, _ edits: [TextEdit], _ certainty: Certainty = .certain
  ) {
    self.kind = kind
    self.bytes = bytes
    message = LocalizedText(de: de, en: en)
    self.help = help
    self.edits = edits.sorted()
    self.certainty = certainty
  }

  /// The change as a proposal; `nil` where it is only an assumption.
  /// - Parameter source: what the edits change.
  func fix(of source: [UInt8]) -> Fix? {
    guard certainty != .assumed, let first = edits.first else { return nil }
    let old = SafeText(String(decoding: source[first.bytes], as: UTF8.self).trimmed, limit: 40)
    let new = SafeText(first.replacement.trimmed, limit: 40)
    let title =
      switch (first.bytes.isEmpty, new.description.isEmpty) {
      case (true, _):
        LocalizedText(de: "\(new) einfügen", en: "insert \(new)")
      case (_, true) where old.description.isEmpty:
        LocalizedText(
          de: "das Zeichen ersetzen oder löschen", en: "replace or delete the character")
      case (_, true): LocalizedText(de: "\(old) löschen", en: "delete \(old)")
      default: LocalizedText(de: "\(new) statt \(old) schreiben", en: "write \(new), not \(old)")
      }
    return Fix(title: title, edits: edits, isCertain: certainty == .certain)
  }
}

extension TextEdit {
  /// The first that is written in the place of the second.
  init(_ replacement: String, at bytes: Range<Int>) {
    self.init(bytes: bytes, replacement: replacement)
  }

  /// What is put in before a byte.
  init(_ insertion: String, before offset: Int) {
    self.init(bytes: offset..<offset, replacement: insertion)
  }
}
