// Making a repository: blobs, trees from a list of paths, commits, and a first checkout.

internal import CLibgit2

extension Repository {
  /// Makes an empty repository with a work tree; the directory may exist, a repository may not.
  package static func create(
    at directory: [UInt8], branch: String = "main"
  ) throws(GitError) -> Repository {
    try LibGit2.start()
    let operation = "make a repository in \(text(directory))"
    var options = git_repository_init_options()
    let version = UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)
    try check(operation) { git_repository_init_options_init(&options, version) }
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    let handle = try withPath(directory, operation) { (path) throws(GitError) in
      try withPath(Array(branch.utf8), operation) { (branch) throws(GitError) in
        options.initial_head = branch
        return try pointer(operation) { git_repository_init_ext($0, path, &options) }
      }
    }
    return try Repository(handle: handle)
  }

  /// Stores a blob and returns its id; the bytes are kept as they are.
  package func writeBlob(_ content: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    try check("write a blob") {
      content.withUnsafeBytes {
        git_blob_create_from_buffer(&id, handle, $0.baseAddress, $0.count)
      }
    }
    return ObjectID(id)
  }

  /// Stores the trees of a list of files, in any order, and returns the id of the root.
  package func writeTree(
    _ files: some Sequence<(path: [UInt8], version: FileVersion)>
  ) throws(GitError) -> ObjectID {
    let operation = "write a tree"
    let index = try pointer(operation) { git_index_new($0) }
    defer { git_index_free(index) }
    for file in files {
      var entry = git_index_entry()
      entry.mode = file.version.mode.rawValue
      entry.id = file.version.id.raw
      try withPath(file.path, operation) { (path) throws(GitError) in
        entry.path = path
        _ = try check("write \(text(file.path)) to a tree") { git_index_add(index, &entry) }
      }
    }
    var id = git_oid()
    try check(operation) { git_index_write_tree_to(&id, index, handle) }
    return ObjectID(id)
  }

  /// Stores a commit and moves a branch to it; the first parent has to be the branch's tip.
  ///
  /// Nothing of the user's configuration takes part, so the same values give the same id. No hook
  /// runs and nothing is signed: it is for repositories that csbook has made itself.
  package func writeCommit(
    tree: ObjectID, message: String, author: Signature, committer: Signature,
    parents: [ObjectID], branch: String
  ) throws(GitError) -> ObjectID {
    let operation = "write a commit"
    var rawTree = tree.raw
    let tree = try pointer(operation) { git_tree_lookup($0, handle, &rawTree) }
    defer { git_tree_free(tree) }
    var commits: [OpaquePointer?] = []
    defer { for commit in commits { git_commit_free(commit) } }
    for parent in parents {
      var raw = parent.raw
      commits.append(try pointer(operation) { git_commit_lookup($0, handle, &raw) })
    }
    let author = try author.make(operation)
    defer { git_signature_free(author) }
    let committer = try committer.make(operation)
    defer { git_signature_free(committer) }
    var id = git_oid()
    try check(operation) {
      git_commit_create(
        &id, handle, "refs/heads/\(branch)", author, committer, nil, message, tree,
        commits.count, &commits)
    }
    return ObjectID(id)
  }

  /// Writes the files and the index of HEAD, over whatever is there: only for a work tree that
  /// csbook has just made.
  ///
  /// The files hold the bytes of their blobs, whatever `core.autocrlf` says.
  package func checkOutHead() throws(GitError) {
    let operation = "check out HEAD"
    var options = git_checkout_options()
    let version = UInt32(GIT_CHECKOUT_OPTIONS_VERSION)
    try check(operation) { git_checkout_options_init(&options, version) }
    options.checkout_strategy = GIT_CHECKOUT_FORCE.rawValue
    options.disable_filters = 1
    try check(operation) { git_checkout_head(handle, &options) }
  }
}

extension Signature {
  fileprivate func make(
    _ operation: String
  ) throws(GitError) -> UnsafeMutablePointer<git_signature>? {
    var signature: UnsafeMutablePointer<git_signature>?
    try check(operation) { git_signature_new(&signature, name, email, time, Int32(offset)) }
    return signature
  }
}
