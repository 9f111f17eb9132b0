internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Text

/// What covariates and their levels are called.
struct CovariateWords {
  let codes: CodeLists

  func name(of covariate: Covariate) -> Prose {
    switch covariate {
    case .targetGroup: say("Zielgruppe", "target group")
    case .instrument: say("Instrument", "instrument")
    case .stratum(let stratum): name(of: stratum)
    }
  }

  private func name(of stratum: Stratum) -> Prose {
    switch stratum {
    case .exitQuarter: say("Quartal des Austritts", "quarter of exit")
    case .exitMonth: say("Monat des Austritts", "month of exit")
    case .classAtEntry: say("ABC-Klasse bei Eintritt", "ABC class at entry")
    case .ageGroup: say("Altersgruppe", "age group")
    case .sex: say("Geschlecht", "sex")
    case .monthsUnemployed: say("Monate arbeitslos", "months unemployed")
    case .qualificationAtEntry: say("Berufsabschluss", "vocational qualification")
    case .feature(let name): Prose("\(name)")
    }
  }

  func level(_ name: String, of covariate: Covariate) -> Prose {
    if name == Covariate.unknownLevel { return say("unbekannt", "unknown") }
    switch covariate {
    case .targetGroup: return label(TargetGroupList.self, name)
    case .instrument: return label(InstrumentList.self, name)
    case .stratum: return Prose("\(name)")
    }
  }

  /// A code that no list has stands for itself.
  private func label<List: CodeListName>(_ list: List.Type, _ name: String) -> Prose {
    let code = codes.code(list, named: name)
    return code.map { Prose(codes.label($0)) } ?? Prose("\(name)")
  }
}
