"""Calls every operation of the endpoint through boto3 and prints what came back. Arguments: the endpoint's address, the folder of definitions."""

import json
import os
import sys

import boto3
import botocore.config
import botocore.exceptions

endpoint, commands = sys.argv[1:]
options = {
    "endpoint_url": endpoint,
    "region_name": "us-east-1",
    "aws_access_key_id": "AKIDEXAMPLE",
    "aws_secret_access_key": "secret",
    "config": botocore.config.Config(retries={"total_max_attempts": 1}),
}
iot = boto3.client("iot", **options)
jobs = boto3.client("iot-jobs-data", **options)
account = "arn:aws:iot:us-east-1:123456789012:"
seen = {}


def error(client, name, call, **arguments):
    """Returns the exception's type by boto3's own name for it, its status and its message."""
    try:
        call(**arguments)
    except getattr(client.exceptions, name) as e:
        return [type(e).__name__, e.response["ResponseMetadata"]["HTTPStatusCode"], e.response.get("resourceId")]
    except botocore.exceptions.ClientError as e:
        return ["another: " + str(e), 0, None]
    return ["no error", 0, None]


for name in sorted(os.listdir(commands)):
    with open(os.path.join(commands, name), encoding="utf-8") as file:
        definition = json.load(file)
    created = iot.create_command(**definition)
    got = iot.get_command(commandId=definition["commandId"])
    same = all(got[key] == value for key, value in definition.items() if key not in ("tags", "payload"))
    if "payload" in definition:
        # boto3 encodes bytes; the file's text is base64 already.
        same = same and got["payload"]["content"] == definition["payload"]["content"].encode()
    seen[created["commandArn"]] = same

updated = iot.update_command(commandId="RebootDevice", displayName="Restart", deprecated=True)
seen["updated"] = [updated["displayName"], updated["deprecated"], updated["lastUpdatedAt"].tzinfo is not None]
iot.update_command(commandId="RebootDevice", deprecated=False)
pages = iot.get_paginator("list_commands").paginate(sortOrder="ASCENDING", PaginationConfig={"PageSize": 3})
seen["listed"] = [[command["commandId"] for command in page["commands"]] for page in pages]

seen["thing"] = iot.create_thing(thingName="oven-1", attributePayload={"attributes": {"site": "north"}})["thingArn"]
seen["described"] = iot.describe_thing(thingName="oven-1")["attributes"]
seen["things"] = [thing["thingName"] for page in iot.get_paginator("list_things").paginate() for thing in page["things"]]
seen["endpoint"] = [iot.describe_endpoint(endpointType=type)["endpointAddress"] for type in ("iot:Jobs", "iot:Data-ATS")]

oven = account + "thing/oven-1"
device = account + "thing/device"
start = {"commandArn": account + "command/SetOvenTemperature", "parameters": {"targetC": {"I": 180}}}
ids = [jobs.start_command_execution(targetArn=oven, clientToken=str(i), **start)["executionId"] for i in range(5)]
pages = iot.get_paginator("list_command_executions").paginate(targetArn=oven, sortOrder="ASCENDING", PaginationConfig={"PageSize": 2})
seen["executions"] = [execution["executionId"] for page in pages for execution in page["commandExecutions"]] == ids
seen["filtered"] = len(iot.list_command_executions(commandArn=start["commandArn"], startedTimeFilter={"after": "2020-01-01T00:00"})["commandExecutions"])

answered = jobs.start_command_execution(targetArn=device, **start)["executionId"]
execution = {"status": "CREATED"}
while execution["status"] in ("CREATED", "IN_PROGRESS"):
    execution = iot.get_command_execution(executionId=answered, targetArn=device, includeResult=True)
seen["result"] = [execution["status"], execution["statusReason"], execution["result"]["text"], execution["result"]["ok"],
                  execution["result"]["bytes"]["BIN"].hex(), execution["parameters"]["targetC"], "completedAt" in execution]
seen["deleted execution"] = iot.delete_command_execution(executionId=answered, targetArn=device)["ResponseMetadata"]["HTTPStatusCode"]

seen["errors"] = {
    "create": error(iot, "ConflictException", iot.create_command, commandId="RebootDevice", payload={"content": b"1"}),
    "invalid": error(iot, "ValidationException", iot.create_command, commandId="x", payloadTemplate="{}"),
    "get": error(iot, "ResourceNotFoundException", iot.get_command, commandId="none"),
    "update": error(iot, "ResourceNotFoundException", iot.update_command, commandId="none", deprecated=True),
    "list": error(iot, "ValidationException", iot.list_commands, nextToken="none"),
    "get execution": error(iot, "ResourceNotFoundException", iot.get_command_execution, executionId=answered, targetArn=device),
    "delete execution": error(iot, "ConflictException", iot.delete_command_execution, executionId=ids[0], targetArn=oven)[:2],
    "list executions": error(iot, "ValidationException", iot.list_command_executions),
    "start": error(jobs, "ConflictException", jobs.start_command_execution, targetArn=oven, clientToken="0",
                   commandArn=account + "command/RebootDevice")[:2],
    "start none": error(jobs, "ResourceNotFoundException", jobs.start_command_execution, targetArn=oven, commandArn=account + "command/none"),
    "start invalid": error(jobs, "ValidationException", jobs.start_command_execution, targetArn=oven, commandArn=account + "command/SetOvenTemperature"),
    "thing": error(iot, "ResourceAlreadyExistsException", iot.create_thing, thingName="oven-1"),
    "no thing": error(iot, "ResourceNotFoundException", iot.describe_thing, thingName="none"),
    "no endpoint": error(iot, "InvalidRequestException", iot.describe_endpoint, endpointType="iot:CredentialProvider"),
}
iot.delete_thing(thingName="oven-1")
seen["deleted command"] = iot.delete_command(commandId="RebootDevice")["statusCode"]
seen["pending"] = iot.get_command(commandId="RebootDevice")["pendingDeletion"]
seen["deleted none"] = iot.delete_command(commandId="none")["statusCode"]

# The test injected these, which a request takes in order.
print(json.dumps(seen), flush=True)
sys.stdin.readline()
print(json.dumps([
    error(iot, "ThrottlingException", iot.list_commands),
    error(jobs, "ThrottlingException", jobs.start_command_execution, targetArn=oven, **start),
    error(iot, "ServiceQuotaExceededException", iot.create_command, commandId="x", payload={"content": b"1"}),
    error(jobs, "ServiceQuotaExceededException", jobs.start_command_execution, targetArn=oven, **start),
    error(iot, "InternalServerException", iot.list_commands),
    error(jobs, "InternalServerException", jobs.start_command_execution, targetArn=oven, **start),
]), flush=True)
