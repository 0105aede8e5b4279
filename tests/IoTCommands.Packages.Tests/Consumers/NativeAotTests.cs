using System.Diagnostics;
using System.Globalization;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>
/// A program that is compiled to native code, without a warning, and starts a command on the tool's local endpoint. Explicit, because it takes a minute and a
/// linker: <c>.ci/aot</c> runs it.
/// </summary>
public sealed class NativeAotTests(PackedPackages packages)
{
    /// <summary>The program's size in bytes. Most of it is the SDK and HTTP; what grows by more than a tenth is looked at, and written here.</summary>
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

        long size = new FileInfo(program).Length;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} bytes; {Size} are expected."));
        Assert.InRange(size, Size * 9 / 10, Size * 11 / 10);

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
            Assert.Matches("^Started [0-9a-f-]{36}$", (await native.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
        }
        finally
        {
            service.Kill();
        }
    }

    private static Process Start(string fileName, string[] arguments)
        => Process.Start(new ProcessStartInfo(fileName, arguments) { RedirectStandardOutput = true })!;
}
