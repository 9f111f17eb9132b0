package import Diagnostics

extension DiagnosticCode {
  // Before parsing.
  package static let emptyDocument = DiagnosticCode(1001)
  package static let documentTooLarge = DiagnosticCode(1002)
  package static let notText = DiagnosticCode(1003)
  package static let wrongEncoding = DiagnosticCode(1004)
  package static let forbiddenCharacter = DiagnosticCode(1005)
  package static let wrongVersion = DiagnosticCode(1006)

  // While parsing.
  package static let notWellFormed = DiagnosticCode(1101)
  package static let documentType = DiagnosticCode(1102)
  package static let processingInstruction = DiagnosticCode(1103)

  // Against the schema.
  package static let wrongRoot = DiagnosticCode(1201)
  package static let unexpectedElement = DiagnosticCode(1202)
  package static let missingElement = DiagnosticCode(1203)
  package static let unknownCode = DiagnosticCode(1204)
  package static let wrongPattern = DiagnosticCode(1205)
  package static let wrongLength = DiagnosticCode(1206)
  package static let wrongValue = DiagnosticCode(1207)
  package static let wrongAttribute = DiagnosticCode(1208)
  package static let missingAttribute = DiagnosticCode(1209)
  package static let strayText = DiagnosticCode(1210)
  package static let duplicateValue = DiagnosticCode(1211)
  package static let schemaViolation = DiagnosticCode(1212)
  package static let misplacedElement = DiagnosticCode(1213)
  package static let repeatedElement = DiagnosticCode(1214)
  package static let furtherFaults = DiagnosticCode(1215)
}
