internal import Outcomes
internal import Text
package import Values

/// Assessments of contract performance by the contracting authority: the fourth criterion of § 65
/// Abs. 5 VgV.
package struct ContractAssessments: Hashable, Sendable {
  /// One criterion, judged once.
  package struct Assessment: Hashable, Sendable {
    /// Name or id, as written.
    package let provider: String
    package let date: CalendarDate
    package let criterion: String
    package let points: Hundredths
    package let maximum: Hundredths
    /// Who judged.
    package let office: String
  }

  /// In the order of the file.
  package let all: [Assessment]

  package static let none = ContractAssessments(all: [])

  package init(all: [Assessment]) {
    self.all = all
  }

  /// What some assessments come to.
  package struct Summary: Hashable, Sendable {
    package let count: Int
    /// Mean share of the points, every assessment weighing the same; between 0 and 1.
    package let share: Double
    /// The mean share by criterion, by name.
    package let byCriterion: [ByCriterion]
    /// How many offices judged.
    package let offices: Int

    package struct ByCriterion: Hashable, Sendable {
      package let criterion: String
      package let share: Double
      package let count: Int
    }
  }
}

/// Assessments by the provider that they mean, however its name is spelt.
struct AssessmentLookup {
  private var byProvider: [FoldedText: [ContractAssessments.Assessment]] = [:]

  init(_ assessments: ContractAssessments) {
    for assessment in assessments.all {
      byProvider[FoldedText(assessment.provider), default: []].append(assessment)
    }
  }

  /// - Parameter names: all names of one provider.
  /// - Returns: `nil` without an assessment between the window's first day and the reference date.
  func summary(of names: [String], _ rules: CohortRules) -> ContractAssessments.Summary? {
    if byProvider.isEmpty { return nil }
    let own = Set(names.map { FoldedText($0) }).flatMap { byProvider[$0] ?? [] }
      .filter { rules.from <= $0.date && $0.date <= rules.asOf }
    guard !own.isEmpty else { return nil }
    let criteria = Set(own.map(\.criterion)).sorted()
    return ContractAssessments.Summary(
      count: own.count, share: Self.mean(own),
      byCriterion: criteria.map { name in
        let some = own.filter { $0.criterion == name }
        return ContractAssessments.Summary.ByCriterion(
          criterion: name, share: Self.mean(some), count: some.count)
      }, offices: Set(own.map(\.office)).count)
  }

  private static func mean(_ assessments: [ContractAssessments.Assessment]) -> Double {
    // Sorted, so that the order of the file leaves no trace in the sum.
    let shares = assessments.map { Double($0.points.count) / Double($0.maximum.count) }.sorted()
    return shares.reduce(0, +) / Double(shares.count)
  }

  /// The providers of the assessments that are none of some names, sorted.
  func unknown(among names: [String]) -> [String] {
    let known = Set(names.map { FoldedText($0) })
    return byProvider.filter { !known.contains($0.key) }.compactMap(\.value.first?.provider)
      .sorted()
  }
}
