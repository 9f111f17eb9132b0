package import Text

/// What must be known before a new profile can be written.
package enum DraftField: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  case district, id, year, checkedOn, title, summary, targetGroup, instrument, aim, provider

  /// The option of the command line that gives it.
  package var option: String {
    switch self {
    case .district: "--district"
    case .id: "--id"
    case .year: "--year"
    case .checkedOn: "--as-of"
    case .title: "--title"
    case .summary: "--summary"
    case .targetGroup: "--target-group"
    case .instrument: "--instrument"
    case .aim: "--aim"
    case .provider: "--provider"
    }
  }

  /// What a person at a terminal is asked.
  package var question: LocalizedText {
    switch self {
    case .district:
      LocalizedText(
        de: "Kreis (Buchstaben oder Name)", en: "District (letters or name)")
    case .id: LocalizedText(de: "Kennung", en: "Id")
    case .year: LocalizedText(de: "Jahr der Kennung", en: "Year of the id")
    case .checkedOn:
      LocalizedText(
        de: "Stand: Tag der letzten Prüfung (JJJJ-MM-TT)",
        en: "Day of the last check (YYYY-MM-DD)")
    case .title: LocalizedText(de: "Titel der Maßnahme", en: "Title of the measure")
    case .summary:
      LocalizedText(
        de: "Kurzbeschreibung, zwei bis fünf Sätze", en: "Summary, two to five sentences")
    case .targetGroup:
      LocalizedText(
        de: "Zielgruppe (mehrere mit Komma)", en: "Target group (several with commas)")
    case .instrument: LocalizedText(de: "Instrument", en: "Instrument")
    case .aim: LocalizedText(de: "Hauptziel", en: "Main aim")
    case .provider:
      LocalizedText(
        de: "Träger („unbekannt“, wenn er nicht bekannt ist)",
        en: "Provider (\"unknown\" if it is not known)")
    }
  }

  /// The element that takes the answer; `nil` where it goes into another one.
  var path: String? {
    switch self {
    case .district: "zuordnung/kreis"
    case .id: "kopf/id"
    case .year: nil
    case .checkedOn: "kopf/stand"
    case .title: "zuordnung/titel"
    case .summary: "zuordnung/kurzbeschreibung"
    case .targetGroup: "zielgruppe/gruppe"
    case .instrument: "recht/instrument"
    case .aim: "ziele/hauptziel"
    case .provider: "traeger/name"
    }
  }

  /// The element that takes the answer in a document of a type; `nil` where none does.
  func path(in type: DocumentType) -> String? {
    switch (type, self) {
    case (.measureProfile, _): path
    case (.districtProfile, .district): "kopf/id"
    case (.districtProfile, .checkedOn): path
    case (.districtProfile, _): nil
    case (.strategy, .targetGroup): "zuordnung/gruppe"
    case (.strategy, .instrument), (.strategy, .aim), (.strategy, .provider): nil
    case (.strategy, _): path
    }
  }

  /// Whether a document of a type has to do with it.
  package func isAsked(in type: DocumentType) -> Bool {
    path(in: type) != nil || (self == .year && type != .districtProfile)
  }

  /// The type of the list that the answer is a code of, or `nil`.
  var codeList: (any CodeListName.Type)? {
    switch self {
    case .district: DistrictList.self
    case .targetGroup: TargetGroupList.self
    case .instrument: InstrumentList.self
    case .aim: MainAimList.self
    default: nil
    }
  }
}
