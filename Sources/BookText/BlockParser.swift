// cmark-gfm's block parser, without its inline parser.

internal import CCmarkGFM
internal import CCmarkMemory

/// One run of cmark-gfm's block parser, and the tree it builds.
///
/// cmark-gfm hands out its tree only after inline parsing. A syntax extension, however, is asked at each line of text whether
/// it opens a block there, and is shown the block that the line stands in: ours opens none, and notes the document.
///
/// Parser and tree lie in memory of which each thread has one: of two parsers alive on a thread, the one that ends first would
/// take the other's.
struct BlockParser: ~Copyable {
  /// How many lines are fed before the text, so that the extension is asked at the document itself.
  static let linesBefore = 2

  private let parser: OpaquePointer
  private let witness: OpaquePointer
  private let document: UnsafeMutablePointer<OpaquePointer?>

  /// Nil where there is no memory left.
  init?() {
    guard let witness = cmark_syntax_extension_new("witness") else { return nil }
    guard let parser = arena_parser(CMARK_OPT_DEFAULT) else {
      cmark_syntax_extension_free(cmark_get_default_mem_allocator(), witness)
      return nil
    }
    self.parser = parser
    self.witness = witness
    document = .allocate(capacity: 1)
    document.initialize(to: nil)
    cmark_syntax_extension_set_private(witness, document, nil)
    cmark_syntax_extension_set_open_block_func(witness) { witness, _, _, parent, _, _ in
      let document = cmark_syntax_extension_get_private(witness)?
        .assumingMemoryBound(to: OpaquePointer?.self)
      if let document, document.pointee == nil { document.pointee = parent }
      return nil
    }
    cmark_parser_attach_syntax_extension(parser, witness)
    cmark_parser_feed(parser, "x\n\n", 3)
  }

  deinit {
    arena_empty()
    cmark_syntax_extension_free(cmark_get_default_mem_allocator(), witness)
    document.deallocate()
  }

  /// The root of the tree, alive as long as the parser.
  var root: OpaquePointer? { document.pointee }

  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    bytes.withMemoryRebound(to: CChar.self) {
      cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
  }

  /// Ends the last line, and closes the blocks that are open with a paragraph behind the text.
  func finish() {
    cmark_parser_feed(parser, "\n\nx\n", 4)
  }
}
