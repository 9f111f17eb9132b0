internal import Outcomes
internal import Scoring
internal import Text

extension RankingReport {
  /// What a reader must know before believing a provider's figures: a sign behind its name, in
  /// the order of the signs.
  enum Mark: String, CaseIterable {
    case consortium = "*"
    case fewCases = "¹"
    case manyUnknown = "²"

    /// Below so many mature exits with a known outcome nothing is said of a provider.
    private static let fewestCases = 10
    /// Above this share of unknown outcomes follow-up is insufficient.
    private static let largestUnknownShare = 0.2

    func applies(to score: ProviderScore) -> Bool {
      let tally = score.tally
      return switch self {
      case .consortium: score.isConsortium
      case .fewCases: tally.known < Self.fewestCases
      case .manyUnknown:
        Double(tally.unknown) > Self.largestUnknownShare * Double(tally.known + tally.unknown)
      }
    }

    func meaning(_ request: RankingRequest) -> LocalizedText {
      switch self {
      case .consortium where request.consortium == .equal:
        LocalizedText(
          de: "Trägerverbund, bei jedem Mitglied voll gezählt; in der Summe oben einmal.",
          en: "consortium, counted in full at each member; once in the total above.")
      case .consortium:
        LocalizedText(
          de: "Trägerverbund, gezählt beim federführenden Träger.",
          en: "consortium, counted at its lead.")
      case .fewCases:
        LocalizedText(
          de: "Weniger als 10 auswertbare Austritte: zu wenig für ein Urteil.",
          en: "Less than 10 mature exits with a known outcome: too few to judge by.")
      case .manyUnknown:
        LocalizedText(
          de: "Verbleib bei mehr als 20 % unbekannt: Nachverfolgung unzureichend, die Quote trägt"
            + " nicht.",
          en: "Outcome unknown for more than 20 %: follow-up insufficient, the rate does not hold.")
      }
    }
  }
}
