internal import Catalog
internal import Text

/// What conditions left out because profiles are silent: it is said, not dropped in silence.
struct LeftOutNotes {
  let leftOut: LeftOut

  func lines(_ language: Language) -> [String] {
    let format = NumberFormat(language)
    let (dates, costs) = (leftOut.withoutDates, leftOut.withoutCertainCost)
    let notes = [
      dates == 0
        ? nil
        : LocalizedText(
          de: "Nicht dabei, weil ihre Laufzeit unbekannt ist: \(format.integer(dates))",
          en: "Left out because their dates are unknown: \(format.integer(dates))"),
      costs == 0
        ? nil
        : LocalizedText(
          de: "Nicht dabei, weil ihre Kosten je Teilnahme und Woche nicht sicher sind: "
            + format.integer(costs),
          en: "Left out because their cost per participation and week is not certain: "
            + format.integer(costs)),
    ]
    return notes.compactMap { $0?[language] }
  }

  /// `nil` where nothing was left out.
  var json: JSONValue? {
    leftOut == LeftOut.none
      ? nil
      : .object([
        "withoutDates": .integer(leftOut.withoutDates),
        "withoutCertainCost": .integer(leftOut.withoutCertainCost),
      ])
  }
}
