package import Diagnostics
internal import LibXML
internal import Text
internal import Values

/// A new profile while its mandatory facts come together.
///
/// Every fact is judged by the schema as soon as it is given: put into an otherwise valid document
/// and read. What has been accepted is valid, so the finished text is.
package struct ProfileDraft {
  let vocabulary: Vocabulary
  /// What kind of document it becomes.
  package let type: DocumentType
  /// Accepted values by path, as ``ProfileTemplate`` takes them.
  private var values: [String: [String]] = [:]
  private var year: String?
  /// The ids that measures have already: none of them is handed out again.
  package var taken: Set<ProfileID> = []
  /// Whether it becomes the copy of a profile, which says all else.
  package var isCopy = false

  package init(_ type: DocumentType = .measureProfile, vocabulary: Vocabulary) {
    self.type = type
    self.vocabulary = vocabulary
  }

  /// The codes that a person may choose from for a field; empty where it is no code, and of a list
  /// that nobody would read through: districts are typed.
  package func choices(for field: DraftField) -> [CodeEntry] {
    let entries = list(for: field)?.entries ?? []
    return entries.count > 60 ? [] : entries
  }

  /// What was given for a field, in the words of the document; `nil` where nothing was.
  package func answer(to field: DraftField) -> String? {
    if field == .year { return year }
    if field == .provider, values["traeger/unbekannt"] != nil { return "–" }
    return field.path(in: type).flatMap { values[$0] }?.joined(separator: ", ")
  }

  /// Whether anything was given at all.
  package var isEmpty: Bool { values.isEmpty && year == nil }

  /// The id that the profile has or will have; `nil` while district or year are missing.
  package var id: ProfileID? {
    if let id = values["kopf/id"]?.first { return ProfileID(id) }
    guard let letters = values["zuordnung/kreis"]?.first, let year else { return nil }
    return .next(in: "\(letters)-\(seriesMark)\(year)", after: taken)
  }

  /// What stands before the year in an id.
  private var seriesMark: String { type == .strategy ? "S" : "" }

  /// What is still to be given, in the order in which it is asked for. A year is needed only where
  /// no id is given.
  package var missing: [DraftField] {
    DraftField.allCases.filter { $0.isAsked(in: type) }.filter { field in
      switch field {
      case .id: false
      case _ where isCopy && field != .district && field != .year: false
      case .year: year == nil && values["kopf/id"] == nil
      case .provider: values["traeger/name"] == nil && values["traeger/unbekannt"] == nil
      default: field.path(in: type).map { values[$0] == nil } ?? false
      }
    }
  }

  /// Takes what a person has given for a field.
  /// - Parameter answers: more than one only where the element may be repeated; several groups may
  ///   stand in one, codes may be given by their number among the ``choices(for:)``.
  /// - Throws: ``Refusal`` with what is wrong and what may have been meant; the draft is as before.
  package mutating func give(_ answers: [String], for field: DraftField) throws(Refusal) {
    var texts: [String] = []
    for answer in field == .targetGroup ? answers.flatMap(groups) : answers {
      let text = try value(of: answer, for: field)
      if !texts.contains(text) { texts.append(text) }
    }
    if field == .year {
      try judge(["kopf/id": texts.map { "A-\(seriesMark)\($0)-001" }], for: field)
      year = texts.first
    } else if let path = field.path(in: type) {
      try judge([path: texts], for: field)
      values[path] = texts
      if field == .provider { values["traeger/unbekannt"] = nil }
    }
  }

  /// The target groups that one line names: "A, B", "A; B", "A und B". A name that has a comma itself
  /// is one.
  private func groups(_ line: String) -> [String] {
    func isKnown(_ text: String) -> Bool {
      list(for: .targetGroup)?.entry(named: text) != nil || chosen(text, .targetGroup) != nil
    }
    let whole = collapsed(line)
    if whole.isEmpty || isKnown(whole) { return [line] }
    let parts = line.split(whereSeparator: { ";,".contains($0) }).map(String.init)
      .filter { !collapsed($0).isEmpty }
    return parts.flatMap { part in
      if isKnown(part) { return [part] }
      let words = part.replacing(" and ", with: " und ").split(separator: " und ").map(String.init)
      return words.count > 1 && words.allSatisfy(isKnown) ? words : [part]
    }
  }

  private func list(for field: DraftField) -> CodeList? {
    field.codeList.flatMap { type in
      vocabulary.codes.all.first { $0.typeName == type.typeName }
    }
  }

  /// The code that a number stands for; a code or name that looks like a number goes before.
  private func chosen(_ text: String, _ field: DraftField) -> CodeEntry? {
    guard let number = Int(collapsed(text)), number > 0 else { return nil }
    let choices = choices(for: field)
    return number <= choices.count ? choices[number - 1] : nil
  }

  /// States that the provider is not known.
  package mutating func leaveProviderUnknown() {
    values["traeger/name"] = nil
    values["traeger/unbekannt"] = [""]
  }

  /// The text of the profile.
  /// - Precondition: nothing is ``missing``.
  /// - Throws: ``Refusal`` where facts contradict one another.
  package func text() throws(Refusal) -> String {
    precondition(missing.isEmpty)
    try judgeID()
    var all = values
    all["kopf/id"] = id.map { [$0.description] }
    let text = try template(all).text
    _ = try CatalogDocument(parsing: Array(text.utf8), name: "new", vocabulary: vocabulary)
    return text
  }

  /// The text as far as it goes: what is ``missing`` stands empty, so that a check names it.
  package func unfinishedText() throws(Refusal) -> String {
    var all = values
    all["kopf/id"] = [id?.description ?? ""]
    for path in missing.compactMap({ $0.path(in: type) }) { all[path] = [""] }
    return try template(all).text
  }

  /// - Throws: ``Refusal`` where the id that was given belongs to another district or measure.
  func judgeID() throws(Refusal) {
    guard let given = values["kopf/id"]?.first else { return }
    if type == .districtProfile {
      if taken.contains(ProfileID(given)) { throw Refusal(.takenDistrict(given)) }
      return
    }
    let letters = values["zuordnung/kreis"]?.first ?? ""
    guard given.hasPrefix(letters + "-") else {
      throw Refusal(.foreignLetters(id: given, district: letters))
    }
    let id = ProfileID(given)
    guard !taken.contains(id) else {
      throw Refusal(.takenID(id, free: .next(in: id.series, after: taken)))
    }
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
    guard let list = list(for: field) else { return text }
    guard let entry = list.entry(named: text) ?? chosen(text, field) else {
      throw Refusal(.unknownCode(text, in: list, at: field.option))
    }
    return entry.value
  }

  /// - Throws: what the schema says against the values among examples that are valid.
  private func judge(_ given: [String: [String]], for field: DraftField) throws(Refusal) {
    let text = try template(given).text
    do {
      _ = try CatalogDocument(
        parsing: Array(text.utf8), name: field.option, vocabulary: vocabulary)
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
      type: type, model: try vocabulary.schemaModel(for: type), codes: vocabulary.codes,
      values: values)
  }
}
