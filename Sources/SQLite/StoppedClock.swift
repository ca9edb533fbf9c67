// The clock of SQL: a day instead of the machine's time.

internal import CSQLite

/// A VFS of SQLite that stands still at midnight UTC of one day, so that `date('now')` is that day.
///
/// Each connection has its own; it is registered only while the connection opens, and must outlive
/// it.
final class StoppedClock {
  private let clock: UnsafeMutablePointer<csbook_clock>
  private let name: UnsafeMutablePointer<CChar>

  /// A copy of the machine's VFS with another clock, days counted from 1970-01-01; nil where SQLite has no VFS.
  init?(midnightOf day: Int) {
    guard var vfs = StoppedClock.machine else { return nil }
    clock = .allocate(capacity: 1)
    // Two clocks that live at one time have two addresses.
    let letters = "csbook-\(UInt(bitPattern: clock))".utf8CString
    name = .allocate(capacity: letters.count)
    for (index, letter) in letters.enumerated() { name[index] = letter }

    vfs.pNext = nil
    vfs.zName = UnsafePointer(name)
    vfs.xCurrentTime = { vfs, result in
      result?.pointee = Double(StoppedClock.now(vfs)) / 86_400_000
      return SQLITE_OK
    }
    vfs.xCurrentTimeInt64 = { vfs, result in
      result?.pointee = StoppedClock.now(vfs)
      return SQLITE_OK
    }
    clock.initialize(to: csbook_clock(vfs: vfs, now: StoppedClock.julian(day)))
  }

  deinit {
    clock.deallocate()
    name.deallocate()
  }

  /// Sets it to midnight UTC of another day.
  func move(toMidnightOf day: Int) { clock.pointee.now = StoppedClock.julian(day) }

  /// Opens a connection that reads this clock, to a database of a name that SQLite knows.
  func open(_ connection: inout OpaquePointer?, _ database: String, flags: Int32) -> Int32 {
    let vfs = UnsafeMutableRawPointer(clock).assumingMemoryBound(to: sqlite3_vfs.self)
    let registered = sqlite3_vfs_register(vfs, 0)
    guard registered == SQLITE_OK else { return registered }
    defer { sqlite3_vfs_unregister(vfs) }
    return sqlite3_open_v2(database, &connection, flags, name)
  }

  /// The machine's VFS, copied once before any clock is registered, since registering changes its
  /// list.
  ///
  /// It is never written, and its functions may be called by any thread.
  private nonisolated(unsafe) static let machine = sqlite3_vfs_find(nil)?.pointee

  /// Milliseconds of the Julian day number at 00:00 UTC; day 2440587.5 is 1970-01-01.
  private static func julian(_ day: Int) -> Int64 {
    Int64(day) * 86_400_000 + 210_866_760_000_000
  }

  private static func now(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> Int64 {
    UnsafeRawPointer(vfs)?.assumingMemoryBound(to: csbook_clock.self).pointee.now ?? 0
  }
}
