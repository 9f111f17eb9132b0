package import Diagnostics
package import Profiles
internal import Text

/// Districts that somebody declared to have comparable labour markets, such as those of one type of
/// the Federal Employment Agency. Every other district is compared with itself.
package struct ComparableDistricts: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let name: String
    /// Sorted, at least two.
    package let districts: [District]
  }

  package let groups: [Group]

  package static let none = ComparableDistricts(groups: [])

  private init(groups: [Group]) {
    self.groups = groups
  }

  /// - Parameter declarations: `[Name=]District,District…` each; districts by any of their names.
  /// - Throws: ``Refusal`` with every reason why they declare no groups.
  package init(_ declarations: [String], codes: CodeLists) throws(Refusal) {
    var groups: [Group] = []
    var faults: [Diagnostic] = []
    var seen: Set<District> = []
    for declaration in declarations {
      let parts = declaration.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let names = (parts.last ?? "").split(separator: ",").map { $0.trimmed }
      var districts: [District] = []
      for name in names {
        guard let district = codes.code(DistrictList.self, named: name) else {
          faults.append(
            .unknownDistrict(
              name, near: codes.list(DistrictList.self).suggestions(for: name)))
          continue
        }
        if !seen.insert(district).inserted { faults.append(.districtTwice(district)) }
        districts.append(district)
      }
      if names.count < 2 { faults.append(.loneDistrict(declaration)) }
      districts.sort()
      let given = parts.count == 2 ? parts[0].trimmed : ""
      groups.append(
        Group(
          name: given.isEmpty ? districts.map(\.value).joined(separator: "+") : given,
          districts: districts))
    }
    let names = groups.map(\.name)
    for name in Set(names).sorted() where names.count(where: { $0 == name }) > 1 {
      faults.append(.groupTwice(name))
    }
    guard faults.isEmpty else { throw Refusal(faults) }
    self.groups = groups.sorted { $0.name < $1.name }
  }

  /// The group that a unit of a district belongs to.
  func group(of district: District, aim: MainAim) -> ComparisonGroup {
    if let declared = groups.first(where: { $0.districts.contains(district) }) {
      return ComparisonGroup(aim: aim, name: declared.name, districts: declared.districts)
    }
    return ComparisonGroup(aim: aim, name: district.value, districts: [district])
  }
}

extension DiagnosticKind {
  package static let comparisonDeclaration = DiagnosticKind(
    2501, exit: .usage,
    title: LocalizedText(
      de: "Die Vergleichsgruppe ist so nicht zu bilden.",
      en: "The comparison group cannot be formed like this."),
    explanation: LocalizedText(
      de: "--compare-with nennt mindestens zwei Kreise, jeden höchstens einmal, wahlweise mit "
        + "einem Namen davor: „Typ II=EL,NOH“.",
      en: "--compare-with takes at least two districts, each at most once, with or without a "
        + "name in front: \"Type II=EL,NOH\"."))
}

extension Diagnostic {
  private static func declaration(_ message: LocalizedText, help: LocalizedText) -> Diagnostic {
    Diagnostic(
      .comparisonDeclaration, at: SourceLocation(file: "--compare-with"), message: message,
      help: help)
  }

  fileprivate static func unknownDistrict(_ name: String, near: [String]) -> Diagnostic {
    let shown = SafeText(name, limit: 40).description
    return declaration(
      LocalizedText(
        de: "„\(shown)“ ist kein bekannter Kreis.", en: "\"\(shown)\" is not a known district."),
      help: near.isEmpty
        ? LocalizedText(
          de: "„steckbrief codes KreisCode“ zeigt alle.",
          en: "\"steckbrief codes KreisCode\" shows all.")
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: ", "),
          en: "Similar: " + near.joined(separator: ", ")))
  }

  fileprivate static func districtTwice(_ district: District) -> Diagnostic {
    declaration(
      LocalizedText(
        de: "\(district) steht in mehr als einer Vergleichsgruppe.",
        en: "\(district) is in more than one comparison group."),
      help: LocalizedText(
        de: "Jeden Kreis höchstens einmal nennen.", en: "Name each district at most once."))
  }

  fileprivate static func loneDistrict(_ declaration: String) -> Diagnostic {
    let shown = SafeText(declaration, limit: 40).description
    return self.declaration(
      LocalizedText(
        de: "„\(shown)“ nennt weniger als zwei Kreise.",
        en: "\"\(shown)\" names fewer than two districts."),
      help: LocalizedText(
        de: "Zum Beispiel: --compare-with \"Typ II=EL,NOH\".",
        en: "For example: --compare-with \"Type II=EL,NOH\"."))
  }

  fileprivate static func groupTwice(_ name: String) -> Diagnostic {
    let shown = SafeText(name, limit: 40).description
    return declaration(
      LocalizedText(
        de: "Zwei Vergleichsgruppen heißen „\(shown)“.",
        en: "Two comparison groups are called \"\(shown)\"."),
      help: LocalizedText(de: "Verschieden benennen.", en: "Name them differently."))
  }
}
