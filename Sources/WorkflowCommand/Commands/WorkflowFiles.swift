import StatusLog

/// Whether an input is a workflow file rather than an article or a number.
func isWorkflowFile(_ input: String) -> Bool { input.hasSuffix(".yaml") || input.hasSuffix(".yml") }

/// Where the state of a workflow file lies unless `--state` says otherwise.
func stateFolder(besides file: String) -> String {
  guard let slash = file.lastIndex(of: "/") else { return StatusLog.folderName }
  return file[...slash] + StatusLog.folderName
}
