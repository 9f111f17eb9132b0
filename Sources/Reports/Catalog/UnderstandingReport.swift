internal import Catalog
internal import Profiles
internal import Report
internal import Text

/// How a search was read, so that a person can take a part of it back.
struct UnderstandingReport {
  let understanding: Understanding
  let catalog: Catalog

  /// How many of several meanings of a part are named.
  private static let namedMost = 3

  /// The folded words that were looked for in the texts.
  var textWords: [String] {
    understanding.wanted.flatMap(\.meanings).compactMap { meaning in
      if case .word(let word) = meaning { word } else { nil }
    }
  }

  var blocks: [Block] {
    let heading =
      understanding.parts.isEmpty && !understanding.documentWords.isEmpty
      ? say(
        "Davon sprechen nur Kreisprofile und Strategien, keine Maßnahme.",
        "Only district profiles and strategies speak of it, no measure does.")
      : understanding.parts.isEmpty
        ? say(
          "Aus der Suche war keine Angabe zu lesen; gezeigt wird alles.",
          "Nothing could be read from the search; everything is shown.")
        : say("Verstanden:", "Understood:")
    var lines = [Line(heading)]
    lines += understanding.parts.enumerated().map { place, part in
      Line(Prose("\(place + 1)  „\(shown(part.text))“: ") + reading(of: part), indent: 2, hang: 5)
    }
    if let last = understanding.parts.indices.last(where: { !understanding.parts[$0].isTakenBack })
    {
      lines.append(
        Line(
          say(
            "Eine Angabe zurücknehmen: zum Beispiel --without \(last + 1)",
            "Take a part back: for example --without \(last + 1)"), indent: 2, hang: 5))
    }
    lines += notes.map { Line($0) }
    return [.entries([lines], isSpaced: false)]
  }

  private var notes: [Prose] {
    understanding.corrections.map { correction in
      say(
        "„\(shown(correction.typed))“ ist gelesen als „\(correction.read)“.",
        "\"\(shown(correction.typed))\" is read as \"\(correction.read)\".")
    }
      + understanding.unknown.map { word in
        say(
          "„\(shown(word))“ kommt in keiner Liste und keinem Steckbrief vor und zählt nicht.",
          "\"\(shown(word))\" is in no list and in no profile and does not count.")
      }
  }

  private func shown(_ text: String) -> String { SafeText(text, limit: 60).description }

  // MARK: - Parts

  private func reading(of part: Understanding.Part) -> Prose {
    let named = part.meanings.prefix(Self.namedMost).map(words)
    let rest = part.meanings.count - named.count
    var text = named.joined(separator: say(" oder ", " or "))
    if rest > 0 { text += say(" oder \(rest) weitere", " or \(rest) more") }
    if part.isExcluded { text = say("nicht ", "not ") + text }
    if part.isTakenBack { text += say(" (zurückgenommen)", " (taken back)") }
    return text
  }

  /// A part as it was typed, for what a measure fits or lacks.
  func name(of place: Int) -> Prose {
    Prose("„\(shown(understanding.parts[place].text))“")
  }

  private func words(_ meaning: Meaning) -> Prose {
    switch meaning {
    case .code(let field, let code):
      let label = field.list(in: catalog.codes)[code]?.label ?? LocalizedText(verbatim: code)
      return Prose(field.name) + " " + Prose(label)
    case .childCare: return say("Kinderbetreuung gleich welcher Art", "child care of any kind")
    case .hours(let range) where range.lowerBound > 0:
      return say(
        "ab \(range.lowerBound) Stunden je Woche", "from \(range.lowerBound) hours per week")
    case .hours(let range):
      return say(
        "bis \(range.upperBound) Stunden je Woche", "up to \(range.upperBound) hours per week")
    case .age(let years): return say("Alter \(years) Jahre", "age \(years) years")
    case .site(let site): return say("Ort ", "place ") + Prose("\(catalog.index.sites.names[site])")
    case .provider(let provider):
      return say("Träger ", "provider ") + Prose("\(catalog.index.providers.names[provider])")
    case .freePlaces: return say("freie Plätze", "free places")
    case .starting: return say("Einstieg möglich", "one can join")
    case .word(let word): return say("im Text „\(word)“", "in the text \"\(word)\"")
    }
  }

  // MARK: - For a program

  var data: Datum {
    .object([
      "parts": .array(
        understanding.parts.enumerated().map { place, part in
          .object([
            "part": .integer(place + 1), "text": .string(part.text),
            "meanings": .array(part.meanings.map(datum)),
            "excluded": part.isExcluded ? .bool(true) : nil,
            "takenBack": part.isTakenBack ? .bool(true) : nil,
          ])
        }),
      "corrections": .array(
        understanding.corrections.map {
          .object(["typed": .string($0.typed), "read": .string($0.read)])
        }),
      "unknown": .array(understanding.unknown.map { .string($0) }),
    ])
  }

  private func datum(_ meaning: Meaning) -> Datum {
    func pair(_ field: String, _ value: Datum) -> Datum {
      .object(["field": .string(field), "value": value])
    }
    return switch meaning {
    case .code(let field, let code): pair("\(field)", .string(code))
    case .childCare: pair("childCare", .string("any"))
    case .hours(let range):
      .object([
        "field": .string("hoursPerWeek"), "from": .integer(range.lowerBound),
        "through": .integer(range.upperBound),
      ])
    case .age(let years): pair("age", .integer(years))
    case .site(let site): pair("place", .string(catalog.index.sites.names[site]))
    case .provider(let provider):
      pair("provider", .string(catalog.index.providers.names[provider]))
    case .freePlaces: pair("freePlaces", .bool(true))
    case .starting: pair("starting", .bool(true))
    case .word(let word): pair("text", .string(word))
    }
  }
}

extension CodeField {
  fileprivate var name: LocalizedText {
    switch self {
    case .targetGroup: LocalizedText(de: "Zielgruppe", en: "target group")
    case .district: LocalizedText(de: "Kreis", en: "district")
    case .instrument: LocalizedText(de: "Instrument", en: "instrument")
    case .legalBasis: LocalizedText(de: "Rechtsgrundlage", en: "legal basis")
    case .mainAim: LocalizedText(de: "Hauptziel", en: "main aim")
    case .childCare: LocalizedText(de: "Kinderbetreuung", en: "child care")
    case .voluntariness: LocalizedText(de: "Zugang", en: "access")
    case .status: LocalizedText(de: "Status", en: "status")
    case .procurement: LocalizedText(de: "Beschaffung", en: "procurement")
    case .languageLevel: LocalizedText(de: "Sprachniveau", en: "language level")
    case .obstacle: LocalizedText(de: "Hemmnis", en: "obstacle")
    case .aim: LocalizedText(de: "Ziel", en: "aim")
    case .method: LocalizedText(de: "Methode", en: "method")
    case .workingTime: LocalizedText(de: "Zeitmodell", en: "working time")
    case .accessibility: LocalizedText(de: "Zugänglichkeit", en: "accessibility")
    }
  }
}
