/// The name of a code list: the simple type in `schemas/codelisten.xsd` that enumerates it.
package protocol CodeListName: Sendable {
  static var typeName: String { get }
}

/// One code of the list `List`, as it stands in a profile: `alleinerziehend`, `HSK`.
///
/// A code read from a valid profile is in its list. Labels, aliases and hierarchy are in
/// ``CodeLists``: the lists are data and grow without a change to the program.
package struct Code<List: CodeListName>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let value: String

  package init(_ value: String) {
    self.value = value
  }

  package var description: String { value }

  package static func < (left: Code, right: Code) -> Bool {
    left.value < right.value
  }
}

package enum DistrictList: CodeListName { package static let typeName = "KreisCode" }
package enum StatusList: CodeListName { package static let typeName = "StatusCode" }
package enum LegalBasisList: CodeListName { package static let typeName = "RechtsgrundlageCode" }
package enum InstrumentList: CodeListName { package static let typeName = "InstrumentCode" }
package enum ProcurementList: CodeListName { package static let typeName = "BeschaffungCode" }
package enum TargetGroupList: CodeListName { package static let typeName = "ZielgruppeCode" }
package enum LanguageLevelList: CodeListName { package static let typeName = "SprachniveauCode" }
package enum ObstacleList: CodeListName { package static let typeName = "HemmnisCode" }
package enum MainAimList: CodeListName { package static let typeName = "HauptzielCode" }
package enum AimList: CodeListName { package static let typeName = "ZielCode" }
package enum IndicatorList: CodeListName { package static let typeName = "KennzahlCode" }
package enum MethodList: CodeListName { package static let typeName = "MethodeCode" }
package enum ChildCareList: CodeListName { package static let typeName = "KinderbetreuungCode" }
package enum VoluntarinessList: CodeListName { package static let typeName = "FreiwilligkeitCode" }
package enum WorkingTimeList: CodeListName { package static let typeName = "ZeitmodellCode" }
package enum LegalFormList: CodeListName { package static let typeName = "RechtsformCode" }
package enum ConsortiumRoleList: CodeListName { package static let typeName = "VerbundrolleCode" }
package enum RateUnitList: CodeListName { package static let typeName = "KostensatzEinheitCode" }
package enum FundingSourceList: CodeListName {
  package static let typeName = "FinanzierungsquelleCode"
}
package enum ContactRoleList: CodeListName { package static let typeName = "AnsprechrolleCode" }
package enum AccessibilityList: CodeListName {
  package static let typeName = "BarrierefreiheitCode"
}

package typealias District = Code<DistrictList>
package typealias TargetGroup = Code<TargetGroupList>
package typealias MainAim = Code<MainAimList>

extension MainAim {
  /// A job: providers are judged by integration six months after exit.
  package static let integration = MainAim("integration")
}
