package import SystemPackage

/// Makes file operations fail, as a full disk or a dying process would. Only tests have one.
package struct FileFaults: Sendable {
  /// What is about to be done to the disk.
  package enum Operation: String, CaseIterable, Hashable, Sendable {
    case makeFolder, create, write, syncFile, syncFolder, link, rename, remove, truncate, lock
  }

  /// The error that an operation is to meet; `nil` lets it pass.
  package let error: @Sendable (Operation, _ name: String) -> Errno?

  package init(_ error: @escaping @Sendable (Operation, _ name: String) -> Errno?) {
    self.error = error
  }
}
