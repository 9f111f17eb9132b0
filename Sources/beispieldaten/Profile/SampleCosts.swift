/// Rates, funding and budget.
struct SampleCosts: Sendable {
  /// What is paid.
  let rates: [SampleRate]
  /// Who pays which share; all together 100 percent.
  let funding: [SampleFunding]
  /// Budget by year.
  var budgets: [SampleBudget] = []

  /// Writes the content of `kosten`.
  func write(to xml: inout XMLText) {
    for rate in rates {
      xml.parent("satz", rate.write)
    }
    for share in funding {
      xml.parent("finanzierung", share.write)
    }
    for budget in budgets {
      xml.parent("budget", budget.write)
    }
  }
}

/// A cost rate.
struct SampleRate: Sendable {
  /// Amount in cents.
  let cents: Int
  /// What the amount is for.
  let unit: Unit

  /// What a rate is for, with its code.
  enum Unit: String, Sendable {
    /// A place for a month.
    case perPlaceMonth = "jePlatzMonat"
    /// A participation for a month.
    case perMonth = "jeTeilnahmeMonat"
    /// A participation for an hour.
    case perHour = "jeTeilnahmeStunde"
    /// A participation.
    case perParticipation = "jeTeilnahme"
    /// An integration, as a success fee.
    case perIntegration = "jeIntegration"
  }

  /// Writes the content of `satz`.
  func write(to xml: inout XMLText) {
    xml.element("betrag", SampleMoney.text(cents: cents, separator: "."))
    xml.element("einheit", unit.rawValue)
  }
}

/// A share of the funding.
struct SampleFunding: Sendable {
  /// Code of the source.
  let source: String
  /// Share in whole percent.
  let percent: Int

  /// Writes the content of `finanzierung`.
  func write(to xml: inout XMLText) {
    xml.element("quelle", source)
    xml.element("anteil", percent)
  }
}

/// The budget of a year in whole euros: spent <= committed <= planned.
struct SampleBudget: Sendable {
  /// Budget year.
  let year: Int
  /// Planned amount.
  let planned: Int
  /// Amount committed by contracts.
  let committed: Int
  /// Amount paid out; `nil` while the year runs.
  var spent: Int?

  /// Writes the content of `budget`.
  func write(to xml: inout XMLText) {
    xml.element("jahr", year)
    xml.element("geplant", planned)
    xml.element("gebunden", committed)
    xml.element("verausgabt", spent)
  }
}

/// Amounts of money, kept in cents.
enum SampleMoney {
  /// The amount in euros with two decimal places and nothing between the thousands.
  static func text(cents: Int, separator: String) -> String {
    let rest = String(cents % 100)
    return String(cents / 100) + separator + (rest.count < 2 ? "0" : "") + rest
  }
}
