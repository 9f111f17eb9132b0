internal import CLibXML2
internal import Values

extension SchemaModel.SimpleType {
  /// The first facet that a value breaks.
  enum Breach: Hashable {
    case notInList
    case notBuiltIn
    case tooShort(Int)
    case tooLong(Int)
    case below(String)
    case above(String)
    case tooManyDecimals(String)
    case pattern(String)
  }

  /// Whether white space counts as one blank, and not at all at the ends.
  var collapsesWhiteSpace: Bool { builtIn != "string" && builtIn != "normalizedString" }

  /// The value as the type has it.
  func normalized(_ value: String) -> String {
    collapsesWhiteSpace ? collapsed(value) : value
  }

  /// What is wrong with a normalised value; `nil` if nothing is.
  func breach(by value: String) -> Breach? {
    if !enumeration.isEmpty { return enumeration.contains(value) ? nil : .notInList }
    guard isBuiltIn(value) else { return .notBuiltIn }
    let length = value.unicodeScalars.count
    if let least = facets["minLength"].flatMap({ Int($0) }), length < least {
      return .tooShort(least)
    }
    if let most = facets["maxLength"].flatMap({ Int($0) }), length > most { return .tooLong(most) }
    if let bound = facets["minInclusive"], isLess(value, bound) { return .below(bound) }
    if let bound = facets["minExclusive"], !isLess(bound, value) { return .below(bound) }
    if let bound = facets["maxInclusive"], isLess(bound, value) { return .above(bound) }
    if let bound = facets["maxExclusive"], !isLess(value, bound) { return .above(bound) }
    if let digits = facets["fractionDigits"], let most = Int(digits),
      let fraction = value.split(separator: ".", maxSplits: 1).dropFirst().first,
      fraction.count > most
    {
      return .tooManyDecimals(digits)
    }
    return patterns.first { !Self.matches(value, $0) }.map { .pattern($0) }
  }

  private func isBuiltIn(_ value: String) -> Bool {
    switch builtIn {
    case "date": CalendarDate(iso8601: value) != nil
    case "integer", "int": Self.matches(value, "[+-]?[0-9]+")
    case "decimal": Self.matches(value, "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)")
    default: true
    }
  }

  private func isLess(_ left: String, _ right: String) -> Bool {
    switch builtIn {
    case "date":
      guard let first = CalendarDate(iso8601: left), let second = CalendarDate(iso8601: right)
      else { return false }
      return first < second
    case "integer", "decimal":
      guard let first = Double(left), let second = Double(right) else { return false }
      return first < second
    default: return false
    }
  }

  /// Whether the whole value matches, by libxml2's own regular expressions: those that it judges by.
  private static func matches(_ value: String, _ pattern: String) -> Bool {
    guard let expression = xmlRegexpCompile(pattern) else { return true }
    defer { xmlRegFreeRegexp(expression) }
    return xmlRegexpExec(expression, value) == 1
  }
}
