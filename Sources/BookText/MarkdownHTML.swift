// Markdown as HTML that cannot do anything.

internal import CCmarkGFM
internal import CCmarkMemory

/// Turns Markdown into HTML for a page that other people open.
///
/// Raw HTML is left out, and so is what a page would fetch when it is opened: an image becomes its words. Links lead to the
/// web or to a mailbox; others, which lead nowhere outside of the book, become their words too.
package enum MarkdownHTML {
  /// The longest text that is read as Markdown; inline parsing takes more than linear time for some texts.
  static let limit = 256 * 1024

  /// The elements of the text, with tables; a longer text than is sensible stays as it was written.
  ///
  /// To the level of each heading `headings` is added, so that `#` fits below those of the page.
  package static func text(of markdown: some StringProtocol, headings: Int = 0) -> String {
    String(decoding: bytes(of: Array(markdown.utf8), headings: headings), as: UTF8.self)
  }

  /// The same of bytes.
  package static func bytes(of markdown: [UInt8], headings: Int) -> [UInt8] {
    if markdown.count <= limit, let html = rendered(markdown, headings) { return html }
    var bytes = Array("<pre>".utf8)
    markdown.withUnsafeBufferPointer { PageText.escape($0, into: &bytes) }
    return bytes + Array("</pre>\n".utf8)
  }

  /// The words of a line, a heading for example, without their marks.
  package static func words(of line: some StringProtocol) -> String {
    parsed(Array(line.utf8)) { root, _ in words(of: root) } ?? String(line)
  }

  private static func words(of node: OpaquePointer) -> String {
    var words = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    var child = cmark_node_first_child(node)
    while let next = child {
      words += self.words(of: next)
      child = cmark_node_next(next)
    }
    return words
  }

  /// Text as it stands between tags or in a quoted attribute.
  package static func escaped(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { PageText.escape($0, into: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Registered once, before any thread parses: the extensions are in a list that all threads share.
  private static let hasExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES

  /// Nil where there is no memory left.
  private static func rendered(_ bytes: [UInt8], _ headings: Int) -> [UInt8]? {
    parsed(bytes) { root, extensions in
      guard clear(root, headings), let html = cmark_render_html(root, options, extensions) else {
        return nil
      }
      let count = (0...).first { html[$0] == 0 } ?? 0
      return html.withMemoryRebound(to: UInt8.self, capacity: count) {
        PageText.visible(UnsafeBufferPointer(start: $0, count: count))
      }
    }
  }

  /// Hands the tree of a text on, with what else cmark needs to render it; what it renders goes with the tree.
  private static func parsed<Answer>(
    _ bytes: [UInt8], _ read: (OpaquePointer, UnsafeMutablePointer<cmark_llist>?) -> Answer?
  ) -> Answer? {
    _ = hasExtensions
    guard let parser = arena_parser(options) else { return nil }
    defer { arena_empty() }
    // The only extension that changes no table that threads share.
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    bytes.withUnsafeBytes { text in
      cmark_parser_feed(parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    return read(root, cmark_parser_get_syntax_extensions(parser))
  }

  /// Takes out what fetches or leads nowhere, and moves headings down.
  private static func clear(_ root: OpaquePointer, _ headings: Int) -> Bool {
    guard let walk = cmark_iter_new(root) else { return false }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return true }
      guard let node = cmark_iter_get_node(walk) else { continue }
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HEADING, event == CMARK_EVENT_ENTER {
        let level = Int(cmark_node_get_heading_level(node)) + headings
        cmark_node_set_heading_level(node, Int32(min(max(level, 1), 6)))
      }
      // A node may be taken out when its children have been seen.
      guard event == CMARK_EVENT_EXIT else { continue }
      if type == CMARK_NODE_IMAGE || type == CMARK_NODE_LINK && !leadsOut(node) {
        while let child = cmark_node_first_child(node) {
          guard cmark_node_insert_before(node, child) == 1 else { return false }
        }
        cmark_node_free(node)
      }
    }
  }

  private static func leadsOut(_ link: OpaquePointer) -> Bool {
    guard let url = cmark_node_get_url(link).map({ String(cString: $0).lowercased() }) else {
      return false
    }
    return ["https://", "http://", "mailto:"].contains { url.hasPrefix($0) }
  }
}
