// Signals: what a process does about them while it waits for a program, or is in the middle of writing.

internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The signals of the keys that interrupt, ignored while another program has the terminal, as `system(3)` does.
package struct IgnoredSignals {
  private let interrupt = signal(SIGINT, SIG_IGN)
  private let quit = signal(SIGQUIT, SIG_IGN)

  package init() {}

  package func restore() {
    signal(SIGINT, interrupt)
    signal(SIGQUIT, quit)
  }
}

/// Holds back, in all threads, the signals that would end the process in the middle of something.
///
/// Within another one, what the inner one lets through is held by the outer one.
package struct DeferredSignals {
  private static let all = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  /// The last one that came.
  private static let pending = Atomic<Int32>(0)

  private let previous: [sigaction]

  package init() {
    Self.unblock()
    previous = Self.all.map { number in
      var previous = sigaction()
      sigaction(number, nil, &previous)
      // What is ignored, as the hang-up is under nohup, stays so.
      guard !Self.isIgnored(previous) else { return previous }
      var held = sigaction()
      #if canImport(Glibc)
        held.__sigaction_handler.sa_handler = { Self.pending.store($0, ordering: .relaxed) }
      #else
        held.__sigaction_u.__sa_handler = { Self.pending.store($0, ordering: .relaxed) }
      #endif
      sigaction(number, &held, nil)
      return previous
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Whether one came meanwhile, so that what takes long may be given up.
  package var isPending: Bool { Self.pending.load(ordering: .relaxed) != 0 }

  /// Lets through what came meanwhile.
  package func deliver() {
    for (number, previous) in zip(Self.all, previous) {
      var previous = previous
      sigaction(number, &previous, nil)
    }
    let number = Self.pending.exchange(0, ordering: .relaxed)
    guard number != 0 else { return }
    Self.unblock()
    raise(number)
  }

  /// Lets this thread take them: threads of Swift's pool block all signals, and so do programs that are started from one.
  private static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in all { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}

/// The signal that ends a process whose reader has gone; writing then answers with an error instead.
package enum ClosedPipes {
  package static func ignore() { _ = ignored }

  private static let ignored: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}
