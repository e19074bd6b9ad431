/// The version of the toolkit, as `workflow --version` prints it.
public let toolVersion = "0.1.0"
