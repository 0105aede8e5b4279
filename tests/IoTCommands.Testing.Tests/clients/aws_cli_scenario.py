"""Runs commands of the AWS CLI. Arguments: the endpoint's address, the folder of definitions."""

import contextlib
import io
import json
import os
import subprocess
import sys

try:
    # Version 1 in this process, because each start takes a second.
    from awscli.clidriver import create_clidriver
except ImportError:
    # Version 2 is a program of its own.
    create_clidriver = None

endpoint, commands = sys.argv[1:]
account = "arn:aws:iot:us-east-1:123456789012:"


def aws(*arguments):
    """Returns the exit code, the output and the text of errors."""
    arguments = [*arguments, "--endpoint-url", endpoint, "--region", "us-east-1", "--output", "json"]
    if create_clidriver is None:
        run = subprocess.run(["aws", *arguments, "--no-cli-pager"], capture_output=True, text=True)
        return run.returncode, json.loads(run.stdout) if run.stdout.strip() else None, run.stderr

    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        code = create_clidriver().main(arguments)
    text = output.getvalue().strip()
    return code, json.loads(text) if text else None, errors.getvalue()


seen = {}
for name in sorted(os.listdir(commands)):
    code, created, errors = aws("iot", "create-command", "--cli-input-json", "file://" + os.path.join(commands, name))
    seen[name] = [code, created["commandArn"] if created else errors]

seen["get"] = aws("iot", "get-command", "--command-id", "SetOvenTemperature")[1]["mandatoryParameters"][0]["name"]
seen["update"] = aws("iot", "update-command", "--command-id", "RebootDevice", "--display-name", "Restart", "--deprecated")[1]["deprecated"]
seen["list"] = [command["commandId"] for command in aws("iot", "list-commands", "--page-size", "1", "--sort-order", "ASCENDING")[1]["commands"]]
aws("iot", "create-thing", "--thing-name", "oven-1")
arguments = ["--target-arn", account + "thing/oven-1", "--command-arn", account + "command/SetOvenTemperature"]
code, started, errors = aws("iot-jobs-data", "start-command-execution", *arguments, "--parameters", '{"targetC":{"I":180}}')
seen["start"] = code
execution = aws("iot", "get-command-execution", "--execution-id", started["executionId"], "--target-arn", account + "thing/oven-1", "--include-result")[1]
seen["execution"] = [execution["status"], execution["parameters"]["targetC"], execution["executionTimeoutSeconds"]]
listed = aws("iot", "list-command-executions", "--command-arn", account + "command/SetOvenTemperature")[1]["commandExecutions"]
seen["executions"] = [item["executionId"] for item in listed] == [started["executionId"]]
seen["delete execution"] = aws(
    "iot", "delete-command-execution", "--execution-id", started["executionId"], "--target-arn", account + "thing/oven-1")[::2]
seen["start invalid"] = aws("iot-jobs-data", "start-command-execution", *arguments)[::2]
seen["delete"] = aws("iot", "delete-command", "--command-id", "RebootDevice")[1]
seen["endpoint"] = aws("iot", "describe-endpoint", "--endpoint-type", "iot:Jobs")[1]["endpointAddress"]
print(json.dumps(seen))
