package import Profiles

/// The fields of a profile that hold codes and that a search can ask for.
package enum CodeField: Int, CaseIterable, Sendable {
  case targetGroup, district, instrument, legalBasis, mainAim, childCare, voluntariness, status
  case procurement, languageLevel, obstacle, aim, method, workingTime, accessibility

  /// The list that the codes of this field are from.
  package func list(in codes: CodeLists) -> CodeList {
    switch self {
    case .targetGroup: codes.list(TargetGroupList.self)
    case .district: codes.list(DistrictList.self)
    case .instrument: codes.list(InstrumentList.self)
    case .legalBasis: codes.list(LegalBasisList.self)
    case .mainAim: codes.list(MainAimList.self)
    case .childCare: codes.list(ChildCareList.self)
    case .voluntariness: codes.list(VoluntarinessList.self)
    case .status: codes.list(StatusList.self)
    case .procurement: codes.list(ProcurementList.self)
    case .languageLevel: codes.list(LanguageLevelList.self)
    case .obstacle: codes.list(ObstacleList.self)
    case .aim: codes.list(AimList.self)
    case .method: codes.list(MethodList.self)
    case .workingTime: codes.list(WorkingTimeList.self)
    case .accessibility: codes.list(AccessibilityList.self)
    }
  }

  /// The codes that a profile has in this field.
  package func values(of profile: MeasureProfile) -> [String] {
    switch self {
    case .targetGroup: profile.targeting.groups.map(\.value)
    case .district: profile.assignment.districts.map(\.value)
    case .instrument: [profile.law.instrument.value]
    case .legalBasis: profile.law.legalBases.map(\.value)
    case .mainAim: [profile.aims.main.value]
    case .childCare: profile.content.childCare.map { [$0.value] } ?? []
    case .voluntariness: profile.content.voluntariness.map { [$0.value] } ?? []
    case .status: [profile.header.status.value]
    case .procurement: profile.law.procurement.map { [$0.value] } ?? []
    case .languageLevel: profile.targeting.languageLevel.map { [$0.value] } ?? []
    case .obstacle: profile.targeting.obstacles.map(\.value)
    case .aim: profile.aims.aims.map(\.code.value)
    case .method: profile.content.methods.map(\.value)
    case .workingTime: profile.schedule.workingTime.map { [$0.value] } ?? []
    case .accessibility: profile.sites.compactMap { $0.accessibility?.value }
    }
  }
}
