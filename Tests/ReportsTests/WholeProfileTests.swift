import Catalog
import Disclosure
import Foundation
import Profiles
import Rendering
import Reports
import TestSupport
import Testing
import Text
import Values

@Suite("A whole profile as JSON")
struct WholeProfileTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let vocabulary = Result { try Vocabulary.embedded() }

  private static func profile(_ path: String) throws -> MeasureProfile {
    try MeasureProfile(
      parsing: Array(Data(contentsOf: root.appending(path: path))), name: path,
      vocabulary: vocabulary.get())
  }

  private func written(_ profile: MeasureProfile) throws -> String {
    let document = ProfileReport.document(
      of: Catalog.Entry(profile: profile, path: "x.xml"), codes: try Self.vocabulary.get().codes)
    return DisclosurePolicy.internal.release(document).text(as: .json, .german)
  }

  private func expectReadBack(_ profile: MeasureProfile) throws {
    let again = try ProfileFromJSON.profile(try written(profile), try Self.vocabulary.get())
    #expect(again == profile, "\(profile.id)")
  }

  /// Whether every property of the model says something, so that one that JSON forgot would show.
  private func silent(_ value: Any, _ path: String = "") -> [String] {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional || mirror.displayStyle == .collection {
      guard !mirror.children.isEmpty else { return [path] }
    }
    // Of several of a kind one that says a thing is enough.
    let isList = mirror.displayStyle == .collection
    let found = mirror.children.map { child in
      silent(child.value, isList ? path : path + "." + (child.label ?? ""))
    }
    guard isList, let first = found.first else { return found.flatMap { $0 } }
    return first.filter { place in found.allSatisfy { $0.contains(place) } }
  }

  @Test("is read back as the same profile: the complete example, which says everything")
  func complete() throws {
    let profile = try Self.profile("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    #expect(silent(profile).isEmpty, "\(silent(profile))")
    try expectReadBack(profile)
  }

  @Test("is read back as the same profile: every one of the catalogue")
  func catalogue() throws {
    let folder = Self.root.appending(path: "catalog")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") }
      // Not district profiles and strategies, `HSK.xml` and `VR6-S2010-001.xml`.
      .filter { $0.contains(/-[0-9]{4}-/) }.sorted()
    #expect(files.count == 26)
    for file in files { try expectReadBack(try Self.profile("catalog/" + file)) }
  }

  @Test("is read back as the same profile: made-up ones", arguments: [1, 2, 3, 4] as [UInt64])
  func random(seed: UInt64) throws {
    let vocabulary = try Self.vocabulary.get()
    let complete = try Self.profile("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    var random = SplitMix64(seed: seed)
    for number in 1...60 {
      let object = RandomProfile.object(
        like: complete, number: number, codes: vocabulary.codes, using: &random)
      let made = JSONValue.object(object).serialized()
      let profile = try ProfileFromJSON.profile(made, vocabulary)
      try expectReadBack(profile)
      // What was made up has arrived: the reader leaves nothing out either.
      let keys = Set(ProfileField.all.map(\.key))
      let said = try ProfileFromJSON.object(try written(profile)).filter {
        keys.contains($0.key) && ($0.value as? [Any])?.isEmpty != true
      }
      #expect(NSDictionary(dictionary: said).isEqual(to: try ProfileFromJSON.object(made)))
    }
  }

  @Test("keeps the names and the order of what a hit has, and adds the rest")
  func names() throws {
    let profile = try Self.profile("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    let names = try written(profile).split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /[ ]{2}"(\w+)": .*/).map { String($0.1) }
    }
    #expect(
      names.prefix(23) == [
        "id", "title", "summary", "districts", "targetGroups", "instrument", "legalBases", "aim",
        "status", "provider", "providerID", "begin", "end", "participationWeeks", "hoursPerWeek",
        "places", "childCare", "voluntariness", "eurosPerWeekMissing", "freePlaces", "freePlacesOn",
        "madeUp", "path",
      ])
    #expect(names.contains("modules") && names.contains("risks") && names.contains("budgets"))
  }
}

/// Writes the document that a profile in JSON stands for, by the table of the fields, and reads it.
private enum ProfileFromJSON {
  static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  static func profile(_ text: String, _ vocabulary: Vocabulary) throws -> MeasureProfile {
    let object = try object(text)
    return try profile({ object[$0] }, vocabulary)
  }

  private static func profile(
    _ value: (String) -> Any?, _ vocabulary: Vocabulary
  ) throws -> MeasureProfile {
    let root = Node("massnahmensteckbrief")
    for field in ProfileField.all {
      guard let stated = value(field.key) else { continue }
      for item in stated as? [Any] ?? [stated] { root.add(field, item) }
    }
    if value("provider") == nil { root.child("traeger").below.insert(Node("unbekannt"), at: 0) }
    return try MeasureProfile(
      parsing: Array(root.xml.utf8), name: "json", vocabulary: vocabulary)
  }

  private final class Node {
    let name: String
    var attributes = ""
    var text = ""
    var below: [Node] = []

    init(_ name: String) { self.name = name }

    /// The element of that name, made where there is none.
    func child(_ name: String) -> Node {
      if let known = below.first(where: { $0.name == name }) { return known }
      below.append(Node(name))
      return below[below.count - 1]
    }

    func add(_ field: ProfileField, _ item: Any) {
      var parent = self
      for name in field.path.dropLast() { parent = parent.child(name) }
      let node = Node(field.path[field.path.count - 1])
      parent.below.append(node)
      guard let parts = item as? [String: Any] else {
        node.text = Self.text(item)
        return
      }
      for part in field.reading.parts {
        guard let value = parts[part.key].map(Self.text) else { continue }
        switch part.place {
        case .element(let name): node.child(name).text = value
        case .attribute(let name): node.attributes += " \(name)=\"\(value)\""
        case .content: node.text = value
        }
      }
    }

    private static func text(_ value: Any) -> String {
      "\(value)".replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("\"", with: "&quot;")
    }

    /// In the order of the schema, which is not that of the page.
    private var ordered: [Node] {
      let order = [
        "kopf": ["id", "fassung", "status", "stand", "vorgaenger", "quelle"],
        "zuordnung": ["kreis", "titel", "kurzbeschreibung", "massnahmenummer"],
        "recht": ["rechtsgrundlage", "instrument", "beschaffung", "zulassung"],
        "traeger": ["unbekannt", "id", "name", "rechtsform", "verbund"],
        "massnahmensteckbrief": [
          "kopf", "zuordnung", "recht", "zielgruppe", "ziele", "inhalt", "zeit", "plaetze", "ort",
          "traeger", "kosten", "kontakt", "erfahrung",
        ],
      ]
      guard let names = order[name] else { return below }
      return names.flatMap { name in below.filter { $0.name == name } }
    }

    var xml: String {
      let space =
        name == "massnahmensteckbrief"
        ? " xmlns=\"urn:massnahmensteckbrief:1\" version=\"1.0\"" : ""
      return "<\(name)\(space)\(attributes)>\(text)\(ordered.map(\.xml).joined())</\(name)>"
    }
  }
}

/// A profile in JSON, made up by the table of the fields.
private enum RandomProfile {
  private static let mandatory: Set<String> = [
    "id", "title", "summary", "districts", "instrument", "targetGroups", "aim", "version", "status",
    "checkedOn",
  ]
  private static let optionalParts: Set<String> = [
    "admission.number", "targets.agreedOn", "targets.communicatedOn", "modules.text",
    "modules.hours", "extensions.decideBy", "sites.name", "sites.postalCode",
    "sites.accessibility", "sites.publicTransport", "consortium.id", "consortium.share",
    "budgets.planned", "budgets.committed", "budgets.spent", "contacts.telephone",
    "contacts.email", "contacts.url", "successFactors.district", "challenges.district",
    "approaches.district", "risks.district",
  ]
  /// Of the same value twice the schema says that it is twice.
  private static let words = ["Kind & Beruf", "<Ziel>", "„Ärmel“", "Straße", "\"x\"", "a'b", "…"]

  static func object(
    like example: MeasureProfile, number: Int, codes: CodeLists,
    using random: inout SplitMix64
  ) -> [JSONValue.Member] {
    func code(_ name: CodeName) -> JSONValue {
      .string(codes.list(named: name.list)?.entries.randomElement(using: &random)?.value ?? "")
    }
    func value(_ value: ProfileValue, _ key: String) -> JSONValue {
      switch value {
      case .code(let name): return code(name)
      case .text(let text):
        guard !["telephone", "email", "url", "number", "localNumber"].contains(key) else {
          return .string(text)
        }
        let word = words.randomElement(using: &random) ?? ""
        return .string("\(text) \(word) \(Int.random(in: 0...999_999, using: &random))")
      case .date:
        let day = Int.random(in: 15_000...22_000, using: &random)
        return .string(CalendarDate(daysSince1970: day)?.description ?? "")
      case .integer: return .integer(Int.random(in: 16...48, using: &random))
      case .number:
        return .number(Hundredths(count: Int.random(in: 0...6_000, using: &random)).value)
      case .token(let text): return .string(text)
      }
    }
    func row(_ field: ProfileField, _ row: [ProfileValue?]) -> [JSONValue.Member] {
      (zip(field.reading.parts, row).compactMap { part, stated -> JSONValue.Member? in
        let name = "\(field.key).\(part.key)"
        guard let stated, !optionalParts.contains(name) || Bool.random(using: &random) else {
          return nil
        }
        // A year has four digits.
        if part.key == "year", case .integer(let year) = stated {
          return JSONValue.Member(name: part.key, value: .integer(year))
        }
        return JSONValue.Member(name: part.key, value: value(stated, part.key))
      })
    }
    /// Some values, none twice.
    func some(_ most: Int, _ make: () -> JSONValue) -> [JSONValue] {
      var values: [JSONValue] = []
      for _ in 0..<Int.random(in: 1...most, using: &random) {
        let made = make()
        if !values.contains(made) { values.append(made) }
      }
      return values
    }
    let members = ProfileField.all.compactMap { field -> JSONValue.Member? in
      guard mandatory.contains(field.key) || Bool.random(using: &random) else { return nil }
      let made: JSONValue?
      switch field.reading {
      case .value where field.key == "id": made = .string("MUA-2025-\(10_000 + number)")
      case .value(let get): made = get(example).map { value($0, field.key) }
      case .list(let get):
        let given = get(example)
        made = given.first.map { first in .array(some(3) { value(first, field.key) }) }
      case .record(_, let get): made = get(example).map { .object(row(field, $0)) }
      case .records(_, let get):
        // Of two records the first values differ: some of them the schema wants only once.
        var rows: [[JSONValue.Member]] = []
        for given in get(example) {
          let members = row(field, given)
          if !rows.contains(where: { $0.first == members.first }) { rows.append(members) }
        }
        made = .array(rows.map(JSONValue.object))
      }
      return made.map { JSONValue.Member(name: field.key, value: $0) }
    }
    // Of a provider that is not known nothing is.
    let isKnown = members.contains { $0.name == "provider" }
    return members.filter { isKnown || !["providerID", "providerLegalForm"].contains($0.name) }
  }
}
