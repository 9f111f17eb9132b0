/// Numbers as readers of a language write them. No locale of the machine is asked.
package struct NumberFormat: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  private var decimalMark: String { language == .german ? "," : "." }
  private var groupMark: String { language == .german ? "." : "," }

  /// A whole number with groups of three digits: `12.345` or `12,345`.
  package func integer(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = value < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += groupMark }
      text.append(digit)
    }
    return text
  }

  /// A number rounded half away from zero to so many decimal places.
  /// - Precondition: finite, and below 10^15 in size.
  package func decimal(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let sign = scaled < 0 && scaled / scale == 0 ? "-" : ""
    let whole = sign + integer(scaled / scale)
    guard places > 0 else { return whole }
    let fraction = String(abs(scaled % scale))
    return whole + decimalMark + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// A count: a whole number, or one decimal place where it is none because some count in part.
  package func count(_ value: Double) -> String {
    Int(exactly: value).map(integer) ?? decimal(value, places: 1)
  }

  /// A number beside a limit, with one place more where it would round to the other side of it.
  /// - Parameter scale: what number and limit are multiplied with: 100 for percent.
  package func decimal(
    _ value: Double, places: Int, besideLimit limit: Double, scale: Double = 1
  ) -> String {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    let rounded = (value * scale * factor).rounded(.toNearestOrAwayFromZero) / factor
    let isOnSameSide = (rounded >= limit * scale) == (value >= limit)
    guard !isOnSameSide, places < 6 else { return decimal(value * scale, places: places) }
    return decimal(value, places: places + 1, besideLimit: limit, scale: scale)
  }

  /// A number with as many of three places as it needs.
  package func significant(_ value: Double) -> String {
    var text = decimal(value, places: 3)
    while text.hasSuffix("0") { text.removeLast() }
    return text.last?.isNumber == true ? text : String(text.dropLast())
  }

  /// A share as percent with one place: `42,9 %`.
  package func percent(_ share: Double) -> String {
    decimal(share * 100, places: 1) + " %"
  }

  /// Whole euros: `4.321 €`.
  package func euros(_ value: Double) -> String {
    decimal(value, places: 0) + " €"
  }
}
