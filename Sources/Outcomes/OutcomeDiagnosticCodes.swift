package import Diagnostics

extension DiagnosticCode {
  // The file.
  package static let csvEmpty = DiagnosticCode(2001)
  package static let csvNotText = DiagnosticCode(2002)
  package static let csvEncoding = DiagnosticCode(2003)
  package static let csvUnclosedQuote = DiagnosticCode(2004)
  package static let csvQuote = DiagnosticCode(2005)
  package static let csvFieldCount = DiagnosticCode(2006)
  package static let csvRowTooLong = DiagnosticCode(2007)
  package static let csvLeftover = DiagnosticCode(2008)

  // The header.
  package static let missingColumn = DiagnosticCode(2101)
  package static let duplicateColumn = DiagnosticCode(2102)
  package static let unknownColumn = DiagnosticCode(2103)
  package static let noRows = DiagnosticCode(2104)
  package static let personalData = DiagnosticCode(2105)
  package static let unknownColumnName = DiagnosticCode(2106)

  // Cells.
  package static let missingValue = DiagnosticCode(2201)
  package static let badDate = DiagnosticCode(2202)
  package static let badNumber = DiagnosticCode(2203)
  package static let badCode = DiagnosticCode(2204)
  package static let badPseudonym = DiagnosticCode(2205)
  package static let zeroCost = DiagnosticCode(2206)

  // Rows.
  package static let exitBeforeEntry = DiagnosticCode(2301)
  package static let overlap = DiagnosticCode(2302)
  package static let implausibleStay = DiagnosticCode(2303)
  package static let exitAfterReferenceDate = DiagnosticCode(2304)
  package static let statusBeforeDue = DiagnosticCode(2305)
  package static let exitFactsWithoutExit = DiagnosticCode(2306)

  // Tallies.
  package static let tallyContradiction = DiagnosticCode(2307)
  package static let tallyClash = DiagnosticCode(2308)
  package static let countedTwice = DiagnosticCode(2309)
  package static let smallGroups = DiagnosticCode(2310)

  // The cohort.
  package static let emptyWindow = DiagnosticCode(2403)
}
