using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Builds the package in each common kind of project. All projects are in one build, because most of a build's time is its startup.</summary>
public sealed class ProjectKinds(PackedPackages packages) : IAsyncLifetime
{
    internal const string Many = "Many";

    private readonly ConsumerWorkspace _workspace = new(packages);

    private readonly List<string> _names = [];

    /// <summary>Gets the first build of all projects.</summary>
    internal DotNetResult Build { get; private set; } = null!;

    /// <summary>Gets the files that <c>dotnet watch</c> watches.</summary>
    internal DotNetResult Watched { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        string reference = $"""<ItemGroup><PackageReference Include="IoTCommands.Generators" Version="{packages.Version}" /></ItemGroup>""";
        const string Newest = "<TargetFramework>net10.0</TargetFramework>";

        Add("Net8", "<TargetFramework>net8.0</TargetFramework>", reference);
        Add(
            "Framework",
            "<TargetFramework>net472</TargetFramework><LangVersion>7.3</LangVersion><Nullable></Nullable><ImplicitUsings></ImplicitUsings>",
            reference);
        Add(
            "FrameworkClient",
            "<TargetFramework>net472</TargetFramework><LangVersion>7.3</LangVersion><Nullable></Nullable><ImplicitUsings></ImplicitUsings>",
            $"""<ItemGroup><PackageReference Include="IoTCommands.Client" Version="{packages.Version}" /></ItemGroup>""",
            code: WaitingLibrary);
        const string Several = "<TargetFramework></TargetFramework><LangVersion>latest</LangVersion>";
        Add("Multi", $"{Several}<TargetFrameworks>net8.0;net10.0;netstandard2.0</TargetFrameworks>", reference);

        _workspace.Write("Central/Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="IoTCommands.Generators" Version="{packages.Version}" /></ItemGroup>
            </Project>
            """);
        Add("Central", Newest, """<ItemGroup><PackageReference Include="IoTCommands.Generators" /></ItemGroup>""");

        // Such a project must not get diagnostics about generated code.
        Add(
            "Strict",
            $"{Newest}<TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisMode>All</AnalysisMode>"
                + "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><GenerateDocumentationFile>true</GenerateDocumentationFile>",
            reference);

        _workspace.Write("Artifacts/Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup>
            </Project>
            """);
        Add("Artifacts", Newest, reference);

        // The scripts of Blazor are in a package that is not required to compile.
        Add("Blazor", $"{Newest}<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>", reference, sdk: "Microsoft.NET.Sdk.Web");
        _workspace.Write("Blazor/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        _workspace.Write("Blazor/Fan.razor", """
            @using IoTCommands
            @inject Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane Client
            <button @onclick="SetAsync">@IoTCommandCatalog.SetFanSpeed.CommandId</button>
            @code {
                readonly IoTRegionalAccount account = new("eu-central-1", "123456789012");
                Task SetAsync() => Client.StartSetFanSpeedAsync(CommandTarget.ForThing(account, "fan-3"), new(speedPercent: 40));
            }
            """);
        // This version is already on the machine, because the repository's own tests use it.
        Add(
            "Worker",
            $"{Newest}<OutputType>Library</OutputType>",
            reference + """<ItemGroup><PackageReference Include="Microsoft.Extensions.Hosting" Version="8.0.1" /></ItemGroup>""",
            sdk: "Microsoft.NET.Sdk.Worker");
        Add(
            "Lambda",
            $"{Newest}<AWSProjectType>Lambda</AWSProjectType><AssemblyName>bootstrap</AssemblyName><RootNamespace>Lambda</RootNamespace>"
                + "<CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies><GenerateRuntimeConfigurationFiles>true</GenerateRuntimeConfigurationFiles>",
            reference);
        Add("Maui", $"{Several}<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><SingleProject>true</SingleProject>", reference);

        // Three projects share definitions, and one of them references the other two.
        _workspace.Write("shared/SetFanSpeed.json", FanDefinition.Before);
        const string Shared = """<ItemGroup><IoTCommand Include="../shared/*.json" /></ItemGroup>""";
        const string Others = """<ItemGroup><ProjectReference Include="../SharedA/SharedA.csproj;../SharedB/SharedB.csproj" /></ItemGroup>""";
        Add("SharedA", Newest, reference + Shared, definition: false);
        Add("SharedB", Newest, reference + Shared, definition: false);
        Add("SharedC", Newest, reference + Shared + Others, definition: false);

        Add(Many, Newest, reference, definition: false, code: $"class Last {{ string id = {Many}.IoTCommandCatalog.SetFanSpeed499.CommandId; }}");
        for (int i = 0; i < 500; i++)
        {
            _workspace.Write($"{Many}/commands/SetFanSpeed{i}.json", FanDefinition.Before.Replace("SetFanSpeed", $"SetFanSpeed{i}", StringComparison.Ordinal));
        }

        Add("None", Newest, reference, definition: false, code: "class Nothing;");
        Add("FSharp", Newest, reference + """<ItemGroup><Compile Include="Library.fs" /></ItemGroup>""", extension: "fsproj", code: "");
        _workspace.Write("FSharp/Library.fs", "module Library\nlet x = 1\n");
        Add("Basic", Newest, reference, extension: "vbproj", code: "");
        _workspace.Write("Basic/Library.vb", "Public Class Library\nEnd Class\n");

        Build = await _workspace.BuildAsync(restore: true, [.. _names]);
        Watched = await _workspace.WatchedAsync("Net8");
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Returns the outputs that the build printed, as <c>Net8/bin/Debug/net8.0/Net8.dll</c>.</summary>
    internal string[] Outputs()
    {
        const string Arrow = " -> ";
        return
        [
            .. from line in Build.Output.Split('\n', StringSplitOptions.TrimEntries)
                where line.Contains(Arrow, StringComparison.Ordinal)
                select _workspace.RelativePath(line[(line.IndexOf(Arrow, StringComparison.Ordinal) + Arrow.Length)..]) into output
                orderby output
                select output,
        ];
    }

    private void Add(
        string name,
        string properties,
        string items,
        string sdk = "Microsoft.NET.Sdk",
        string extension = "csproj",
        bool definition = true,
        string? code = null)
    {
        _names.Add(name);
        _workspace.Write($"{name}/{name}.{extension}", $"""<Project Sdk="{sdk}"><PropertyGroup>{properties}</PropertyGroup>{items}</Project>""");
        if (definition)
        {
            _workspace.Write($"{name}/commands/SetFanSpeed.json", FanDefinition.Before);
        }

        code ??= Library.Replace("Kitchen", name, StringComparison.Ordinal);
        if (code != "")
        {
            _workspace.Write($"{name}/Fans.cs", code);
        }
    }

    private const string WaitingLibrary = """
        using System.Threading.Tasks;
        using IoTCommands;
        using IoTCommands.Client;

        namespace FrameworkClient
        {
            public static class Fans
            {
                public static async Task<string> SetAsync(IIoTCommandsClient commands, string fan, int speed)
                {
                    CommandTarget target = CommandTarget.ForThing(await commands.GetAccountAsync(), fan);
                    CommandEnd end = await commands.RunSetFanSpeedAsync(target, new SetFanSpeedArgs(speed));
                    return end.EnsureSuccess().StatusReason?.Code;
                }
            }
        }
        """;

    /// <summary>A library in C# 7.3 that follows all rules of the strictest analysis.</summary>
    private const string Library = """
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;

        namespace Kitchen
        {
            /// <summary>The fans of an account.</summary>
            public sealed class Fans
            {
                private readonly IAmazonIoTJobsDataPlane _client;
                private readonly IoTRegionalAccount _account;

                /// <summary>Initializes the fans of an account.</summary>
                public Fans(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account)
                {
                    _client = client;
                    _account = account;
                }

                /// <summary>Sets the speed of a fan.</summary>
                public async Task<string> SetAsync(string fan, int speed)
                {
                    CommandTarget target = CommandTarget.ForThing(_account, fan);
                    CommandExecution execution = await _client.StartSetFanSpeedAsync(target, new SetFanSpeedArgs(speed)).ConfigureAwait(false);
                    return execution.ExecutionId;
                }
            }
        }

        """;
}
