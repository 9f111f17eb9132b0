internal import Diagnostics
internal import LibXML
internal import Text

/// `kreisprofil`: what a district says of its organisation, its budget and its labour market.
package struct DistrictProfile: Hashable, Sendable {
  /// What a part of case management is specialised in.
  package struct Specialisation: Hashable, Sendable {
    package let groups: [TargetGroup]
    /// In the words of its source.
    package let statement: Statement
  }

  package let header: DocumentHeader
  package let ring: String?
  package let comparisonType: String?
  package let specialisations: [Specialisation]
  package let organisation: [Statement]
  /// How needs are found, which teams have budgets of their own, how it is controlled in the year,
  /// and which data on measures there are.
  package let needs: [Statement]
  package let teamBudgets: [Statement]
  package let control: [Statement]
  package let measureControl: [Statement]
  /// On the labour market.
  package let notes: [Statement]

  package var district: District { District(header.id.description) }

  init(readable root: Element) throws(Refusal) {
    let reader = ProfileReader(root)
    header = try reader.documentHeader()
    let comparison = reader.group("vergleich")
    (ring, comparisonType) = (comparison.text("vergleichsring"), comparison.text("vergleichstyp"))
    let management = reader.group("fallmanagement")
    var specialisations: [Specialisation] = []
    for (part, statement) in zip(
      management.all("spezialisierung"), try management.statements("spezialisierung"))
    {
      specialisations.append(Specialisation(groups: part.codes("gruppe"), statement: statement))
    }
    self.specialisations = specialisations
    organisation = try management.statements("organisation")
    let budget = reader.group("budget")
    needs = try budget.statements("bedarf")
    teamBudgets = try budget.statements("teambudget")
    control = try budget.statements("steuerung")
    measureControl = try budget.statements("massnahmensteuerung")
    notes = try reader.group("arbeitsmarkt").statements("hinweis")
  }

  func sections(_ codes: CodeLists) -> [DocumentSection] {
    let comparison = [
      ring.map { ProfileFact("ring", $0, LocalizedText(de: "Ring", en: "ring")) },
      comparisonType.map {
        ProfileFact("comparisonType", $0, LocalizedText(de: "Vergleichstyp", en: "type"))
      },
    ].compactMap { $0 }
    return [
      DocumentSection(
        "specialisations", "Spezialisierungen im Fallmanagement",
        "Specialisations of case management",
        specialisations.map { ProfileFact("specialisation", $0.statement) }),
      DocumentSection(
        "organisation", "Organisation", "Organisation",
        organisation.map { ProfileFact("organisation", $0) }),
      DocumentSection(
        "teamBudgets", "Teams mit eigenem Budget", "Teams with budgets of their own",
        teamBudgets.map { ProfileFact("teamBudget", $0) }),
      DocumentSection(
        "needs", "Bedarf und Budgetplanung", "Needs and planning of the budget",
        needs.map { ProfileFact("need", $0) }),
      DocumentSection(
        "control", "Steuerung im Jahr", "Control in the year",
        control.map { ProfileFact("control", $0) }),
      DocumentSection(
        "measureControl", "Steuerung der Maßnahmen", "Control of measures",
        measureControl.map { ProfileFact("measureControl", $0) }),
      DocumentSection(
        "notes", "Arbeitsmarkt und Entwicklung", "Labour market and development",
        notes.map { ProfileFact("note", $0) }),
      DocumentSection("comparison", "Vergleich", "Comparison", comparison),
      header.section(codes),
    ].compactMap { $0 }
  }
}
