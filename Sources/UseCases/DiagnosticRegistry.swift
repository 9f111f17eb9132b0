internal import Catalog
package import Diagnostics
internal import Files
internal import LibXML
internal import Outcomes
internal import Profiles
internal import Scoring
internal import Submission

extension DiagnosticKind {
  /// Every kind that the program can tell of, by code.
  package static let all: [DiagnosticKind] =
    (ProfileRules.all.map(\.kind) + DocumentRules.own.map(\.kind) + xml + profiles + outcomes
    + scoring + catalog + submission
    + files + useCases)
    .sorted()

  private static let useCases: [DiagnosticKind] = [
    .noProfiles, .unknownProfile, .unknownProvider, .brokenSeal, .changedSeal, .firstEditionSeal,
    .uselessLook, .leftAside,
    .sheetWithoutWorkbook, .noReferenceDate, .internalFailure,
  ]
}
