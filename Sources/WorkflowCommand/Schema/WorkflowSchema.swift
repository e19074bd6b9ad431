import Engine
public import PluginKit
public import Text

/// The JSON Schema (draft 2020-12) of workflow files, for editors that complete and check while one types.
///
/// Made from the registry: an option's type, range, default and explanation are those of its plugin's manual.
public func workflowSchema(_ plugins: [PluginEntry]) -> JSONValue {
  [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Editorial workflow",
    "type": "object",
    "required": ["steps"],
    "additionalProperties": .bool(false),
    "properties": .object(workflowProperties),
    "$defs": .object(definitions(plugins)),
  ]
}

private let workflowProperties: JSONObject = [
  "name": ["type": "string", "description": "The workflow's name; without it, that of its file."],
  "description": ["type": "string", "description": "What it is for."],
  "params": [
    "type": "object", "description": "Parameters, set with --set NAME=VALUE.",
    "additionalProperties": reference("parameter"),
  ],
  "articles": described(articlesSchema, "Files, folders, globs and record files, or files that a program converts."),
  "steps": reference("steps"),
  "defaults": described(
    [
      "type": "object", "additionalProperties": .bool(false),
      "properties": [
        "retry": reference("retry"), "timeout": reference("duration"), "on_error": onErrorSchema,
        "env": environmentSchema,
      ],
    ], "What holds for all steps that say nothing else."),
  "schedule": reference("schedule"),
  "watch": ["type": "string", "description": "A folder whose new files start the workflow."],
  "on": [
    "type": "object", "additionalProperties": .bool(false),
    "properties": [
      "start": reference("programs"), "success": reference("programs"), "failure": reference("programs"),
      "finish": reference("programs"),
    ],
  ],
  "tests": [
    "type": "array",
    "items": [
      "type": "object", "required": ["article", "expect"], "additionalProperties": .bool(false),
      "properties": ["article": ["type": "string"], "expect": ["type": "object"]],
    ],
  ],
]

private func definitions(_ plugins: [PluginEntry]) -> JSONObject {
  var definitions: JSONObject = [
    "steps": ["type": "array", "minItems": .integer(1), "items": reference("step")],
    "step": ["anyOf": .array(stepForms(plugins))],
    "programs": ["type": "array", "minItems": .integer(1), "items": ["anyOf": [command, include]]],
    "parameter": parameter,
    "schedule": schedule,
    "duration": ["type": "string", "pattern": #"^([0-9.]+(ms|s|m|h|d))+$"#],
    "expression": ["type": "string", "pattern": #"\$\{\{.*\}\}"#],
    "retry": [
      "type": "object", "additionalProperties": .bool(false),
      "properties": [
        "attempts": ["type": "integer", "minimum": .integer(1), "maximum": .integer(100)],
        "backoff": reference("duration"), "max": reference("duration"),
      ],
    ],
  ]
  for plugin in plugins { definitions.append("options-" + plugin.name, options(plugin)) }
  return definitions
}

private func stepForms(_ plugins: [PluginEntry]) -> [JSONValue] {
  let names: JSONValue = .array(plugins.map { .string($0.name) })
  return [["enum": names], include, command] + plugins.map(pluginStep)
}

/// A plugin's name with its options, or its main option alone, and how the step is run beside it.
private func pluginStep(_ plugin: PluginEntry) -> JSONValue {
  var properties = JSONObject()
  properties.append(plugin.name, described(reference("options-" + plugin.name), plugin.summary))
  for (name, value) in commonProperties.members { properties.append(name, value) }
  return [
    "type": "object", "required": [.string(plugin.name)], "additionalProperties": .bool(false),
    "properties": .object(properties),
  ]
}

/// Put in the place of a step.
private let include: JSONValue = [
  "type": "object", "required": ["include"], "additionalProperties": .bool(false),
  "properties": ["include": ["type": "string"]],
]

private let command: JSONValue = {
  var properties: JSONObject = [
    "run": described(
      [
        "anyOf": [
          ["type": "string", "minLength": .integer(1)],
          ["type": "array", "minItems": .integer(1), "items": ["type": ["string", "number"]]],
        ]
      ],
      "A program and its arguments, on one line or as a list; nothing is given to a shell."),
    "reads": texts, "writes": texts,
    "inputs": described(texts, "Files, folders and globs that the program reads besides the article."),
    "env": environmentSchema, "pass_env": texts, "secrets": texts,
  ]
  for (name, value) in commonProperties.members { properties.append(name, value) }
  return [
    "type": "object", "required": ["run"], "additionalProperties": .bool(false), "properties": .object(properties),
  ]
}()

private let commonProperties: JSONObject = [
  "name": described(["type": "string"], "What people call the step."),
  "id": ["type": "string"], "if": ["type": ["string", "boolean"]], "needs": texts, "retry": reference("retry"),
  "timeout": reference("duration"), "on_error": onErrorSchema,
]

private let onErrorSchema: JSONValue = ["enum": .array(OnError.allCases.map { .string($0.rawValue) })]

private let environmentSchema: JSONValue = [
  "type": "object", "description": "Fixed variables of a program's environment.",
  "additionalProperties": ["type": ["string", "number", "boolean"]],
]

private let parameter: JSONValue = [
  "anyOf": [
    ["type": ["string", "number", "boolean", "array"]],
    [
      "type": "object", "additionalProperties": .bool(false),
      "properties": [
        "type": ["enum": ["text", "integer", "number", "boolean", "list"]], "default": .bool(true),
        "about": ["type": "string"],
      ],
    ],
  ]
]

private let schedule: JSONValue = [
  "anyOf": [["type": "string", "description": "A cron expression."], scheduleInFull]
]

private let scheduleInFull: JSONValue = [
  "type": "object", "additionalProperties": .bool(false),
  "oneOf": [["required": ["cron"]], ["required": ["every"]]],
  "properties": [
    "cron": described(["type": "string"], "Five fields, or a nickname such as @daily."),
    "every": reference("duration"), "timezone": ["type": "string"],
    "missed": ["enum": ["none", "last", "all"]], "window": reference("duration"),
    "overlap": ["enum": ["skip", "queue", "cancel-old", "allow"]], "jitter": reference("duration"),
    "dst": ["type": "string"], "except": texts, "seconds": ["enum": ["none", "first", "last"]],
  ],
]

private let articlesSchema: JSONValue = [
  "anyOf": [
    ["type": "string"], converterSchema, ["type": "array", "items": ["anyOf": [["type": "string"], converterSchema]]],
  ]
]

private let converterSchema: JSONValue = [
  "type": "object", "required": ["from", "through"], "additionalProperties": .bool(false),
  "properties": [
    "from": described(texts, "Files that are no text, as a glob with an ending."),
    "through": described(texts, "A program with its arguments; it gets the file's path and answers with HTML or text."),
    "timeout": reference("duration"),
  ],
]

private let texts: JSONValue = ["anyOf": [["type": "string"], ["type": "array", "items": ["type": "string"]]]]

/// A plugin's options; each may also be an expression, which is filled in with parameters.
private func options(_ plugin: PluginEntry) -> JSONValue {
  var properties = JSONObject()
  for option in plugin.options {
    var value: JSONObject = ["description": .string(option.about)]
    value.append("default", option.initial)
    value.append("anyOf", [.object(option.schema), reference("expression")])
    properties.append(option.name, .object(value))
  }
  let inFull: JSONValue = [
    "type": ["object", "null"], "additionalProperties": .bool(false), "properties": .object(properties),
  ]
  guard let main = plugin.mainOption else { return inFull }
  let alone = described(.object(main.schema), "The same as {\(main.name): …}. " + main.about)
  return ["anyOf": [inFull, alone, reference("expression")]]
}

private func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/" + name)] }

private func described(_ schema: JSONValue, _ text: String) -> JSONValue {
  guard case .object(var object) = schema else { return schema }
  object["description"] = .string(text)
  return .object(object)
}
