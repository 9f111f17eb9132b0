package import Diagnostics
internal import LibXML
package import Text

/// Asking a person for what a draft lacks, one question after the other.
package struct DraftQuestions {
  private let ask: (LocalizedText) -> String?
  private let report: ([Diagnostic]) -> Void

  /// - Parameters:
  ///   - ask: puts a question and gives the line that was typed; `nil` at the end of the input.
  ///   - report: says why an answer was not taken.
  package init(
    ask: @escaping (LocalizedText) -> String?, report: @escaping ([Diagnostic]) -> Void
  ) {
    (self.ask, self.report) = (ask, report)
  }

  /// Asks until nothing is missing; an empty or refused answer repeats its question. Ends early,
  /// with something missing, at the end of the input.
  package func complete(_ draft: inout ProfileDraft) {
    while let field = draft.missing.first {
      guard let line = ask(field.question) else { return }
      let answer = collapsed(line)
      if answer.isEmpty { continue }
      if field == .provider, Self.unknown.contains(FoldedText(answer)) {
        draft.leaveProviderUnknown()
        continue
      }
      let answers =
        field == .targetGroup
        ? answer.split(separator: ";").map(String.init).filter { !collapsed($0).isEmpty }
        : [answer]
      do {
        try draft.give(answers, for: field)
      } catch {
        report(error.diagnostics)
      }
    }
  }

  private static let unknown: Set<FoldedText> = [FoldedText("unbekannt"), FoldedText("unknown")]
}
