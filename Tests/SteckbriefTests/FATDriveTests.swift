import Testing

/// Drives without permissions, links, owners and capitals, whose times go by two seconds: USB sticks
/// and some shares.
@Suite("On a drive with a FAT")
struct FATDriveTests {
  private static func isThere(_ system: String) -> Bool {
    SubmissionFolder.works(
      "command -v mkfs.\(system) && exec unshare -m sh -c '\(mounting(system)) "
        + "f=$(mktemp -d) && mount_on $f && umount $f/d'")
  }

  /// A function of the shell that makes an image in a folder and mounts it below as `d`.
  private static func mounting(_ system: String) -> String {
    "mount_on() { truncate -s 8M $1/image && mkfs.\(system) $1/image >/dev/null"
      + " && mkdir -p $1/d && mount -o loop $1/image $1/d; };"
  }

  @Test(
    "all that changes a catalogue works",
    .enabled(
      if: isThere("vfat") || isThere("exfat"), "needs mkfs.vfat or mkfs.exfat and loop mounts"),
    arguments: ["vfat", "exfat"])
  func everything(system: String) async throws {
    guard Self.isThere(system) else { return }
    let catalog = try SubmissionFolder()
    let files = try (1...2).map { try catalog.profile("MUA-2025-001", version: $0) }
    let wrong = try catalog.profile("MUA-2025-002")
    let outcome = try await catalog.shell(
      """
      exec unshare -m sh -c '\(Self.mounting(system)) mount_on $F || exit 99
        c=$F/d/c; mkdir $c; o="--catalog $c --district MUA"
        $S submit \(files[0]) $o; echo "submit $?"
        $S submit \(files[1]) $o; echo "again $?"
        sed s/aktiv/Aktiv/ \(wrong) > $F/d/w.xml
        $S check --fix $F/d/w.xml; echo "fix $?"
        $S submit $F/d/w.xml $o; echo "fixed $?"
        $S withdraw MUA-2025-001 $o; echo "withdraw $?"
        $S catalog verify --catalog $c; echo "verify $?"
        umount $F/d'
      """)
    for line in ["submit 0", "again 0", "fix 0", "fixed 0", "withdraw 0", "verify 0"] {
      #expect(outcome.output.contains(line), "\(outcome.output)\n\(outcome.talk)")
    }
  }
}
