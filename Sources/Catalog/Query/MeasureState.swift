package import Profiles
package import Values

/// Whether a measure can be used on a day, as its profile says: by its status, and its dates where it
/// says them. The order is that in which hits are shown.
package enum MeasureState: Int, Comparable, CaseIterable, Sendable {
  case running, upcoming, ended, draft, withdrawn

  package static func < (left: MeasureState, right: MeasureState) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Whether somebody can be sent there now or later.
  package var isUsable: Bool { self <= .upcoming }
}

extension MeasureProfile {
  /// The state of one measure.
  /// - Parameter day: `nil` for the day on which the profile was last checked.
  package func state(on day: CalendarDate?) -> MeasureState {
    let day = day ?? header.checkedOn
    switch header.status {
    case .withdrawn: return .withdrawn
    case .draft: return .draft
    case .ended: return .ended
    default:
      if let end = schedule.end, end < day { return .ended }
      return schedule.begin.map { $0 > day } ?? false ? .upcoming : .running
    }
  }
}

/// The state of each document on a day.
package struct MeasureStates: Sendable {
  /// Days since 1 January 1970.
  let day: Int32
  private let begins: [Int32]
  private let ends: [Int32]
  private let ended: DocumentSet
  private let drafts: DocumentSet
  private let withdrawn: DocumentSet

  /// - Parameter day: `nil` for the latest day on which a profile of the catalogue was checked.
  package init(of catalog: Catalog, on day: CalendarDate?) {
    let columns = catalog.index.columns
    self.day = day.map { Int32($0.daysSince1970) } ?? catalog.lastChecked
    begins = columns.begins
    ends = columns.ends
    ended = catalog.documents(with: .ended, in: .status)
    drafts = catalog.documents(with: .draft, in: .status)
    withdrawn = catalog.documents(with: .withdrawn, in: .status)
  }

  package subscript(document: Int) -> MeasureState {
    if withdrawn.contains(document) { return .withdrawn }
    if drafts.contains(document) { return .draft }
    let end = ends[document]
    if ended.contains(document) || (end != CatalogIndex.unknownDay && end < day) { return .ended }
    return begins[document] > day ? .upcoming : .running
  }
}

extension Catalog {
  /// The latest day on which a profile was checked: what the catalogue knows is as old.
  var lastChecked: Int32 { index.columns.checked.max() ?? CatalogIndex.unknownDay }

  /// The same as a date; `nil` for an empty catalogue.
  package var checkedOn: CalendarDate? {
    index.count == 0 ? nil : CalendarDate(daysSince1970: Int(lastChecked))
  }
}
