import ArgumentParser
import Profiles

/// What a shell offers for an option that takes a code: asked for only when somebody presses Tab.
enum CodeCompletion {
  static let district = codes(of: DistrictList.self)
  static let targetGroup = codes(of: TargetGroupList.self)

  private static func codes<List: CodeListName>(of: List.Type) -> CompletionKind {
    .custom { _, _, _ in
      switch Result(catching: { () throws in try Vocabulary.embedded().codes }) {
      case .success(let codes): codes.list(List.self).entries.map(\.value)
      // A shell that completes shows no message: it offers nothing.
      case .failure: []
      }
    }
  }
}
