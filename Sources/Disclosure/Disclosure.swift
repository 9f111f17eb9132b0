package import Report
internal import Text

/// The door: what a policy lets out of a report. Renderings take nothing else.
package struct Released<Content: Sendable>: Sendable {
  package let content: Content
  package let policy: DisclosurePolicy

  /// Only this room makes one.
  internal init(_ content: Content, under policy: DisclosurePolicy) {
    self.content = content
    self.policy = policy
  }
}

extension DisclosurePolicy {
  /// A report as it may be shown, marked as what it is.
  package func release(_ document: Document) -> Released<Document> {
    var document = document.mapCells(shown)
    if document.holdsOutcomes {
      document.notices.append(document.isForOneProvider ? noticeForOne : notice)
    }
    return Released(document, under: self)
  }

  private func shown(_ cell: Cell) -> Cell {
    switch cell {
    case .resting(_, on: .casesOfCharacteristic(let cases))
    where 0 < cases && cases < smallNumbers.casesOfCharacteristic:
      .code("few", LocalizedText(de: "wenige", en: "few"))
    case .resting(let figure, on: _): figure
    case .disclosure: .code(name, notice)
    default: cell
    }
  }
}
