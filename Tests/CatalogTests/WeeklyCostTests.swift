import Catalog
import Profiles
import Testing
import Values

@Suite("Cost per participation and week")
struct WeeklyCostTests {
  /// By hand: 410 € a month × 4800 / 20871 = 94.2935 €; 46.50 € × 3 h = 139.50 €;
  /// 8.95 € × 35 h = 313.25 €; 480 × 4800 / 20871 = 110.3924; 610 × … = 140.2904.
  @Test(
    "is what a calculator finds, for the sample's measures",
    arguments: [
      ("MUB-2023-005", 94_29), ("MUA-2023-004", 139_50), ("MUC-2023-005", 313_25),
      ("MUB-2023-006", 110_39), ("MUC-2023-004", 140_29), ("MUA-2023-005", 208_00),
      ("MUC-2023-006", 174_00),
    ])
  func certain(id: String, cents: Int) async throws {
    let profile = try #require(await MadeUpCatalog.repository().readEntry(ProfileID(id))).profile
    #expect(WeeklyCost(of: profile).amount == Hundredths(count: cents))
    #expect(WeeklyCost(of: profile).reason == nil)
  }

  @Test(
    "is not given where it is not certain, with the reason",
    arguments: [
      ("MUA-2023-001", WeeklyCost.Reason.perPlace), ("MUA-2023-007", .successFee),
      ("HSK-2010-001", .noRate),
    ])
  func uncertain(id: String, reason: WeeklyCost.Reason) async throws {
    let profile = try #require(await MadeUpCatalog.repository().readEntry(ProfileID(id))).profile
    #expect(WeeklyCost(of: profile).amount == nil)
    #expect(WeeklyCost(of: profile).reason == reason)
  }

  private func cost(_ rates: String, _ schedule: String = "") throws -> WeeklyCost {
    let text = """
      <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
        <kopf><id>MUA-2026-001</id><fassung>1</fassung><status>aktiv</status>
          <stand>2026-01-01</stand></kopf>
        <zuordnung><kreis>MUA</kreis><titel>Titel</titel>
          <kurzbeschreibung>Eine Maßnahme für diesen Test.</kurzbeschreibung></zuordnung>
        <recht><instrument>aktivierung</instrument></recht>
        <zielgruppe><gruppe>alle</gruppe></zielgruppe>
        <ziele><hauptziel>integration</hauptziel></ziele>
        <zeit>\(schedule)</zeit>
        <traeger><unbekannt/></traeger><kosten>\(rates)</kosten>
      </massnahmensteckbrief>
      """
    return WeeklyCost(
      of: try MeasureProfile(
        parsing: Array(text.utf8), name: "x", vocabulary: MadeUpCatalog.vocabulary.get()))
  }

  private func rate(_ amount: String, _ unit: String) -> String {
    "<satz><betrag>\(amount)</betrag><einheit>\(unit)</einheit></satz>"
  }

  @Test(
    "adds certain rates of different units, rounds half a cent up, and takes the largest amount")
  func arithmetic() throws {
    let weeks = "<teilnahmedauerWochen>8</teilnahmedauerWochen>"
    #expect(try cost(rate("0.04", "jeTeilnahme"), weeks).amount == Hundredths(count: 1))
    #expect(try cost(rate("0.03", "jeTeilnahme"), weeks).amount == Hundredths(count: 0))
    let both = rate("80", "jeTeilnahme") + rate("208.71", "jeTeilnahmeMonat")
    #expect(try cost(both, weeks).amount == Hundredths(count: 10_00 + 48_00))
    #expect(
      try cost(rate("9999999999.99", "jeTeilnahmeMonat")).amount
        == Hundredths(count: 229_984_188_587))
  }

  @Test("says what is missing")
  func missing() throws {
    #expect(try cost(rate("80", "jeTeilnahme")).reason == .weeksUnknown)
    #expect(try cost(rate("8", "jeTeilnahmeStunde")).reason == .hoursUnknown)
    #expect(try cost(rate("8", "pauschal")).reason == .lumpSum)
    let two = rate("8", "jeTeilnahmeMonat") + rate("9", "jeTeilnahmeMonat")
    #expect(try cost(two).reason == .severalRates)
    #expect(try cost("").reason == .noRate)
  }
}
