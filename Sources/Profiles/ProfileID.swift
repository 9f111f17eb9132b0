/// The identity of a profile: letters of the submitting district, year, number, `HSK-2010-001`.
///
/// The schema checks the form, so an id is safe as the name of a file.
package struct ProfileID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: String) {
    description = text
  }

  package static func < (left: ProfileID, right: ProfileID) -> Bool {
    left.description < right.description
  }

  /// What stands before the number: `HSK-2010`.
  package var series: String {
    description.split(separator: "-", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "-")
  }

  private var number: Int? {
    description.split(separator: "-", omittingEmptySubsequences: false).last.flatMap { Int($0) }
  }

  /// The id behind the highest of a series (`HSK-2010`): a number that once stood for a measure is
  /// never handed out again, so gaps stay.
  package static func next(in series: String, after taken: some Sequence<ProfileID>) -> ProfileID {
    let highest = taken.filter { $0.series == series }.compactMap(\.number).max() ?? 0
    let digits = String(highest + 1)
    return ProfileID(
      "\(series)-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)")
  }
}
