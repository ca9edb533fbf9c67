// The libraries that texts are read by.

internal import CCmarkGFM
internal import CLibYAML

package enum TextLibraries {
  /// Each with the version that was linked.
  package static var versions: [String] {
    let yaml = yaml_get_version_string().map { String(cString: $0) } ?? "?"
    let markdown = cmark_version_string().map { String(cString: $0) } ?? "?"
    return ["libyaml \(yaml)", "cmark-gfm \(markdown)"]
  }
}
