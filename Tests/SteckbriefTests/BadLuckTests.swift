import Foundation
import Glibc
import SystemPackage
import Testing

@Suite("Submitting with bad luck")
struct BadLuckTests {
  private static let id = "MUA-2025-001"
  private static let place = "MUA/MUA-2025-001.xml"

  /// A catalogue with one profile, and a next version of it that is longer.
  private func prepared() async throws -> (catalog: SubmissionFolder, next: String, old: Data?) {
    let catalog = try SubmissionFolder()
    let first = try catalog.profile(Self.id)
    let outcome = try await catalog.submit(first)
    try #require(outcome.exitCode == 0, "\(outcome.talk)")
    let next = try catalog.profile(
      Self.id, version: 2, title: String(repeating: "lang ", count: 20))
    return (catalog, next, catalog.bytes(Self.place))
  }

  private func expectUnchanged(_ catalog: SubmissionFolder, _ old: Data?) async throws {
    #expect(catalog.bytes(Self.place) == old)
    #expect(catalog.lineCount == 1)
    let verified = try await catalog.verify()
    #expect(verified.exitCode == 0, "\(verified.talk)")
  }

  @Test("a file that may not grow: an error, nothing changed, nothing left over")
  func sizeLimit() async throws {
    let (catalog, next, old) = try await prepared()
    let outcome = try await catalog.shell(
      "trap '' XFSZ; ulimit -f 1; exec $S submit \(next) --catalog $C --district MUA")
    #expect(outcome.exitCode == 74)
    #expect(outcome.talk.contains("S4101") && outcome.talk.contains("nichts geändert"))
    let left = try FileManager.default.contentsOfDirectory(atPath: catalog.catalog + "/.incoming")
    #expect(left.isEmpty)
    try await expectUnchanged(catalog, old)
  }

  @Test(
    "a disk that is full",
    .enabled(
      if: SubmissionFolder.works("unshare -m mount -t tmpfs tmpfs /mnt"),
      "needs the right to mount a file system"))
  func fullDisk() async throws {
    let (catalog, next, _) = try await prepared()
    // Pages of 4 kB: the filler takes all but so many of them.
    for free in 0...12 {
      let outcome = try await catalog.shell(
        """
        exec unshare -m sh -c '
          mkdir -p $F/disk && mount -t tmpfs -o size=256k tmpfs $F/disk && cp -r $C $F/disk/c || exit 99
          head -c 1000000 /dev/zero > $F/disk/fill 2>/dev/null
          truncate -s -\(free * 4096) $F/disk/fill
          $S submit \(next) --catalog $F/disk/c --district MUA; code=$?
          rm $F/disk/fill
          $S catalog verify --catalog $F/disk/c || exit 98
          grep -c . $F/disk/c/.audit.jsonl
          exit $code'
        """)
      #expect([0, 74].contains(outcome.exitCode), "\(free): \(outcome.talk)")
      #expect(outcome.output.hasSuffix(outcome.exitCode == 0 ? "\n2\n" : "\n1\n"), "\(free)")
      if free == 0 { #expect(outcome.exitCode == 74) }
      if free == 12 { #expect(outcome.exitCode == 0) }
    }
  }

  @Test(
    "a folder that can only be read: no submission, but verify and history",
    .enabled(
      if: SubmissionFolder.works("unshare -m mount --bind /mnt /mnt"),
      "needs the right to mount a file system"))
  func readOnly() async throws {
    let (catalog, next, old) = try await prepared()
    let outcome = try await catalog.shell(
      """
      exec unshare -m sh -c '
        mount --bind $C $C && mount -o remount,bind,ro $C || exit 99
        $S submit \(next) --catalog $C --district MUA; echo "submit $?"
        $S submit \(next) --catalog $C --district MUA --dry-run; echo "dry-run $?"
        $S history \(Self.id) --catalog $C >/dev/null; echo "history $?"
        $S catalog verify --catalog $C; echo "verify $?"'
      """)
    #expect(outcome.exitCode == 0)
    for line in ["submit 74", "dry-run 0", "history 0", "verify 0"] {
      #expect(outcome.output.contains(line), "\(outcome.output)")
    }
    #expect(outcome.talk.contains("S4101") && outcome.talk.contains("S3247"))
    try await expectUnchanged(catalog, old)
  }

  @Test(
    "no permission for the district's folder: found out before anything counts",
    .enabled(
      if: SubmissionFolder.works(
        "setpriv --reuid 65534 --regid 65534 --clear-groups \((try? Program.steckbrief.path.string) ?? "false") --version"
      ),
      "needs the right to become another user, who may run the program"))
  func noPermission() async throws {
    let (catalog, next, old) = try await prepared()
    let outcome = try await catalog.shell(
      """
      chmod 755 $F $F/*.xml; chmod -R a+rwX $C; chmod 555 $C/MUA
      exec setpriv --reuid 65534 --regid 65534 --clear-groups \
        $S submit \(next) --catalog $C --district MUA
      """)
    #expect(outcome.exitCode == 74 && outcome.talk.contains("nichts geändert"))
    #expect(outcome.talk.contains("catalog/MUA"), "\(outcome.talk)")
    try await expectUnchanged(catalog, old)
  }

  @Test(
    "a link in the catalogue that leads outside",
    arguments: ["MUA", ".versions", ".incoming", ".lock", ".audit.jsonl", "MUA/MUA-2025-002.xml"])
  func links(name: String) async throws {
    let catalog = try SubmissionFolder()
    let outcome = try await catalog.shell(
      """
      mkdir $F/outside; echo secret > $F/outside/file; mkdir -p $C/\(name.contains("/") ? "MUA" : "")
      case \(name) in *.*[a-z]k|*.jsonl|*.xml) ln -s $F/outside/file $C/\(name);; \
      *) ln -s $F/outside $C/\(name);; esac
      """)
    try #require(outcome.exitCode == 0, "\(outcome.talk)")
    let file = try catalog.profile("MUA-2025-002")
    let submitted = try await catalog.submit(file)
    #expect(submitted.exitCode != 0)
    #expect(submitted.talk.contains("symbolische Verknüpfung"), "\(submitted.talk)")
    let outside = try await catalog.shell("cd $F/outside; ls -A; cat file")
    #expect(outside.output == "file\nsecret\n")
    #expect(catalog.lineCount == (name == ".audit.jsonl" ? 1 : 0))
  }

  @Test(
    "a name that differs only in case, of a file or of a folder",
    arguments: [
      "MUA/mua-2025-002.xml", "mua/andere.xml", ".versions/mua-2025-002/1.xml",
    ])
  func twins(name: String) async throws {
    let (catalog, _, old) = try await prepared()
    let file = try catalog.profile("MUA-2025-002")
    let twin = try await catalog.shell(
      "mkdir -p $(dirname $C/\(name)); echo x > $C/\(name)")
    try #require(twin.exitCode == 0)
    let outcome = try await catalog.submit(file)
    #expect(outcome.exitCode == 65 && outcome.talk.contains("S3203"), "\(outcome.talk)")
    #expect(catalog.bytes(Self.place) == old && catalog.lineCount == 1)
  }

  @Test("an id that is a path", arguments: ["../x", "MUA-2025-001/../../x", "/etc/passwd", ".."])
  func pathAsID(id: String) async throws {
    let (catalog, _, old) = try await prepared()
    let file = try catalog.profile(id, file: "path.xml")
    #expect(try await catalog.submit(file).exitCode == 65)
    for command in [["withdraw", id, "--district", "MUA"], ["history", id]] {
      let outcome = try await Program.steckbrief.run(command + ["--catalog", catalog.catalog])
      #expect(outcome.exitCode == 66 && outcome.talk.contains("S3209"), "\(outcome.talk)")
    }
    try await expectUnchanged(catalog, old)
  }

  @Test("a clock that goes backwards: recorded time never does, and it is said")
  func clock() async throws {
    let (catalog, next, _) = try await prepared()
    let third = try catalog.profile(Self.id, version: 3)
    let outcome = try await catalog.submit(next, options: ["--at", "2999-01-01T00:00:00Z"])
    #expect(outcome.exitCode == 0 && !outcome.talk.contains("S3246"))
    let back = try await catalog.submit(third, options: ["--at", "1999-01-01T00:00:00Z"])
    #expect(back.exitCode == 0 && back.talk.contains("S3246"))
    let log = try #require(
      catalog.bytes(".audit.jsonl").map { String(decoding: $0, as: UTF8.self) })
    #expect(log.components(separatedBy: "\"time\":\"2999-01-01T00:00:00Z\"").count == 3)
    #expect(try await catalog.verify().exitCode == 0)
  }

  @Test("a lock of a dead process locks nothing, that of a living one is waited for")
  func locks() async throws {
    let (catalog, next, old) = try await prepared()
    let lock = open(catalog.catalog + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    let busy = try await catalog.submit(next, options: ["--wait", "0"])
    #expect(busy.exitCode == 75 && busy.talk.contains("S3208"))
    let patient = try await catalog.submit(next, options: ["--wait", "2"])
    #expect(patient.exitCode == 75 && patient.talk.contains("gewartet"), "\(patient.talk)")
    #expect(catalog.bytes(Self.place) == old)
    let arguments = [
      "submit", next, "--catalog", catalog.catalog, "--district", "MUA", "--wait", "60",
    ]
    async let waiting = Program.steckbrief.run(arguments)
    try await Task.sleep(for: .milliseconds(500))
    #expect(catalog.lineCount == 1)
    close(lock)
    #expect(try await waiting.exitCode == 0)
    #expect(catalog.bytes(Self.place) == FileManager.default.contents(atPath: next))
    #expect(try await catalog.verify().exitCode == 0)
  }

  @Test("what one office makes in a shared folder the others may write, whatever its umask")
  func sharedFolder() async throws {
    let catalog = try SubmissionFolder()
    let file = try catalog.profile(Self.id)
    let outcome = try await catalog.shell(
      """
      chmod 2775 $C; umask 077; $S submit \(file) --catalog $C --district MUA >/dev/null
      cd $C; stat -c '%a %n' .audit.jsonl .lock .versions .versions/* .versions/*/* MUA MUA/*
      """)
    #expect(
      outcome.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == [
        "664", "664", "2775", "2775", "664", "2775", "664",
      ], "\(outcome.output)")
  }

  @Test("leftovers of a submission that was never announced are taken away")
  func leftovers() async throws {
    let (catalog, _, old) = try await prepared()
    _ = try await catalog.shell(
      "mkdir -p $C/.incoming; cd $C/.incoming; echo a > MUA-2025-007.1.xml; echo b > journal.tmp")
    let verified = try await catalog.verify()
    #expect(verified.exitCode == 0)
    #expect(verified.talk.contains("S3241") && verified.talk.contains("MUA-2025-007"))
    try await expectUnchanged(catalog, old)
  }

  @Test("a name is not given: the rename of a recorded submission is done by the next command")
  func interruptedRename() async throws {
    let (catalog, next, old) = try await prepared()
    // The state before the rename: all is recorded, the new file waits in `.incoming`.
    let before = try #require(catalog.bytes(".audit.jsonl")).count
    #expect(try await catalog.submit(next).exitCode == 0)
    let script = """
      cd $C; tail -c +\(before + 1) .audit.jsonl > $F/lines
      { echo '{"offset":\(before)}'; cat $F/lines; } > $F/journal
      echo "{\\"seal\\":\\"$(sha256sum < $F/journal | cut -c1-64)\\"}" >> $F/journal
      cp MUA/\(Self.id).xml .incoming/\(Self.id).2.xml; mv $F/journal .incoming/journal
      cp .versions/\(Self.id)/1.xml MUA/\(Self.id).xml
      """
    #expect(try await catalog.shell(script).exitCode == 0)
    #expect(catalog.bytes(Self.place) == old)
    let verified = try await catalog.verify()
    #expect(verified.exitCode == 0 && verified.talk.contains("zu Ende geführt"), "\(verified.talk)")
    #expect(catalog.bytes(Self.place) == FileManager.default.contents(atPath: next))
    #expect(try await catalog.verify().talk.isEmpty)
  }
}
