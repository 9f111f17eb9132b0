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
}
