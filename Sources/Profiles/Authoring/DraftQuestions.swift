package import Diagnostics
internal import LibXML
package import Text

/// Asking a person for what a draft lacks, one question after the other.
package struct DraftQuestions {
  private let ask: (LocalizedText) -> String?
  private let report: ([Diagnostic]) -> Void

  /// - Parameters:
  ///   - ask: puts a question, which may have lines of choices before it, and gives the line that was
  ///     typed; `nil` at the end of the input.
  ///   - report: says why an answer was not taken.
  package init(
    ask: @escaping (LocalizedText) -> String?, report: @escaping ([Diagnostic]) -> Void
  ) {
    (self.ask, self.report) = (ask, report)
  }

  /// Asks until nothing is missing; an empty or refused answer repeats its question. `zurück` goes
  /// one question back, where an empty answer keeps what was said. Ends early, with something missing,
  /// at the end of the input.
  package func complete(_ draft: inout ProfileDraft) {
    let fields = draft.missing
    var (position, shown) = (0, -1)
    while position < fields.count {
      let field = fields[position]
      let question = question(field, draft, withChoices: shown != position)
      shown = position
      guard let line = ask(question) else { return }
      let answer = collapsed(line)
      if answer.isEmpty {
        if draft.answer(to: field) != nil { position += 1 }
        continue
      }
      if Self.back.contains(FoldedText(answer)) {
        position = max(0, position - 1)
        continue
      }
      do {
        try draft.answer(answer, field)
        position += 1
      } catch {
        report(error.diagnostics)
      }
    }
  }

  private func question(
    _ field: DraftField, _ draft: ProfileDraft, withChoices: Bool
  ) -> LocalizedText {
    var question = field.question
    if let said = draft.answer(to: field) {
      question =
        question + LocalizedText(de: " [bisher: \(said)]", en: " [so far: \(said)]")
    }
    guard withChoices else { return question }
    let entries = draft.choices(for: field)
    let width = String(entries.count).count
    return entries.enumerated().reduce(LocalizedText(verbatim: "")) { lines, choice in
      let number = String(choice.offset + 1)
      let indent = String(repeating: " ", count: 2 + width - number.count)
      return lines
        + LocalizedText(
          de: "\(indent)\(number)  \(choice.element.label.german)\n",
          en: "\(indent)\(number)  \(choice.element.label.english)\n")
    } + question
  }

  private static let back: Set<FoldedText> = [
    FoldedText("zurück"), FoldedText("zurueck"), FoldedText("back"), FoldedText("<"),
  ]
}

extension ProfileDraft {
  fileprivate mutating func answer(_ answer: String, _ field: DraftField) throws(Refusal) {
    if field == .provider, Self.unknown.contains(FoldedText(answer)) {
      return leaveProviderUnknown()
    }
    try give([answer], for: field)
  }

  private static let unknown: Set<FoldedText> = [FoldedText("unbekannt"), FoldedText("unknown")]
}
