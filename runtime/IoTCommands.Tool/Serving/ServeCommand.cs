using System.CommandLine;
using IoTCommands.Testing;
using IoTCommands.Testing.State;

namespace IoTCommands.Tool.Serving;

/// <summary><c>iotcommands serve</c>: runs the service on this machine until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        Option<int> port = new("--port") { Description = "The port on 127.0.0.1; 0 for any free one.", DefaultValueFactory = static _ => 8180 };
        Option<int> mqttPort = new("--mqtt-port")
        {
            Description = "The port of the MQTT broker for devices on 127.0.0.1; 0 for any free one.",
            DefaultValueFactory = static _ => 1883,
        };
        Option<string?> commands = new("--commands")
        {
            Description = "A directory of definition files to serve. Changes are followed. Without it, there are no commands until clients create them.",
        };
        Option<string?> state = new("--state")
        {
            Description = "A file that keeps commands, things and executions; it is created if it does not exist. Without it, they are lost when the tool ends.",
        };
        Option<string> region = new("--region") { Description = "The code of the Region.", DefaultValueFactory = static _ => "us-east-1" };
        Option<string> account = new("--account") { Description = "The account id, 12 digits.", DefaultValueFactory = static _ => "123456789012" };
        Option<bool> openThings = new("--open-things") { Description = "Accepts every thing as a target. Otherwise, clients create things first." };
        Option<string[]> assume = AssumeOption.Create();
        Command command = new("serve", "Serves AWS IoT Commands on this machine, for the AWS CLI and the SDKs of all languages.")
        {
            port,
            mqttPort,
            commands,
            state,
            region,
            account,
            openThings,
            assume,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            new LocalIoTCommandsOptions
            {
                Port = result.GetValue(port),
                MqttPort = result.GetValue(mqttPort),
                StateFile = result.GetValue(state),
                AcceptUnregisteredThings = result.GetValue(openThings),
                Region = result.GetRequiredValue(region),
                AccountId = result.GetRequiredValue(account),
            },
            result.GetValue(commands),
            result.GetRequiredValue(assume),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        LocalIoTCommandsOptions options,
        string? directory,
        string[] assumed,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken)
    {
        try
        {
            options.Assumptions = AssumeOption.Parse(assumed);
            if (directory is not null && !Directory.Exists(directory))
            {
                throw new DirectoryNotFoundException($"'{directory}' does not exist or is not a directory.");
            }

            using CommandFolder? folder = directory is null ? null : new CommandFolder(directory, output);
            if (folder is not null)
            {
                options.Commands = await folder.LoadAsync(cancellationToken).ConfigureAwait(false);
            }

            await using LocalIoTCommands local = await StartAsync(options, cancellationToken).ConfigureAwait(false);
            Welcome(output, local);
            Task end = folder is null ? Task.Delay(Timeout.Infinite, cancellationToken) : folder.FollowAsync(local, cancellationToken);
            await (await Task.WhenAny(end, local.StateFileFailed ?? end).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (AggregateException exception) when (exception.InnerExceptions is [StateFileException failure])
        {
            await error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return ExitCode.CouldNotRun;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Starts the service. Error messages use the words of the command line.</summary>
    private static async Task<LocalIoTCommands> StartAsync(LocalIoTCommandsOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await LocalIoTCommands.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            // The name of a parameter does not help a user who wrote an option of the command line.
            throw new IOException(exception.Message.Split(" (Parameter ")[0], exception);
        }
        catch (IOException exception) when (exception is not StateFileException)
        {
            throw new IOException($"{exception.Message} The options are --port and --mqtt-port.", exception);
        }
    }

    private static void Welcome(TextWriter output, LocalIoTCommands local)
    {
        string address = local.Endpoint.AbsoluteUri.TrimEnd('/');
        string region = local.Account.Region;
        output.WriteLine($$"""
            AWS IoT Commands at {{address}}, account {{local.Account.AccountId}}, Region {{region}}. Any credentials work. Ctrl+C stops it.

              a browser   {{address}} shows commands, devices and executions
              AWS CLI     export AWS_ENDPOINT_URL={{address}} AWS_DEFAULT_REGION={{region}} AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any
              boto3       boto3.client("iot-jobs-data", endpoint_url="{{address}}", region_name="{{region}}")
              JavaScript  new IoTJobsDataPlaneClient({ endpoint: "{{address}}", region: "{{region}}" })
              .NET        new AmazonIoTJobsDataPlaneConfig { ServiceURL = "{{address}}", AuthenticationRegion = "{{region}}" }
              a device    mosquitto_sub -h 127.0.0.1 -p {{local.MqttPort}} -i oven-17 -v -t '$aws/commands/things/oven-17/executions/+/request/json'

            """);
    }
}
