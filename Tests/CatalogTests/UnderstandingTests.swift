import Catalog
import Profiles
import Testing
import Text

@Suite("Reading a search in a person's own words")
struct UnderstandingTests {
  private let catalog: Catalog

  init() async throws {
    catalog = try await MadeUpCatalog.repository()
  }

  /// The meanings of the parts as `field=code`, those of one part joined by a stroke.
  private func reading(_ text: String) -> [String] {
    catalog.understand(text).parts.map { part in
      let meanings = part.meanings.map { meaning in
        switch meaning {
        case .code(let field, let code): "\(field)=\(code)"
        case .childCare: "childCare"
        case .hours(let range): "hours=\(range.lowerBound)-\(range.upperBound)"
        case .age(let years): "age=\(years)"
        case .site(let site): "place=\(catalog.index.sites.names[site])"
        case .provider(let provider): "provider=\(catalog.index.providers.ids[provider])"
        case .freePlaces: "freePlaces"
        case .starting: "starting"
        case .word(let word): "text=\(word)"
        }
      }
      return (part.isExcluded ? "not " : "") + meanings.joined(separator: "|")
    }
  }

  @Test(
    "finds target groups, districts, numbers and law, without words that say nothing",
    arguments: [
      ("Alleinerziehende", ["targetGroup=alleinerziehend"]),
      ("gibt es etwas für AEZ in HSK?", ["targetGroup=alleinerziehend", "district=HSK"]),
      (
        "Alleinerziehende mit Kind unter 3 ohne Ausbildung Teilzeit HSK",
        [
          "targetGroup=alleinerziehend", "targetGroup=alleinerziehendU3",
          "targetGroup=geringqualifiziert", "workingTime=teilzeit", "district=HSK",
        ]
      ),
      ("Mutter sucht Teilzeit", ["targetGroup=alleinerziehend", "workingTime=teilzeit"]),
      ("05958000", ["district=HSK"]), ("5958", ["district=HSK"]), ("Husum", ["district=NF"]),
      ("§ 16i SGB II", ["legalBasis=sgb2p16i"]), ("§16 c", ["legalBasis=sgb2p16c"]),
      ("Paragraf 45 SGB3", ["legalBasis=sgb2p16Sgb3p45"]),
      ("§ 16 SGB II i.V.m. § 45 SGB III", ["legalBasis=sgb2p16Sgb3p45"]),
      ("nur 15 Stunden die Woche möglich", ["hours=0-15"]), ("15 bis 20 Std.", ["hours=0-20"]),
      ("mindestens 30 Stunden", ["hours=30-168"]), ("4 Stunden täglich", ["hours=0-20"]),
      ("58 Jahre", ["age=58|targetGroup=ue50"]), ("19-jähriger", ["age=19|targetGroup=u25"]),
      ("47-jährige", ["age=47"]), ("ü50", ["targetGroup=ue50"]), ("unter 25", ["targetGroup=u25"]),
      ("Musterstadt", ["place=Musterstadt"]), ("99902", ["district=MUB"]),
      ("zaunkoenig", ["provider=ERF-ZAUNKOENIG"]), ("freie Plätze", ["freePlaces"]),
      ("lone parents part-time", ["targetGroup=alleinerziehend", "workingTime=teilzeit"]),
      ("lieber einzeln, keine Gruppe", ["method=einzelcoaching", "not method=gruppe"]),
      ("Staplerschein", ["text=staplerschein"]), ("bitte eine Maßnahme für Kunden", []),
      ("", []), ("🙂 🙃", []), ("a", []),
    ])
  func readings(text: String, expected: [String]) {
    #expect(reading(text) == expected)
  }

  @Test(
    "finds districts of which the catalogue has nothing, and leaves ordinary words alone",
    arguments: [
      ("AEZ in Plön", ["targetGroup=alleinerziehend", "district=PLOE"]),
      ("Alleinerziehende Kreis Ahrweiler", ["targetGroup=alleinerziehend", "district=AW"]),
      ("u25 rhein-neckar-kreis", ["targetGroup=u25", "district=HD"]),
      ("Teilzeit in Halle (Saale)", ["workingTime=teilzeit", "district=HAL"]),
      ("Stadt Rosenheim", ["district=ROSK"]), ("Landkreis Rosenheim", ["district=RO"]),
      ("Rosenheim", ["district=ROSK|district=RO"]), ("07141", ["district=EMS"]),
      ("Frankfurt", ["district=F|district=FF"]), ("MKK U25", ["district=MKK", "targetGroup=u25"]),
      ("Teilzeit in E", ["workingTime=teilzeit", "district=E"]), ("E", ["district=E"]),
      ("Kreis OHA", ["district=OHA"]),
      // What is said beside them stays what it was.
      ("U25 leere Halle", ["targetGroup=u25", "text=leer"]),
      ("kein Los gezogen", ["text=los"]),
      ("gemeinsam kochen und essen", ["text=gemeinsam", "text=kochen", "text=essen"]),
      ("Teilzeit bei Regen", ["workingTime=teilzeit", "district=REG|text=rege"]),
      ("BO Teilzeit", ["workingTime=teilzeit"]), ("Teilzeit 2000", ["workingTime=teilzeit"]),
      ("E-Kunden", ["targetGroup=nichtVermittelbar"]),
      ("ALLEINERZIEHENDE TUT NEU", ["targetGroup=alleinerziehend", "text=tut"]),
    ])
  func careful(text: String, expected: [String]) {
    #expect(reading(text) == expected)
  }

  @Test(
    "splits compounds and mends slips of the pen, and says what it mended",
    arguments: [
      ("Vollzeitmaßnahme", ["workingTime=vollzeit"], []),
      (
        "Alleinerzihende Nordfrisland", ["targetGroup=alleinerziehend", "district=NF"],
        ["alleinerziehende", "nordfriesland"]
      ),
      ("Altenpflege", ["text=pflege"], ["pflege"]),
    ] as [(String, [String], [String])])
  func mended(text: String, expected: [String], read: [String]) {
    #expect(reading(text) == expected)
    #expect(catalog.understand(text).corrections.map(\.read) == read)
  }

  @Test("names words that are nowhere")
  func unknown() {
    #expect(catalog.understand("AEZ xyzzy").unknown == ["xyzzy"])
  }

  @Test("understands every name of every code that a search can ask for")
  func everyName() {
    let reader = SearchReader(of: catalog)
    var (read, missed) = (0, [String]())
    for field in CodeField.allCases
    where ![.status, .accessibility, .childCare, .voluntariness].contains(field) {
      for entry in field.list(in: catalog.codes).entries {
        for name in entry.names {
          let parts = reader.understand(name).parts
          // Of a few names every word says nothing alone: „alle“, „Kurs“.
          guard !parts.isEmpty else { continue }
          read += 1
          if !parts.flatMap(\.meanings).contains(.code(field, entry.value)) { missed.append(name) }
        }
      }
    }
    #expect(read > 1500)
    // What is left are numbers that are read as such: „40 Stunden“.
    #expect(missed.count <= 25, "\(missed)")
  }

  @Test("takes 500 words, and gives the parts back one by one")
  func long() {
    let text = Array(repeating: "Alleinerziehende Teilzeit unbekanntxyz HSK Pflege", count: 100)
      .joined(separator: " ")
    var understanding = catalog.understand(text)
    #expect(understanding.parts.count == 4)
    understanding.takeBack([2, 99])
    #expect(understanding.wanted.count == 3 && understanding.parts[1].isTakenBack)
  }
}
