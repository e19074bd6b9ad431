// WorkflowCommand
