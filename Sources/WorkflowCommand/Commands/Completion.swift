import ArgumentParser

/// `workflow completion SHELL`: the script by which a shell completes commands and options.
struct Completion: ParsableCommand {
  /// The shells there is a script for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print a completion script for bash, zsh or fish.",
    discussion: """
      bash:  source <(workflow completion bash)
      zsh:   workflow completion zsh > ~/.zfunc/_workflow
      fish:  workflow completion fish > ~/.config/fish/completions/workflow.fish
      """)

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() {
    switch shell {
    case .bash: Console.print(Workflow.completionScript(for: .bash))
    case .zsh: Console.print(Workflow.completionScript(for: .zsh))
    case .fish: Console.print(Workflow.completionScript(for: .fish))
    }
  }
}
