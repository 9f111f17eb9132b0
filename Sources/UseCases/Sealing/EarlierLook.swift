package import Diagnostics
internal import FoundationEssentials
internal import Outcomes
internal import Profiles
internal import Scoring
internal import Text
internal import Values

/// The look half a year before, as its seal tells it.
struct EarlierLook {
  private let path: String
  private let content: Content

  /// What a second look needs of a sealed ranking.
  private struct Content: Decodable {
    struct Parameters: Decodable {
      let unit: String
    }

    struct Group: Decodable {
      let aim: String
      let units: [Unit]
    }

    struct Unit: Decodable {
      let provider: String?
      let providerId: String?
      let district: String
      let measures: [String]
      let recommendation: String
    }

    let asOf: String
    let definition: String
    let parameters: Parameters
    let groups: [Group]
  }

  /// - Throws: ``Refusal`` where it is no seal of this edition.
  init(_ bytes: [UInt8], at path: String) throws(Refusal) {
    let seal = try RankingSeal.parsed(bytes, at: path)
    self.path = path
    do {
      content = try JSONDecoder().decode(Content.self, from: Data(seal.result.utf8))
    } catch {
      throw Refusal(.uselessLook(path, .unreadable))
    }
  }

  /// Days between two half-yearly looks, with room for a busy month.
  private static let apart = 150...245

  /// - Throws: ``Refusal`` where the two looks do not belong together: another definition, another kind
  ///   of unit, no common provider, not half a year apart.
  func look(
    before asOf: CalendarDate, definition: IntegrationDefinition, scope: UnitScope
  ) throws(Refusal) -> PreviousLook {
    guard let earlier = CalendarDate(iso8601: content.asOf) else {
      throw Refusal(.uselessLook(path, .unreadable))
    }
    guard content.definition == definition.rawValue else {
      throw Refusal(.uselessLook(path, .definition(content.definition)))
    }
    guard content.parameters.unit == scope.rawValue else {
      throw Refusal(.uselessLook(path, .scope(content.parameters.unit)))
    }
    guard Self.apart.contains(asOf.daysSince1970 - earlier.daysSince1970) else {
      throw Refusal(.uselessLook(path, .dates(earlier, asOf)))
    }
    var units: Set<PreviousLook.Unit> = []
    for group in content.groups {
      for unit in group.units
      where unit.recommendation == "noted" || unit.recommendation == "hearing" {
        units.insert(
          PreviousLook.Unit(
            aim: group.aim, district: unit.district, providerID: unit.providerId,
            providerName: unit.provider,
            measure: scope == .measure ? unit.measures.first : nil))
      }
    }
    return PreviousLook(notedOrHeard: units, asOf: earlier)
  }

  /// - Throws: ``Refusal`` where no district of the ranking was looked at then.
  func expectSharedDistrict(with ranking: Ranking) throws(Refusal) {
    let then = Set(content.groups.flatMap(\.units).map(\.district))
    let now = Set(ranking.groups.flatMap(\.units).map(\.score.unit.district.value))
    guard now.isEmpty || !then.isDisjoint(with: now) else {
      throw Refusal(.uselessLook(path, .districts(then.sorted())))
    }
  }

  enum Fault {
    case unreadable
    case definition(String)
    case scope(String)
    case dates(CalendarDate, CalendarDate)
    case districts([String])
  }
}

extension DiagnosticKind {
  package static let uselessLook = DiagnosticKind(
    4015,
    title: LocalizedText(
      de: "Der Blick davor gehört nicht zu dieser Rangliste.",
      en: "The look before does not belong to this ranking."),
    explanation: LocalizedText(
      de:
        "Eine Anhörung braucht zwei Blicke im Abstand eines halben Jahres, auf dieselben Kreise, mit"
        + " derselben Definition und denselben Einheiten.",
      en: "A hearing takes two looks half a year apart, at the same districts, with the same"
        + " definition and the same units."))
}

extension Diagnostic {
  fileprivate static func uselessLook(_ path: String, _ fault: EarlierLook.Fault) -> Diagnostic {
    let (german, english): (String, String) =
      switch fault {
      case .unreadable:
        ("Das Ergebnis in diesem Siegel lässt sich nicht lesen.", "Its result cannot be read.")
      case .definition(let name):
        (
          "Das Siegel zählt Integrationen anders (\(SafeText(name, limit: 20))).",
          "The seal counts integrations differently (\(SafeText(name, limit: 20)))."
        )
      case .scope(let name):
        (
          "Das Siegel bewertet andere Einheiten (\(SafeText(name, limit: 20))).",
          "The seal judges other units (\(SafeText(name, limit: 20)))."
        )
      case .dates(let earlier, let asOf):
        (
          "Das Siegel hat den Stichtag \(earlier.germanDescription), diese Rangliste"
            + " \(asOf.germanDescription): zwischen zwei Blicken liegt ein halbes Jahr (150 bis 245"
            + " Tage).",
          "The seal's reference date is \(earlier), this ranking's \(asOf): two looks are half a year"
            + " apart (150 to 245 days)."
        )
      case .districts(let names):
        (
          "Das Siegel ist von anderen Kreisen (\(names.prefix(5).joined(separator: ", "))).",
          "The seal is of other districts (\(names.prefix(5).joined(separator: ", ")))."
        )
      }
    return Diagnostic(
      .uselessLook, at: SourceLocation(file: path),
      message: LocalizedText(de: german, en: english))
  }
}
