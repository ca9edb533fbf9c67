// What each change of front matter makes of a text.

import BookText

extension YAMLEditTests.Story {
  typealias Story = YAMLEditTests.Story

  static let scalars: [Story] = [
    // Quotes are kept where they can hold the value.
    Story("a: 1 # why", .set(["a"], .literal("2")), "a: 2 # why"),
    Story("a: 'x'   # why", .set(["a"], .text("it's")), "a: 'it''s'   # why"),
    Story("a: \"x\"", .set(["a"], .text("say \"no\"")), "a: \"say \\\"no\\\"\""),
    Story("a: 'x'", .set(["a"], .text("one\ntwo")), "a: \"one\\ntwo\""),
    Story("a: 'x'", .set(["a"], .text(" x ")), "a: ' x '"),
    Story("a: \"1\"", .set(["a"], .literal("2")), "a: \"2\""),
    // Plain only where every reader takes it for text.
    Story("a: x", .set(["a"], .text("no")), "a: 'no'"),
    Story("a: x", .set(["a"], .text("12:30")), "a: '12:30'"),
    Story("a: x", .set(["a"], .text("-.inf")), "a: '-.inf'"),
    Story("a: x", .set(["a"], .text("0x_1F")), "a: '0x_1F'"),
    Story("a: x", .set(["a"], .text("1_0_")), "a: '1_0_'"),
    Story(
      "a: x", .set(["a"], .text(String(repeating: "1", count: 80))),
      "a: '\(String(repeating: "1", count: 80))'"),
    Story("a: x", .set(["a"], .text("2026-05-01")), "a: '2026-05-01'"),
    Story("a: x", .set(["a"], .literal("2026-05-01")), "a: 2026-05-01"),
    Story("a: x", .set(["a"], .text("")), "a: ''"),
    Story("a: x", .set(["a"], .text("a: b")), "a: 'a: b'"),
    Story("a: x", .set(["a"], .text("a #b")), "a: 'a #b'"),
    Story("a: x", .set(["a"], .text("a#b:c")), "a: a#b:c"),
    Story("a: x", .set(["a"], .text("- b")), "a: '- b'"),
    Story("a: x", .set(["a"], .text("-b")), "a: -b"),
    Story("a: x", .set(["a"], .text("it's")), "a: it's"),
    Story("a: x", .set(["a"], .text("'tis \"so\"")), "a: \"'tis \\\"so\\\"\""),
    Story("a: x", .set(["a"], .text(" x")), "a: \" x\""),
    Story("a: x", .set(["a"], .text("\u{3000}x")), "a: '\u{3000}x'"),
    Story("a: x", .set(["a"], .text("田中 美咲")), "a: 田中 美咲"),
    Story("a: x", .set(["a"], .text("a\u{85}\u{2028}\u{7}")), "a: \"a\\x85\\u2028\\x07\""),
    Story("a: x", .set(["a"], .text("{{name}}")), "a: \"{\\x7Bname}}\""),
    Story("a: x", .set(["a"], .text("=")), "a: '='"),
    Story("a: x", .set(["a"], .text("a, b")), "a: a, b"),
    Story("a: {b: x}", .set(["a", "b"], .text("a, b")), "a: {b: 'a, b'}"),
    Story("a: {b: x}", .set(["a", "b"], .text("why?")), "a: {b: 'why?'}"),
    // Where nothing was written.
    Story("a:", .set(["a"], .literal("1")), "a: 1"),
    Story("a:   # why\nb: 2", .set(["a"], .text("x")), "a: x   # why\nb: 2"),
    Story("a: {b: , c: 1}", .set(["a", "b"], .literal("2")), "a: {b: 2 , c: 1}"),
    Story("a: {b}", .set(["a", "b"], .literal("2")), "a: {b: 2}"),
    Story("a: {b, c}", .set(["a", "b"], .literal("2")), "a: {b: 2, c}"),
    Story("a:\n  -\n  - y", .set(["a", 0], .text("x")), "a:\n  - x\n  - y"),
    Story("a:", .set(["a"], .list([.text("x"), .text("no")])), "a: [x, 'no']"),
    Story(
      "a: x", .set(["a"], .record([.init("off", .literal("1")), .init("on", .text("c"))])),
      "a: {'off': 1, on: c}"),
  ]

  private static let new: [YAMLValue.Entry] = [
    .init("d", .text("x, y")), .init("e", .list([.text("z")])),
  ]

  static let keys: [Story] = [
    Story("ownr: kenji # why", .rename(["ownr"], to: "owner"), "owner: kenji # why"),
    Story("\"a\": 1", .rename(["a"], to: "b"), "\"b\": 1"),
    Story("a: {b: 1}", .rename(["a", "b"], to: "no"), "a: {'no': 1}"),
    Story("a:\n  - b: 1\n    c: 2", .rename(["a", 0, "c"], to: "d"), "a:\n  - b: 1\n    d: 2"),
    Story("e\u{301}: 1", .rename(["e\u{301}"], to: "\u{E9}"), "\u{E9}: 1"),
    Story("a: 1", .insert(key: "b", .text("x"), .last, in: .root), "a: 1\nb: x"),
    Story("a: 1", .insert(key: "b", .text("x"), .first, in: .root), "b: x\na: 1"),
    Story(
      "a: 1 # why\n# about c\nc: 2", .insert(key: "b", .text("x"), .after("a"), in: .root),
      "a: 1 # why\nb: x\n# about c\nc: 2"),
    Story(
      "a:\n  - x\n    # below x\nc: 2", .insert(key: "b", .text("t"), .after("a"), in: .root),
      "a:\n  - x\n    # below x\nb: t\nc: 2"),
    Story(
      "a: |\n  text\n\nc: 2", .insert(key: "b", .text("t"), .after("a"), in: .root),
      "a: |\n  text\nb: t\n\nc: 2"),
    Story(
      "a:\n  b: 1\nd: 2", .insert(key: "c", .literal("3"), .last, in: ["a"]),
      "a:\n  b: 1\n  c: 3\nd: 2"),
    Story(
      "a:\n  - b: 1\n  - b: 2", .insert(key: "c", .literal("3"), .last, in: ["a", 0]),
      "a:\n  - b: 1\n    c: 3\n  - b: 2"),
    Story(
      "a:\n  - b: 1\n  - b: 2", .insert(key: "c", .literal("3"), .first, in: ["a", 1]),
      "a:\n  - b: 1\n  - c: 3\n    b: 2"),
    Story(
      "a: {b: 1, d: 2} # why", .insert(key: "c", .text("x"), .after("b"), in: ["a"]),
      "a: {b: 1, c: x, d: 2} # why"),
    Story("a: {b: 1}", .insert(key: "c", .text("x"), .first, in: ["a"]), "a: {c: x, b: 1}"),
    Story("a: {b: 1,}", .insert(key: "c", .text("x"), .last, in: ["a"]), "a: {b: 1, c: x,}"),
    Story("a: {}", .insert(key: "c", .text("x"), .last, in: ["a"]), "a: {c: x}"),
    Story("a: {b: }", .insert(key: "c", .text("x"), .last, in: ["a"]), "a: {b: , c: x}"),
    Story("a:", .insert(key: "c", .text("x"), .last, in: ["a"]), "a: {c: x}"),
    Story(
      "a:\nb: 1", .insert(key: "c", .record([.init("d", .literal("4"))]), .after("a"), in: .root),
      "a:\nc: {d: 4}\nb: 1"),
    // A list of records begins below its key, wherever it stands.
    Story(
      "a: 1 # why\nb: 2", .insert(key: "c", .list([.record(new)]), .after("a"), in: .root),
      "a: 1 # why\nc:\n  - d: x, y\n    e: [z]\nb: 2"),
    Story(
      "a: 1", .insert(key: "c", .list([.record(new), .record(new)]), .first, in: .root),
      "c:\n  - d: x, y\n    e: [z]\n  - d: x, y\n    e: [z]\na: 1"),
    Story(
      "a:\n  - b: 1", .insert(key: "c", .list([.record(new)]), .last, in: ["a", 0]),
      "a:\n  - b: 1\n    c:\n      - d: x, y\n        e: [z]"),
    Story(
      "a: {b: 1}", .insert(key: "c", .list([.record(new)]), .last, in: ["a"]),
      "a: {b: 1, c: [{d: 'x, y', e: [z]}]}"),
  ]

  static let lists: [Story] = [
    Story("a: [x, y] # why", .append(.text("z"), to: ["a"]), "a: [x, y, z] # why"),
    Story("a: [x,]", .append(.text("z"), to: ["a"]), "a: [x, z,]"),
    Story("a: []", .append(.text("z"), to: ["a"]), "a: [z]"),
    Story("a:", .append(.text("z"), to: ["a"]), "a: [z]"),
    Story("a: x", .append(.text("z"), to: ["a"]), "a: [x, z]"),
    Story("a: x, y", .append(.text("z"), to: ["a"]), "a: ['x, y', z]"),
    Story("a: 1", .append(.literal("2"), to: ["a"]), "a: [1, 2]"),
    Story(
      "a: [\n  x, # why\n  y # not\n]", .append(.text("z"), to: ["a"]),
      "a: [\n  x, # why\n  y, z # not\n]"),
    Story(
      "a:\n  - x\n  -   y # why\nb: 1", .append(.text("no"), to: ["a"]),
      "a:\n  - x\n  -   y # why\n  -   'no'\nb: 1"),
    Story("a:\n- x\nb: 1", .append(.text("z"), to: ["a"]), "a:\n- x\n- z\nb: 1"),
    Story(
      "a:\n  - {b: 1}", .append(.record([.init("b", .literal("2"))]), to: ["a"]),
      "a:\n  - {b: 1}\n  - {b: 2}"),
    Story(
      "a:\n  - b: 1\n    c: x",
      .append(.record([.init("b", .literal("2")), .init("c", .text("a, b"))]), to: ["a"]),
      "a:\n  - b: 1\n    c: x\n  - b: 2\n    c: a, b"),
    Story(
      "a:\n  - - x\n    - y", .append(.text("z"), to: ["a", 0]),
      "a:\n  - - x\n    - y\n    - z"),
    Story(
      "a:\n  - |\n    text\nb: 1", .append(.text("z"), to: ["a"]),
      "a:\n  - |\n    text\n  - z\nb: 1"),
    Story("a:\n  - x\n  # - y\n", .append(.text("z"), to: ["a"]), "a:\n  - x\n  - z\n  # - y\n"),
  ]

  static let removals: [Story] = [
    Story("a: 1 # why\nb: 2", .remove(["a"]), "b: 2"),
    Story("a: 1\nb: 2", .remove(["b"]), "a: 1"),
    Story(
      "a: 1\n# about b\nb:\n  - x\n  # in b\n  - y\nc: 3", .remove(["b"]),
      "a: 1\n# about b\nc: 3"),
    Story("a:\n  - b: 1\n    c: 2", .remove(["a", 0, "b"]), "a:\n  - c: 2"),
    Story("a:\n  - b: 1\n    c: 2", .remove(["a", 0, "c"]), "a:\n  - b: 1"),
    Story("a: {b: 1, c: 2}", .remove(["a", "b"]), "a: {c: 2}"),
    Story("a: {b: 1, c: 2}", .remove(["a", "c"]), "a: {b: 1}"),
    Story("a: {b: 1 }", .remove(["a", "b"]), "a: {}"),
    Story("a: {b: 1,}", .remove(["a", "b"]), "a: {}"),
    Story("a: [x,\n  y, z]", .remove(["a", 1]), "a: [x, z]"),
    Story("a: [x]", .remove(["a", 0]), "a: []"),
    Story("a:\n  - x\n  - y # why\n  - z", .remove(["a", 1]), "a:\n  - x\n  - z"),
    Story("a:\n- b: 1\n  c: 2\n- b: 3", .remove(["a", 0]), "a:\n- b: 3"),
    Story("a:\nb: 2", .remove(["a"]), "b: 2"),
  ]
}
