internal import Diagnostics
package import Text
internal import Values

/// S0103: a district is named only in profiles of the time in which there was one.
///
/// The profile's day is the begin of the measure, where it does not say one the day on which its
/// content was last checked. A successor may be named for the time before it: its predecessors'
/// measures went on in it.
struct DistrictsExist: CodeRule, DocumentRule {
  let code = DiagnosticCode(103)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Jeder Kreis bestand, als die Maßnahme begann.",
    en: "Every district existed when the measure started.")
  let reason = LocalizedText(
    de:
      "Kreise werden zusammengelegt. Unter einem Schlüssel, der beendet ist, sucht und vergleicht "
      + "niemand mehr, und die Ergebnisse stehen unter dem des Nachfolgers.",
    en: "Districts are merged. Nobody searches or compares under a key that has ended, and the "
      + "outcomes are under that of the successor.")
  let resolution = LocalizedText(
    de: "Den Nachfolger nennen; beim einreichenden Kreis auch in der Kennung.",
    en: "Name the successor; for the submitting district in the id too.")

  func finding(
    by code: CodeName, at placed: PlacedValue, in profile: MeasureProfile, context: RuleContext
  ) -> RuleFinding? {
    guard code.list == DistrictList.typeName, context.codes.limitedValues.contains(code.value)
    else { return nil }
    let saying =
      profile.schedule.begin.map { day in
        LocalizedText(
          de: "die Maßnahme beginnt am \(day.germanDescription)", en: "the measure starts on \(day)"
        )
      } ?? Self.saying(of: profile.header.checkedOn)
    return finding(
      District(code.value), at: placed.path, isText: !placed.isAttribute,
      on: profile.schedule.begin ?? profile.header.checkedOn, saying, context.codes)
  }

  func findings(in document: CatalogDocument, context: RuleContext) -> [RuleFinding] {
    document.namedDistricts.compactMap { district, path in
      finding(
        district, at: path, isText: true, on: document.checkedOn,
        Self.saying(of: document.checkedOn), context.codes)
    }
  }

  private static func saying(of checkedOn: CalendarDate) -> LocalizedText {
    LocalizedText(
      de: "das Dokument ist vom \(checkedOn.germanDescription)",
      en: "the document is of \(checkedOn)")
  }

  /// - Parameter isText: whether the district is the text of the element.
  private func finding(
    _ district: District, at path: ElementPath, isText: Bool, on day: CalendarDate,
    _ saying: LocalizedText, _ codes: CodeLists
  ) -> RuleFinding? {
    let districts = codes.list(DistrictList.self)
    guard let entry = districts[district.value], let end = entry.validThrough, day > end else {
      return nil
    }
    let ended = LocalizedText(
      de: "Den Kreis „\(entry.value)“ (\(entry.label.german)) gab es nur bis zum "
        + "\(end.germanDescription), \(saying.german).",
      en: "The district “\(entry.value)” (\(entry.label.english)) existed only until \(end), but "
        + "\(saying.english).")
    // Of an attribute the text of the element is not what has to change.
    let only = entry.successors.count == 1 && isText ? entry.successors.first : nil
    return RuleFinding(at: path, ended + districts.successors(of: entry), replacement: only)
  }
}

extension CodeList {
  /// Names the districts that followed one; says nothing where none is known.
  package func successors(of entry: CodeEntry) -> LocalizedText {
    let named = entry.successors.map { value in
      let label = self[value]?.label ?? LocalizedText(verbatim: value)
      return LocalizedText(
        de: "„\(value)“ (\(label.german))", en: "“\(value)” (\(label.english))")
    }
    guard !named.isEmpty else { return LocalizedText(verbatim: "") }
    return LocalizedText(
      de: named.count == 1 ? " Nachfolger ist " : " Nachfolger sind ",
      en: named.count == 1 ? " Its successor is " : " Its successors are ")
      + LocalizedText(
        de: named.map(\.german).joined(separator: " und ") + ".",
        en: named.map(\.english).joined(separator: " and ") + ".")
  }
}
