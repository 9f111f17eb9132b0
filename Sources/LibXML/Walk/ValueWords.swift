internal import Text

/// The sentences about a value that its type does not allow.
enum ValueWords {
  static func message(
    for breach: SchemaModel.SimpleType.Breach, value: String, name: LocalizedText
  ) -> LocalizedText {
    let shown = SafeText(value, limit: 80).description
    func say(_ german: String, _ english: String) -> LocalizedText {
      LocalizedText(de: german + ": \(name.german).", en: english + ": \(name.english).")
    }
    if value.isEmpty {
      return say("Hier fehlt ein Wert", "A value is missing here")
    }
    return switch breach {
    case .notInList:
      say("„\(shown)“ ist keiner der erlaubten Codes", "\"\(shown)\" is none of the codes allowed")
    case .notBuiltIn, .pattern:
      say(
        "Der Wert „\(shown)“ hat nicht die verlangte Form",
        "The value \"\(shown)\" does not have the required form")
    case .tooShort(let least):
      say(
        "Der Text ist zu kurz (\(value.unicodeScalars.count) Zeichen, mindestens \(least))",
        "The text is too short (\(value.unicodeScalars.count) characters, at least \(least))")
    case .tooLong(let most):
      say(
        "Der Text ist zu lang (\(value.unicodeScalars.count) Zeichen, höchstens \(most))",
        "The text is too long (\(value.unicodeScalars.count) characters, at most \(most))")
    case .below(let bound):
      say(
        "Der Wert „\(shown)“ ist zu klein (Grenze \(bound))",
        "The value \"\(shown)\" is too small (limit \(bound))")
    case .above(let bound):
      say(
        "Der Wert „\(shown)“ ist zu groß (Grenze \(bound))",
        "The value \"\(shown)\" is too large (limit \(bound))")
    case .tooManyDecimals(let digits):
      say(
        "Der Wert „\(shown)“ hat mehr als \(digits) Nachkommastellen",
        "The value \"\(shown)\" has more than \(digits) decimal places")
    }
  }

  static func help(
    for breach: SchemaModel.SimpleType.Breach, value: String, type: SchemaModel.SimpleType,
    near: [String]
  ) -> LocalizedText? {
    switch breach {
    case .notInList:
      let near = near.isEmpty ? Suggestions.nearest(to: value, among: type.enumeration) : near
      let candidates = near.isEmpty ? type.enumeration : near
      let shown = candidates.prefix(12).joined(separator: ", ")
      let rest = candidates.count > 12 ? " …" : ""
      return near.isEmpty
        ? LocalizedText(de: "Erlaubt: \(shown)\(rest)", en: "Allowed: \(shown)\(rest)")
        : LocalizedText(de: "Gemeint ist wohl: \(shown)", en: "Did you mean: \(shown)")
    case .pattern:
      // A pattern is for machines; its type says in words what it asks for.
      let words = type.documentation
      return words.german.isEmpty
        ? nil : LocalizedText(de: "Verlangt: \(words.german)", en: "Required: \(words.english)")
    case .notBuiltIn where type.builtIn == "date":
      return LocalizedText(
        de: "Ein Datum, das es gibt, als JJJJ-MM-TT, zum Beispiel 2010-12-31.",
        en: "A date that exists, as YYYY-MM-DD, for example 2010-12-31.")
    case .notBuiltIn where type.builtIn == "integer":
      return LocalizedText(
        de: "Eine ganze Zahl, nur Ziffern.", en: "A whole number, digits only.")
    case .notBuiltIn, .tooManyDecimals:
      return LocalizedText(
        de: "Eine Zahl mit Punkt vor den Nachkommastellen, ohne Tausenderpunkt: 1250.50",
        en: "A number with a decimal point, without separators of thousands: 1250.50")
    case .tooShort, .tooLong, .below, .above: return nil
    }
  }
}
