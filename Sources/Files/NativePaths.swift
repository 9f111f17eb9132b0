internal import SystemPackage
internal import Text

// Paths are texts everywhere but where they reach the system: see ``FileNameText``.

extension FilePath {
  /// The path with the bytes that its text stands for.
  var native: FilePath {
    let text = string
    guard FileNameText.hasBytes(text) else { return self }
    return FilePath(
      platformString: FileNameText.bytes(of: text).map { CChar(bitPattern: $0) } + [0])
  }
}

extension FilePath.Component {
  func withNativeString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // Without such characters it may hold bytes already: whoever made it had them from the system.
    FileNameText.hasBytes(string)
      ? FilePath(string).native.withPlatformString(body) : withPlatformString(body)
  }
}

extension String {
  /// A name as a system call takes it.
  func withNativeName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    FileNameText.hasBytes(self)
      ? FilePath(self).native.withPlatformString(body) : withCString(body)
  }
}
