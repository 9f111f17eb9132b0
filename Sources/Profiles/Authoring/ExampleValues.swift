/// A value of each simple type, to show an author what goes into an element.
struct ExampleValues {
  let codes: CodeLists

  /// A value that the schema accepts; `…` for a type that is not known here.
  func value(ofType typeName: String, named name: String) -> String {
    if let list = codes.all.first(where: { $0.typeName == typeName }) {
      return list.entries.first { !$0.isExample }?.value ?? "…"
    }
    return Self.byName[name] ?? Self.byType[typeName] ?? "…"
  }

  /// Where what suits the type in general would read oddly.
  private static let byName = ["wert": "35", "alterBis": "64", "max": "16", "ende": "2027-12-31"]

  private static let byType = [
    "KennungTyp": "HSK-2025-001", "StrategiekennungTyp": "HSK-S2025-001", "NummerRingTyp": "VI",
    "TraegerkennungTyp": "MUSTER-BILDUNG",
    "TitelText": "Name", "NameText": "Name", "NummerText": "Nummer 1", "LangText": "Text",
    "KurzbeschreibungText": "Text von zwei bis fünf Sätzen.",
    "DatumTyp": "2026-12-31", "JahrTyp": "2026", "FassungTyp": "1",
    "AnzahlTyp": "20", "GruppeTyp": "8", "AlterTyp": "25", "WochenTyp": "26",
    "WochenstundenTyp": "19.5", "StundenTyp": "40", "ProzentTyp": "100", "BetragTyp": "412.50",
    "PlzTyp": "12345", "TelefonTyp": "02931 12345", "EmailTyp": "massnahmen@kreis.example",
    "UrlTyp": "https://www.kreis.example/massnahmen",
  ]
}
