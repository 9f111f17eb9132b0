internal import Diagnostics
internal import Text
internal import Values

/// S0201: under § 45 SGB III, parts at an employer last at most 6 weeks (12 for long-term
/// unemployed people), the teaching of vocational skills at most 8.
///
/// No field says where a module takes place. The rule speaks only where a module's words leave no
/// doubt and its hours, divided by the hours per week, are too many.
struct PartsStayWithinLegalWeeks: ProfileRule {
  let code = DiagnosticCode(201)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Teile bei einem Arbeitgeber und die Vermittlung beruflicher Kenntnisse bleiben kurz.",
    en: "Parts at an employer and the teaching of vocational skills stay short.")
  let reason = LocalizedText(
    de: "Bei Maßnahmen nach § 45 SGB III dürfen Teile bei einem Arbeitgeber jeweils höchstens "
      + "6 Wochen dauern, für Langzeitarbeitslose 12; die Vermittlung beruflicher Kenntnisse "
      + "höchstens 8 Wochen.",
    en: "In measures under § 45 SGB III each part at an employer may last at most 6 weeks, for "
      + "long-term unemployed people 12; the teaching of vocational skills at most 8 weeks.")
  let resolution = LocalizedText(
    de: "Das Modul kürzen oder teilen, oder Stunden und Wochenstunden berichtigen.",
    en: "Shorten or divide the module, or correct its hours and the hours per week.")
  let law: String? = "§ 45 Abs. 2 Satz 2 und 3, Abs. 8 SGB III"

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    let isActivation = profile.law.legalBases.contains { $0.value.hasPrefix("sgb2p16Sgb3p45") }
    guard isActivation, let perWeek = profile.schedule.hoursPerWeek, perWeek.count > 0
    else { return [] }
    return employerParts(profile, perWeek: perWeek, codes: context.codes)
      + teaching(profile, perWeek: perWeek)
  }

  private func employerParts(
    _ profile: MeasureProfile, perWeek: Hundredths, codes: CodeLists
  ) -> [RuleFinding] {
    let methods = profile.content.methods.map(\.value)
    guard methods.contains("betrieblich") || methods.contains("praktikum"),
      profile.content.modules.contains(where: { ($0.hours?.count ?? 0) > 6 * perWeek.count })
    else { return [] }
    let longTerm = codes.list(TargetGroupList.self).withNarrower("langzeitarbeitslos")
    let isLongTerm = profile.targeting.groups.contains { longTerm.contains($0.value) }
    let weeks = isLongTerm ? 12 : 6
    return profile.content.modules.enumerated().compactMap { index, module in
      guard let hours = module.hours, hours.count > weeks * perWeek.count,
        ModuleWords.isAtEmployer(module)
      else { return nil }
      return RuleFinding(
        at: ["inhalt", .init("modul", index)],
        LocalizedText(
          de: "Das Modul „\(module.title)“ bei einem Arbeitgeber ",
          en: "The module “\(module.title)” at an employer ")
          + Self.lengths(hours, perWeek: perWeek, limit: weeks))
    }
  }

  private func teaching(_ profile: MeasureProfile, perWeek: Hundredths) -> [RuleFinding] {
    // Words are looked for only where all hours together are too many.
    let all = profile.content.modules.compactMap(\.hours).sum
    guard all.count > 8 * perWeek.count else { return [] }
    let modules = profile.content.modules.enumerated().filter {
      $0.element.hours != nil && ModuleWords.isTeaching($0.element)
    }
    let hours = modules.compactMap(\.element.hours).sum
    guard let last = modules.last, hours.count > 8 * perWeek.count else { return [] }
    return [
      RuleFinding(
        at: ["inhalt", .init("modul", last.offset)],
        LocalizedText(
          de: "Die Vermittlung beruflicher Kenntnisse ", en: "The teaching of vocational skills ")
          + Self.lengths(hours, perWeek: perWeek, limit: 8))
    ]
  }

  /// What is and what may be, in hours: these are exact, weeks would have to be rounded.
  private static func lengths(
    _ hours: Hundredths, perWeek: Hundredths, limit: Int
  ) -> LocalizedText {
    let (total, weekly) = (hours.localized, perWeek.localized)
    let allowed = Hundredths(count: limit * perWeek.count).localized
    return LocalizedText(
      de: "umfasst \(total.german) Stunden. Bei \(weekly.german) Wochenstunden sind höchstens "
        + "\(limit) Wochen zulässig, also \(allowed.german) Stunden.",
      en: "takes \(total.english) hours. At \(weekly.english) hours per week at most \(limit) "
        + "weeks are allowed, that is \(allowed.english) hours.")
  }
}

/// What the words of a module say about it beyond doubt. The words here are written as folded.
private enum ModuleWords {
  static func isAtEmployer(_ module: MeasureProfile.Module) -> Bool {
    let title = FoldedText(module.title)
    let text = FoldedText(module.text ?? "")
    guard !names(title, preparing), !names(title, outside) else { return false }
    if names(title, placements) || names(title, atEmployer) { return true }
    return names(text, atEmployer) && !names(text, preparing) && !names(text, outside)
  }

  static func isTeaching(_ module: MeasureProfile.Module) -> Bool {
    names(
      FoldedText(module.title),
      ["berufliche kenntnisse", "beruflicher kenntnisse", "fachkenntnisse", "kenntnisvermittlung"])
  }

  private static let placements = ["praktikum", "praktika", "praktikumsphase"]
  private static let atEmployer = [
    "im betrieb", "in einem betrieb", "in betrieben", "betriebliche erprobung",
    "betriebliches praktikum", "betriebspraktikum", "bei einem arbeitgeber", "beim arbeitgeber",
    "bei arbeitgebern",
  ]
  /// Words for what comes before or after a time at an employer.
  private static let preparing = [
    "vorbereit", "nachbereit", "auswert", "suche", "bewerb", "akquise", "reflexion",
  ]
  private static let outside = ["ausserbetrieblich", "ueberbetrieblich", "werkstatt"]

  private static func names(_ text: FoldedText, _ words: [String]) -> Bool {
    words.contains { text.contains(folded: $0) }
  }
}
