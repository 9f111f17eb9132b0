internal import Text
internal import Values

extension CalendarDate {
  /// As messages write a date: `31.12.2010` in German, `2010-12-31` in English.
  var localized: LocalizedText { LocalizedText(de: germanDescription, en: description) }
}

extension Hundredths {
  /// With as many places as needed: `37,5` in German, `37.5` in English.
  var localized: LocalizedText { number(places: count % 100 == 0 ? 0 : count % 10 == 0 ? 1 : 2) }

  /// Euros, with cents where there are any: `99.000 €`, `99,000.50 €`.
  var localizedEuros: LocalizedText {
    number(places: count % 100 == 0 ? 0 : 2) + LocalizedText(verbatim: " €")
  }

  private func number(places: Int) -> LocalizedText {
    LocalizedText(
      de: NumberFormat(.german).decimal(value, places: places),
      en: NumberFormat(.english).decimal(value, places: places))
  }
}

extension Sequence<Hundredths> {
  /// Exact: no step of it is rounded.
  var sum: Hundredths { Hundredths(count: reduce(0) { $0 + $1.count }) }

  /// How a sum of percentages comes about: `60 % + 30 % = 90 %`.
  var localizedSum: LocalizedText {
    func text(_ language: Language) -> String {
      map { $0.localized[language] + " %" }.joined(separator: " + ")
        + " = " + sum.localized[language] + " %"
    }
    return LocalizedText(de: text(.german), en: text(.english))
  }
}
