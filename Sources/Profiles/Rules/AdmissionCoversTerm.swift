internal import Diagnostics
internal import Text
internal import Values

/// S0204: a measure by voucher and further training are admitted (AZAV) through their end.
struct AdmissionCoversTerm: ProfileRule {
  let code = DiagnosticCode(204)
  let severity = Severity.warning
  let title = LocalizedText(
    de: "Gutscheinmaßnahmen und Weiterbildungen sind bis zu ihrem Ende zugelassen (AZAV).",
    en: "Voucher measures and further training are accredited (AZAV) until they end.")
  let reason = LocalizedText(
    de: "Gutscheine dürfen nur für zugelassene Maßnahmen eingelöst werden, und auch eine "
      + "berufliche "
      + "Weiterbildung braucht die Zulassung durch eine fachkundige Stelle.",
    en: "Vouchers may only be used for accredited measures, and further vocational training "
      + "also needs accreditation by an expert body.")
  let resolution = LocalizedText(
    de: "Unter <recht> die <zulassung> mit dem letzten Tag ihrer Gültigkeit eintragen oder "
      + "erneuern "
      + "lassen.",
    en: "Enter the <zulassung> with the last day of its validity in <recht>, or have it renewed.")
  let law: String? = "§ 176 Abs. 2 SGB III, AZAV"

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    let isVoucher = profile.law.procurement == Code("gutschein")
    guard isVoucher || profile.law.instrument == Code("weiterbildung") else { return [] }
    guard let admission = profile.law.admission else {
      return [
        RuleFinding(
          at: ["recht"],
          isVoucher
            ? LocalizedText(
              de: "Die Maßnahme wird mit Gutschein beschafft, ihre Zulassung fehlt.",
              en: "The measure is procured by voucher but its accreditation is missing.")
            : LocalizedText(
              de: "Die Maßnahme ist eine Weiterbildung, ihre Zulassung fehlt.",
              en: "The measure is further training but its accreditation is missing."))
      ]
    }
    guard let end = profile.schedule.end, admission.validThrough < end else { return [] }
    let last = admission.validThrough
    return [
      RuleFinding(
        at: ["recht", "zulassung", "gueltigBis"],
        LocalizedText(
          de: "Die Zulassung gilt bis \(last.germanDescription), die Maßnahme endet erst am "
            + "\(end.germanDescription).",
          en: "The accreditation is valid until \(last), but the measure does not end until "
            + "\(end)."))
    ]
  }
}
