package import Profiles
package import Statistics

/// The part of a measure's participations that a unit is credited with.
package struct MeasureShare: Hashable, Sendable {
  package let measure: ProfileID
  package let share: Share
}
