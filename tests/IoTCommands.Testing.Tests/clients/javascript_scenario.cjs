// Calls the endpoint through AWS's SDK for JavaScript and prints what came back. Argument: the endpoint's address.
const iotSdk = require('@aws-sdk/client-iot');
const jobsSdk = require('@aws-sdk/client-iot-jobs-data-plane');

const options = {
  endpoint: process.argv[2],
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  maxAttempts: 1,
};
const iot = new iotSdk.IoTClient(options);
const jobs = new jobsSdk.IoTJobsDataPlaneClient(options);
const account = 'arn:aws:iot:us-east-1:123456789012:';
const call = (name, input) => iot.send(new iotSdk[name + 'Command'](input));

async function error(promise, type) {
  try {
    await promise;
    return 'no error';
  } catch (e) {
    return [e.name, e instanceof type, e.$metadata.httpStatusCode];
  }
}

async function main() {
  const seen = {};
  const created = await call('CreateCommand', {
    commandId: 'Blink',
    payloadTemplate: '{"times":"${aws:iot:commandexecution::parameter:times}"}',
    preprocessor: { awsJsonSubstitution: { outputFormat: 'JSON' } },
    mandatoryParameters: [{ name: 'times', type: 'INTEGER', defaultValue: { I: 3 } }],
  });
  seen.created = created.commandArn;
  const read = await call('GetCommand', { commandId: 'Blink' });
  seen.read = [read.mandatoryParameters[0].defaultValue.I, read.createdAt instanceof Date, read.deprecated];
  seen.updated = (await call('UpdateCommand', { commandId: 'Blink', description: 'äöü' })).description;
  seen.listed = [];
  for await (const page of iotSdk.paginateListCommands({ client: iot, pageSize: 1 }, {})) {
    seen.listed.push(...page.commands.map(command => command.commandId));
  }

  const targetArn = account + 'thing/device';
  const start = { targetArn, commandArn: created.commandArn };
  const { executionId } = await jobs.send(new jobsSdk.StartCommandExecutionCommand({ ...start, parameters: { times: { I: 5 } } }));
  let execution;
  do {
    execution = await call('GetCommandExecution', { executionId, targetArn, includeResult: true });
  } while (execution.status === 'CREATED' || execution.status === 'IN_PROGRESS');
  seen.execution = [execution.status, execution.parameters.times.I, execution.result.text.S, Array.from(execution.result.bytes.BIN)];
  const list = await call('ListCommandExecutions', { targetArn, status: 'SUCCEEDED' });
  seen.executions = list.commandExecutions.map(item => item.executionId === executionId);
  seen.deletedExecution = (await call('DeleteCommandExecution', { executionId, targetArn })).$metadata.httpStatusCode;
  seen.errors = [
    await error(call('GetCommand', { commandId: 'none' }), iotSdk.ResourceNotFoundException),
    await error(call('CreateCommand', { commandId: 'Blink', payload: { content: new Uint8Array([1]) } }), iotSdk.ConflictException),
    await error(
      jobs.send(new jobsSdk.StartCommandExecutionCommand({ ...start, parameters: { times: { S: '5' } } })), jobsSdk.ValidationException),
  ];
  seen.deleted = (await call('DeleteCommand', { commandId: 'Blink' })).statusCode;
  console.log(JSON.stringify(seen));
}

main().catch(e => {
  console.error(e);
  process.exit(1);
});
