internal import Catalog
package import Diagnostics
internal import Files
package import Scoring
internal import SystemPackage
internal import Text

/// A ranking, and the record that it can be checked with later.
package struct SealRequest: Request {
  package var ranking: RankRequest

  package init(_ ranking: RankRequest) {
    self.ranking = ranking
  }

  package struct Sealed: Sendable {
    package let ranking: Ranking
    package let seal: RankingSeal
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Sealed {
    let work = try await RankingWork(ranking, isSealed: true, at: place, &notes)
    let result = try await work.ranking(.full, &notes)
    return Sealed(
      ranking: result, seal: try work.seal(result, request: ranking, at: place))
  }
}

/// A sealed ranking computed again.
package struct VerifySealRequest: Request {
  /// The name of the seal.
  package var seal: String

  package init(_ seal: String) {
    self.seal = seal
  }

  /// - Returns: the seal, which holds.
  /// - Throws: ``Refusal`` where it is none, cannot be followed, or no longer holds.
  package func value(
    at place: Workplace, _ notes: inout Notes
  ) async throws(Refusal) -> RankingSeal {
    let bytes = try place.needed(seal, limit: RankingSeal.largest)
    let sealed = try RankingSeal.parsed(bytes, at: seal)
    let work = try await RankingWork(sealed.request, isSealed: true, at: place, &notes)
    let today = try work.seal(
      try await work.ranking(.full, &notes), request: sealed.request, at: place)
    let differences = SealComparison(sealed: sealed, today: today).differences
    guard differences.isEmpty else {
      throw Refusal(differences.map { .changedSeal($0, at: seal) })
    }
    return sealed
  }
}

extension RankingWork {
  fileprivate func seal(
    _ ranking: Ranking, request: RankRequest, at place: Workplace
  ) throws(Refusal) -> RankingSeal {
    var inputs = ranking.inputs.map { RankingSeal.Input(path: $0.path, sha256: $0.sha256 ?? "") }
    for path in request.otherFiles {
      inputs.append(RankingSeal.Input(path: path, sha256: try digest(FilePath(path))))
    }
    return RankingSeal(
      version: place.version, request: request, inputs: inputs,
      catalog: (catalog.digest ?? .none).description,
      result: place.record(ranking))
  }

  private func digest(_ path: FilePath) throws(Refusal) -> String {
    do {
      return try SHA256Digest(of: ByteSource(opening: path)).description
    } catch {
      throw Refusal(Diagnostic(reading: error))
    }
  }
}

extension DiagnosticKind {
  package static let brokenSeal = DiagnosticKind(
    4010,
    title: LocalizedText(
      de: "Ein Siegel ist keines oder wurde verändert.",
      en: "A seal is not a seal, or has been "
        + "changed."),
    explanation: LocalizedText(
      de: "rank --seal schreibt es, rank --verify liest es. Wer darin etwas ändert, bricht es.",
      en: "rank --seal writes it, rank --verify reads it. Changing anything in it breaks it."))

  package static let firstEditionSeal = DiagnosticKind(
    4014,
    title: LocalizedText(
      de: "Ein Siegel der ersten Ausgabe des Verfahrens.",
      en: "A seal of the method's first edition."),
    explanation: LocalizedText(
      de:
        "Die zweite Ausgabe rechnet anders. Nachgeprüft wird es nur mit der Version, die es schrieb.",
      en: "The second edition computes differently. Only the version that wrote it verifies it."))

  package static let changedSeal = DiagnosticKind(
    4011,
    title: LocalizedText(
      de: "Eine versiegelte Rangliste gilt nicht mehr.", en: "A sealed ranking no longer holds."),
    explanation: LocalizedText(
      de: "Dateien, Katalog oder Ergebnis sind andere als bei der Versiegelung.",
      en: "Files, catalogue or result are not those that were sealed."))
}

extension RankingSeal {
  /// - Throws: ``Refusal`` for what is no seal, was changed, or belongs to the first edition.
  static func parsed(_ bytes: [UInt8], at path: String) throws(Refusal) -> RankingSeal {
    let text = String(decoding: bytes, as: UTF8.self)
    if let version = firstEditionVersion(of: text) {
      throw Refusal(.firstEditionSeal(path, version: version))
    }
    guard let seal = RankingSeal(parsing: text) else { throw Refusal(.brokenSeal(path)) }
    return seal
  }

  static let largest = 1 << 28
}

extension Diagnostic {
  fileprivate static func brokenSeal(_ path: String) -> Diagnostic {
    Diagnostic(
      .brokenSeal, at: SourceLocation(file: path),
      message: LocalizedText(
        de: "Das ist kein Siegel von rank --seal, oder es wurde verändert.",
        en: "This is not a seal made by rank --seal, or it has been changed."))
  }

  fileprivate static func firstEditionSeal(_ path: String, version: String) -> Diagnostic {
    let shown = SafeText(version, limit: 20).description
    return Diagnostic(
      .firstEditionSeal, at: SourceLocation(file: path),
      message: LocalizedText(
        de:
          "Dieses Siegel ist nach der ersten Ausgabe des Verfahrens gemacht (Version \(shown)); die"
          + " zweite rechnet anders und prüft es nicht nach.",
        en: "This seal was made by the first edition of the method (version \(shown)); the second"
          + " computes differently and does not verify it."),
      help: LocalizedText(
        de:
          "Mit der Version nachrechnen, die es schrieb; für einen zweiten Blick die alten Dateien neu"
          + " versiegeln.",
        en: "Verify it with the version that wrote it; for a second look seal the old files anew."))
  }

  fileprivate static func changedSeal(_ difference: LocalizedText, at path: String) -> Diagnostic {
    Diagnostic(.changedSeal, at: SourceLocation(file: path), message: difference)
  }
}
