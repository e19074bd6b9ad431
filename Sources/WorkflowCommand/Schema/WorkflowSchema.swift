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
    "required": ["name", "steps"],
    "additionalProperties": .bool(false),
    "properties": .object(workflowProperties),
    "$defs": .object(definitions(plugins)),
  ]
}

private let workflowProperties: JSONObject = [
  "name": ["type": "string", "description": "The workflow's name."],
  "description": ["type": "string", "description": "What it is for."],
  "params": [
    "type": "object", "description": "Parameters, set with --set NAME=VALUE.",
    "additionalProperties": reference("parameter"),
  ],
  "articles": described(texts, "Files, folders, globs and record files."),
  "steps": reference("steps"),
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
  var short = JSONObject()
  for plugin in plugins { short.append(plugin.name, described(reference("options-" + plugin.name), plugin.summary)) }
  let shortWithOptions: JSONValue = [
    "type": "object", "minProperties": .integer(1), "maxProperties": .integer(1),
    "additionalProperties": .bool(false), "properties": .object(short),
  ]
  return [["enum": names], shortWithOptions, include, command] + plugins.map(fullForm)
}

private func fullForm(_ plugin: PluginEntry) -> JSONValue {
  var properties: JSONObject = [
    "use": ["const": .string(plugin.name)], "with": reference("options-" + plugin.name),
  ]
  for (name, value) in commonProperties.members { properties.append(name, value) }
  return [
    "type": "object", "required": ["use"], "additionalProperties": .bool(false), "properties": .object(properties),
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
      ["type": "array", "minItems": .integer(1), "items": ["type": ["string", "number"]]],
      "A program and its arguments; nothing is given to a shell."),
    "reads": texts, "writes": texts, "pass_env": texts, "secrets": texts,
  ]
  for (name, value) in commonProperties.members { properties.append(name, value) }
  return [
    "type": "object", "required": ["run"], "additionalProperties": .bool(false), "properties": .object(properties),
  ]
}()

private let commonProperties: JSONObject = [
  "id": ["type": "string"], "if": ["type": ["string", "boolean"]], "needs": texts, "retry": reference("retry"),
  "timeout": reference("duration"), "on_error": ["enum": .array(OnError.allCases.map { .string($0.rawValue) })],
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
  return [
    "type": ["object", "null"], "additionalProperties": .bool(false), "properties": .object(properties),
  ]
}

private func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/" + name)] }

private func described(_ schema: JSONValue, _ text: String) -> JSONValue {
  guard case .object(var object) = schema else { return schema }
  object["description"] = .string(text)
  return .object(object)
}
