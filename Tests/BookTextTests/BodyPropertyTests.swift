// What holds for every body, whatever its bytes.

import Foundation
import Testing

@testable import BookText

struct BodyPropertyTests {
  @Test func `every span stands in the file, between whole characters`() {
    let seed: UInt64 = 20_260_303
    var random = SeededGenerator(seed: seed)
    for round in 0..<4_000 {
      let bytes = BodyGenerator.body(&random)
      let read = ReadBody(bytes: bytes)
      let isWhole = read.spans.allSatisfy { span in
        Int(span.upper) <= bytes.count && isBorder(Int(span.lower), bytes)
          && isBorder(Int(span.upper), bytes)
      }
      #expect(isWhole, "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func `every task holds its checkbox, title and tokens in that order`() {
    let seed: UInt64 = 20_260_304
    var random = SeededGenerator(seed: seed)
    var count = 0
    for round in 0..<4_000 {
      let bytes = BodyGenerator.body(&random)
      for task in ReadBody(bytes: bytes).body.tasks {
        count += 1
        let message: Comment = "seed \(seed), round \(round)"
        let state = Int(task.stateSpan.lower)
        #expect(task.stateSpan == Span(state, state + 1), message)
        #expect(bytes[state - 1] == UInt8(ascii: "["), message)
        #expect(bytes[state + 1] == UInt8(ascii: "]"), message)
        #expect(BodyTask.State(bytes[state]) == task.state, message)
        #expect(Int(task.span.lower) == state - 1, message)
        #expect(Int(task.title.lower) >= state + 2, message)
        let parts = [task.title] + task.tokens.map(\.span)
        #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upper <= $1.lower }, message)
        #expect(parts.allSatisfy { task.span.contains($0) }, message)
        #expect(task.tokens.allSatisfy { $0.span.contains($0.valueSpan) }, message)
      }
    }
    #expect(count > 500)
  }

  @Test func `every mark begins with a hash, inside the paragraph it marks`() {
    let seed: UInt64 = 20_260_305
    var random = SeededGenerator(seed: seed)
    var count = 0
    for round in 0..<4_000 {
      let read = ReadBody(bytes: BodyGenerator.body(&random))
      for mark in read.body.marks {
        count += 1
        #expect(read.text(mark.span).hasPrefix("#"), "seed \(seed), round \(round)")
        #expect(mark.paragraph.contains(mark.span), "seed \(seed), round \(round)")
        let isInside = read.body.shared.contains { $0.contains(mark.span) }
        #expect(mark.isShared == isInside, "seed \(seed), round \(round)")
      }
    }
    #expect(count > 100)
  }

  @Test func `a ticked task is read as done, and nothing else changes`() throws {
    let seed: UInt64 = 20_260_306
    var random = SeededGenerator(seed: seed)
    for round in 0..<3_000 {
      let before = ReadBody(bytes: BodyGenerator.body(&random))
      guard let task = before.body.tasks.randomElement(using: &random) else { continue }
      var bytes = before.bytes
      bytes[Int(task.stateSpan.lower)] = UInt8(ascii: "x")
      let after = ReadBody(bytes: bytes)
      let index = try #require(before.body.tasks.firstIndex(of: task))
      let message: Comment = "seed \(seed), round \(round): \(before.bytes)"
      #expect(after.body.tasks.map(\.span) == before.body.tasks.map(\.span), message)
      #expect(after.body.tasks.map(\.tokens) == before.body.tasks.map(\.tokens), message)
      let states = before.body.tasks.map(\.state)
      let expected = states.indices.map { $0 == index ? .done : states[$0] }
      #expect(after.body.tasks.map(\.state) == expected, message)
    }
  }

  @Test func `bytes that are no text can be read`() {
    let seed: UInt64 = 20_260_307
    var random = SeededGenerator(seed: seed)
    for round in 0..<3_000 {
      var bytes = BodyGenerator.body(&random)
      for _ in 0..<Int.random(in: 0...20, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let lower = Int.random(in: 0...bytes.count, using: &random)
      let upper = Int.random(in: lower...bytes.count, using: &random)
      let (body, problems) = Body.read(bytes, in: Span(lower, upper))
      let spans = body.tasks.map(\.span) + body.marks.map(\.paragraph) + problems.map(\.span)
      #expect(
        spans.allSatisfy { lower <= $0.lower && $0.upper <= upper }, "seed \(seed), round \(round)")
    }
  }

  @Test func `10,000 bodies read on all cores are the same as one after the other`() {
    var random = SeededGenerator(seed: 20_260_308)
    let texts = (0..<10_000).map { _ in BodyGenerator.body(&random) }
    let serial = texts.map { Reading($0) }
    let parallel = Readings(count: texts.count)
    DispatchQueue.concurrentPerform(iterations: texts.count) {
      parallel.set($0, Reading(texts[$0]))
    }
    let differing = texts.indices.filter { parallel.get($0) != serial[$0] }
    #expect(differing == [], "seed 20260308")
  }

  private func isBorder(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

private struct Reading: Equatable, Sendable {
  let body: Body
  let problems: [TextProblem]

  init(_ bytes: [UInt8]) {
    (body, problems) = Body.read(bytes, in: Span(0, bytes.count))
  }
}

/// What several threads have read, in the order of the texts.
private final class Readings: @unchecked Sendable {
  private let lock = NSLock()
  private var readings: [Reading?]

  init(count: Int) {
    readings = Array(repeating: nil, count: count)
  }

  func set(_ index: Int, _ reading: Reading) { lock.withLock { readings[index] = reading } }
  func get(_ index: Int) -> Reading? { lock.withLock { readings[index] } }
}
