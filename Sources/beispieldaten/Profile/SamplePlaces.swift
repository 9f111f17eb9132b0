import Values

/// Contracted places and size of groups.
struct SamplePlaces: Sendable {
  /// Places under contract.
  let contracted: Int
  /// Places paid even when empty; `nil` where only what is used is paid.
  var paidMinimum: Int?
  /// Smallest and largest group; `nil` where there are no groups.
  var group: ClosedRange<Int>?

  /// Writes the content of `plaetze`, with the occupancy that the outcomes have too.
  func write(to xml: inout XMLText, participations: [SampleParticipation]) {
    xml.element("vertraglich", contracted)
    xml.element("mindestverguetet", paidMinimum)
    if let group {
      xml.parent("gruppengroesse") { xml in
        xml.element("min", group.lowerBound)
        xml.element("max", group.upperBound)
      }
    }
    for day in SamplePeriod.occupancy {
      xml.parent("belegung") { xml in
        xml.element("stichtag", day.description)
        xml.element("belegt", participations.count { $0.occupiesPlace(on: day) })
      }
    }
  }
}
