import Foundation

/// Which one the environment says: a fuzzer has arguments of its own.
let fuzzedReader: FuzzedReader = {
  let name = ProcessInfo.processInfo.environment["FUZZ_READER"] ?? ""
  guard let reader = FuzzedReader(rawValue: name) else {
    fatalError("FUZZ_READER names none of the readers: \(name)")
  }
  return reader
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzedReader.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
