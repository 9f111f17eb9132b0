package import Diagnostics
internal import LibXML
internal import Text
internal import Values

/// A new profile while its mandatory facts come together.
///
/// Every fact is judged by the schema as soon as it is given: put into an otherwise valid document
/// and read. What has been accepted is valid, so the finished text is.
package struct ProfileDraft {
  private let vocabulary: Vocabulary
  /// Accepted values by path, as ``ProfileTemplate`` takes them.
  private var values: [String: [String]] = [:]
  private var year: String?

  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// What is still to be given, in the order in which it is asked for. A year is needed only where
  /// no id is given.
  package var missing: [DraftField] {
    DraftField.allCases.filter { field in
      switch field {
      case .id: false
      case .year: year == nil && values["kopf/id"] == nil
      case .provider: values["traeger/name"] == nil && values["traeger/unbekannt"] == nil
      default: field.path.map { values[$0] == nil } ?? false
      }
    }
  }

  /// Takes what a person has given for a field.
  /// - Parameter answers: more than one only where the element may be repeated.
  /// - Throws: ``Refusal`` with what is wrong and what may have been meant; the draft is as before.
  package mutating func give(_ answers: [String], for field: DraftField) throws(Refusal) {
    var texts: [String] = []
    for answer in answers {
      let text = try value(of: answer, for: field)
      if !texts.contains(text) { texts.append(text) }
    }
    if field == .year {
      try judge(["kopf/id": texts.map { "A-\($0)-001" }], for: field)
      year = texts.first
    } else if let path = field.path {
      try judge([path: texts], for: field)
      values[path] = texts
    }
  }

  /// States that the provider is not known.
  package mutating func leaveProviderUnknown() {
    values["traeger/unbekannt"] = [""]
  }

  /// The text of the profile.
  /// - Precondition: nothing is ``missing``.
  /// - Throws: ``Refusal`` where facts contradict one another.
  package func text() throws(Refusal) -> String {
    precondition(missing.isEmpty)
    let letters = values["zuordnung/kreis"]?.first ?? ""
    var all = values
    if let id = values["kopf/id"]?.first {
      guard id.hasPrefix(letters + "-") else {
        throw Refusal(.foreignLetters(id: id, district: letters))
      }
    } else {
      all["kopf/id"] = ["\(letters)-\(year ?? "")-001"]
    }
    let text = try template(all).text
    _ = try MeasureProfile(parsing: Array(text.utf8), name: "new", vocabulary: vocabulary)
    return text
  }

  // MARK: - Judging an answer

  private func value(of answer: String, for field: DraftField) throws(Refusal) -> String {
    let typed = field == .id ? answer : collapsed(answer)
    let text = CanonicalComposition.composedForm(of: typed)?.text ?? typed
    guard !text.unicodeScalars.contains(where: { CharacterClass($0) == .forbidden }) else {
      throw Refusal(.hiddenCharacter(in: text, field))
    }
    if field == .checkedOn, let date = CalendarDate(german: text) { return date.description }
    if field == .year, text.utf8.count != 4 || Int(text).map({ 1990...2099 ~= $0 }) != true {
      throw Refusal(.wrongYear(text))
    }
    guard let listType = field.codeList,
      let list = vocabulary.codes.all.first(where: { $0.typeName == listType.typeName })
    else { return text }
    guard let entry = list.entry(named: text) else {
      throw Refusal(.unknownCode(text, in: list, at: field.option))
    }
    return entry.value
  }

  /// - Throws: what the schema says against the values among examples that are valid.
  private func judge(_ given: [String: [String]], for field: DraftField) throws(Refusal) {
    let text = try template(given).text
    do {
      _ = try MeasureProfile(parsing: Array(text.utf8), name: field.option, vocabulary: vocabulary)
    } catch {
      throw Refusal(
        error.diagnostics.map { diagnostic in
          diagnostic.with {
            $0.location = SourceLocation(file: field.option)
            $0.fix = nil
          }
        })
    }
  }

  private func template(_ values: [String: [String]]) throws(Refusal) -> ProfileTemplate {
    var values = values
    values["kopf/fassung"] = ["1"]
    values["kopf/status"] = ["entwurf"]
    return ProfileTemplate(
      model: try vocabulary.schemaModel(), codes: vocabulary.codes, values: values)
  }
}
