import Values

/// Main goal, further goals and targets.
struct SampleGoals: Sendable {
  /// Code of the main goal; only measures with the same one are compared.
  let main: String
  /// Further goals.
  let goals: [SampleGoal]
  /// Targets, set before the measure began.
  let targets: [SampleTarget]
  /// Day on which the targets were set.
  let agreed: CalendarDate
  /// Day on which the provider was told; `nil`: never.
  let told: CalendarDate?

  /// Writes the content of `ziele`.
  func write(to xml: inout XMLText) {
    xml.element("hauptziel", main)
    for goal in goals {
      xml.element("ziel", goal.text, attribute: ("code", goal.code))
    }
    for target in targets {
      xml.parent("zielwert") { xml in
        xml.element("kennzahl", target.figure)
        xml.element("wert", target.percent)
        xml.element("vereinbartAm", agreed.description)
        xml.element("mitgeteiltAm", told?.description)
      }
    }
  }
}

/// A further goal.
struct SampleGoal: Sendable {
  /// Code of the kind of goal.
  let code: String
  /// The goal in words.
  let text: String
}

/// A target agreed with the provider.
struct SampleTarget: Sendable {
  /// Code of the figure that is measured.
  let figure: String
  /// Target in whole percent.
  let percent: Int
}
