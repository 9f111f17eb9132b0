package import Diagnostics

extension DiagnosticCode {
  // What keeps a profile out.
  package static let foreignDistrict = DiagnosticCode(3201)
  package static let versionNotGrown = DiagnosticCode(3202)
  package static let twinName = DiagnosticCode(3203)
  package static let nameTaken = DiagnosticCode(3204)
  package static let idTwiceInCall = DiagnosticCode(3205)
  package static let nothingToWithdraw = DiagnosticCode(3206)
  package static let notOnRecord = DiagnosticCode(3209)
  package static let nothingToAdopt = DiagnosticCode(3207)
  package static let catalogBusy = DiagnosticCode(3208)

  // What is not as it was recorded.
  package static let changedOutside = DiagnosticCode(3221)
  package static let notRecorded = DiagnosticCode(3222)
  package static let recordedFileMissing = DiagnosticCode(3223)
  package static let versionMissing = DiagnosticCode(3224)
  package static let damagedLog = DiagnosticCode(3225)
  package static let brokenChain = DiagnosticCode(3226)
  package static let nothingRecorded = DiagnosticCode(3227)

  // What was found and done after an interruption.
  package static let interruptedSubmission = DiagnosticCode(3241)
  package static let tornLine = DiagnosticCode(3242)
  package static let nothingChanged = DiagnosticCode(3243)
  package static let unfinished = DiagnosticCode(3244)
  package static let damagedJournal = DiagnosticCode(3245)
  package static let clockBackwards = DiagnosticCode(3246)
  package static let verifiedWithoutLock = DiagnosticCode(3247)
}

extension DiagnosticCode {
  /// The rule about predecessors, which submitting is stricter about.
  static let unknownPredecessor = DiagnosticCode(601)
}
