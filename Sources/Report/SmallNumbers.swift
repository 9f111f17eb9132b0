/// From which numbers on things are shown by themselves. Builders join or leave out what is less;
/// a policy of `Disclosure` says how many that is.
package struct SmallNumbers: Hashable, Sendable {
  /// Participations of a level that is named: what stands in the cell of one person is nobody else's
  /// to read.
  package let participationsOfLevel: Int
  /// Cases of a characteristic whose share is shown.
  package let casesOfCharacteristic: Double
  /// Cases in a band of prospects; bands of fewer are joined.
  package let casesInBand: Double
  /// Units behind a median: of two each could work out the other's.
  package let unitsInMedian: Int

  package init(
    participationsOfLevel: Int, casesOfCharacteristic: Double, casesInBand: Double,
    unitsInMedian: Int
  ) {
    self.participationsOfLevel = participationsOfLevel
    self.casesOfCharacteristic = casesOfCharacteristic
    self.casesInBand = casesInBand
    self.unitsInMedian = unitsInMedian
  }
}
