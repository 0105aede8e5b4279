using System.Diagnostics;
using System.Globalization;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>
/// Tests programs that are compiled to native code without a warning, and start a command on the tool's local endpoint. The tests are explicit, because each
/// one takes a minute and requires a linker: <c>.ci/aot</c> runs them.
/// </summary>
public sealed class NativeAotTests(PackedPackages packages)
{
    /// <summary>The program's size in bytes. Most of it is the SDK and HTTP. If it grows by more than a tenth, find out why and update this value.</summary>
    private const long Size = 11_274_720;

    [Fact(Explicit = true)]
    public async Task A_native_program_starts_a_command_and_has_the_size_that_it_had()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The size is that of Linux.");
        using ConsumerWorkspace workspace = new(packages);
        workspace.Write("Aot/commands/SetFanSpeed.json", FanDefinition.Before);
        workspace.WriteProject(
            "Aot",
            """
            using Amazon.IoTJobsDataPlane;
            using Amazon.Runtime;
            using Aot;
            using IoTCommands;

            AmazonIoTJobsDataPlaneConfig config = new() { ServiceURL = args[0] };
            using AmazonIoTJobsDataPlaneClient client = new(new BasicAWSCredentials("any", "any"), config);
            CommandTarget target = CommandTarget.ForThing(new IoTRegionalAccount("us-east-1", "123456789012"), "fan-3");
            CommandExecution execution = await client.StartSetFanSpeedAsync(target, new(speedPercent: 40));
            Console.WriteLine($"Started {execution.ExecutionId}");
            """,
            """
            <PropertyGroup>
              <PublishAot>true</PublishAot>
              <InvariantGlobalization>true</InvariantGlobalization>
              <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            </PropertyGroup>
            """,
            "IoTCommands.Generators");
        string program = await workspace.PublishAsync("Aot");

        Assert.Matches("^Started [0-9a-f-]{36}$", await RunOnLocalServiceAsync(workspace, program));
        long size = new FileInfo(program).Length;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} bytes; {Size} are expected."));
        Assert.InRange(size, Size * 9 / 10, Size * 11 / 10);
    }

    [Fact(Explicit = true)]
    public async Task A_native_program_waits_for_the_end_of_a_command()
    {
        using ConsumerWorkspace workspace = new(packages);
        workspace.Write("Aot/commands/SetFanSpeed.json", FanDefinition.Before);
        workspace.WriteProject(
            "Aot",
            """
            using Aot;
            using IoTCommands;
            using IoTCommands.Client;
            using Microsoft.Extensions.DependencyInjection;

            ServiceCollection services = new();
            services.AddIoTCommands(options => options.UseLocalService(new Uri(args[0])));
            using ServiceProvider provider = services.BuildServiceProvider();
            IIoTCommandsClient commands = provider.GetRequiredService<IIoTCommandsClient>();
            CommandTarget fan = CommandTarget.ForThing(await commands.GetAccountAsync(), "fan-3");
            CommandEnd end = await commands.RunSetFanSpeedAsync(fan, new(speedPercent: 40), new() { ExecutionTimeout = TimeSpan.FromSeconds(1) });
            Console.WriteLine($"{end.Status}, {end.StatusReason?.Code}");
            """,
            """
            <PropertyGroup>
              <PublishAot>true</PublishAot>
              <InvariantGlobalization>true</InvariantGlobalization>
              <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            </PropertyGroup>
            <ItemGroup>
              <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="8.0.1" />
            </ItemGroup>
            """,
            "IoTCommands.Generators",
            "IoTCommands.Client");

        Assert.Equal("TimedOut, $NO_RESPONSE_FROM_DEVICE", await RunOnLocalServiceAsync(workspace, await workspace.PublishAsync("Aot")));
    }

    private static async Task<string> RunOnLocalServiceAsync(ConsumerWorkspace workspace, string program)
    {
        string tool = Path.Combine(Repository.Root, "runtime/IoTCommands.Tool/bin", Repository.Configuration, "net8.0/IoTCommands.Tool.dll");
        string commands = workspace.Combine("Aot/commands");
        using Process service = Start(
            "dotnet",
            ["exec", "--roll-forward", "Major", tool, "serve", "--port", "0", "--mqtt-port", "0", "--open-things", "--commands", commands]);
        try
        {
            const string Greeting = "AWS IoT Commands at ";
            string line = "";
            while (!line.StartsWith(Greeting, StringComparison.Ordinal))
            {
                line = await service.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                    ?? throw new InvalidOperationException("The tool ended before it served.");
            }

            string endpoint = line[Greeting.Length..line.IndexOf(',', StringComparison.Ordinal)];
            using Process native = Start(program, [endpoint]);
            return (await native.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();
        }
        finally
        {
            service.Kill();
        }
    }

    private static Process Start(string fileName, string[] arguments)
        => Process.Start(new ProcessStartInfo(fileName, arguments) { RedirectStandardOutput = true })!;
}
