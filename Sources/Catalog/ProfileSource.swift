package import Profiles

/// Where a catalogue gets the profiles that are shown. A search asks for none of them.
package protocol ProfileSource: Sendable {
  /// The profile of a document of the index.
  func profile(at document: Int) -> MeasureProfile
}

/// Profiles that are in memory anyway.
struct ProfileArray: ProfileSource {
  let profiles: [MeasureProfile]

  func profile(at document: Int) -> MeasureProfile { profiles[document] }
}
