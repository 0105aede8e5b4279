using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>
/// Runs the steps of a developer in several projects at once. Each step is one build, which takes seconds. So the steps run only once, and the tests check the
/// result of each step.
/// </summary>
public sealed class ConsumerStory(PackedPackages packages) : IAsyncLifetime
{
    /// <summary>Sets nothing. Its definition is in its folder commands.</summary>
    internal const string Greenhouse = "Greenhouse";

    /// <summary>Sets only an IoTCommand item. Its definition is in another folder.</summary>
    internal const string Garage = "Garage";

    /// <summary>The README's sixty seconds, without changes.</summary>
    internal const string Kitchen = "Kitchen";

    /// <summary>References a project that references the package, and includes a definition of its own.</summary>
    internal const string House = "House";

    /// <summary>References a project that references the package. Its own folder commands contains unrelated files.</summary>
    internal const string Shop = "Shop";

    /// <summary>References only IoTCommands.Testing.</summary>
    internal const string Tests = "HouseTests";

    /// <summary>Has an IoTCommand item that matches no file, because SolutionDir has no value when the project is built alone.</summary>
    internal const string Attic = "Attic";

    /// <summary>Has the same definition and namespace as a project that it references.</summary>
    internal const string Terrace = "Terrace";

    /// <summary>The README's sixty seconds with a mistake in the definition.</summary>
    internal const string Workshop = "Workshop";

    private static readonly string[] Edited = [Greenhouse, Garage];

    private readonly ConsumerWorkspace _workspace = new(packages);

    /// <summary>Gets the first build of all projects.</summary>
    internal DotNetResult FirstBuild { get; private set; } = null!;

    /// <summary>Gets the definition of <see cref="Workshop"/>.</summary>
    internal static string Mistaken { get; } = Readme.Block("SetFanSpeed").Replace("INTEGER", "INTEGRE", StringComparison.Ordinal);

    /// <summary>Gets the output of each program after the first build.</summary>
    internal Dictionary<string, string> FirstRun { get; } = [];

    /// <summary>Gets the projects that a second build compiled although nothing had changed.</summary>
    internal string[] CompiledAgain { get; private set; } = [];

    /// <summary>Gets the build after a parameter was added to the definition, and nothing else was changed.</summary>
    internal DotNetResult BuildOfEditedDefinition { get; private set; } = null!;

    /// <summary>Gets the build after the caller passes the new parameter too.</summary>
    internal DotNetResult BuildOfNewParameter { get; private set; } = null!;

    internal Dictionary<string, string> RunOfNewParameter { get; } = [];

    /// <summary>Gets the build after the caller omits a parameter that it passed before.</summary>
    internal DotNetResult BuildWithoutParameter { get; private set; } = null!;

    /// <summary>Gets the build after the definition was deleted.</summary>
    internal DotNetResult BuildWithoutDefinition { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        WriteProjects();
        FirstBuild = await _workspace.BuildAsync(restore: true, Greenhouse, Garage, Kitchen, House, Shop, Tests, Attic, Terrace, Workshop);
        await RunAsync(FirstRun);

        Dictionary<string, DateTime> compiled = Edited.ToDictionary(name => name, _workspace.CompiledAt);
        (await _workspace.BuildAsync(restore: false, Edited)).Succeeded();
        CompiledAgain = [.. Edited.Where(name => _workspace.CompiledAt(name) != compiled[name])];

        WriteDefinitions(FanDefinition.After);
        BuildOfEditedDefinition = await _workspace.BuildAsync(restore: false, Edited);

        WritePrograms("SpeedPercent = 40, Minutes = 5");
        BuildOfNewParameter = await _workspace.BuildAsync(restore: false, Edited);
        BuildOfNewParameter.Succeeded();
        await RunAsync(RunOfNewParameter);

        WritePrograms("Minutes = 5");
        BuildWithoutParameter = await _workspace.BuildAsync(restore: false, Edited);

        _workspace.Delete($"{Greenhouse}/commands/SetFanSpeed.json");
        _workspace.Delete("elsewhere/SetFanSpeed.json");
        BuildWithoutDefinition = await _workspace.BuildAsync(restore: false, Edited);
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    private void WriteProjects()
    {
        _workspace.WriteProject(Greenhouse, "", "", "IoTCommands.Generators", "IoTCommands.Testing");
        _workspace.WriteProject(
            Garage,
            "",
            """<ItemGroup><IoTCommand Include="../elsewhere/*.json" /></ItemGroup>""",
            "IoTCommands.Generators",
            "IoTCommands.Testing");
        WritePrograms("SpeedPercent = 40");
        WriteDefinitions(FanDefinition.Before);

        _workspace.WriteProject(Kitchen, Readme.Block("sixty-seconds"), "", "IoTCommands.Generators");
        _workspace.Write($"{Kitchen}/commands/SetFanSpeed.json", Readme.Block("SetFanSpeed"));

        _workspace.WriteProject(
            Workshop, Readme.Block("sixty-seconds"), $"<PropertyGroup><RootNamespace>{Kitchen}</RootNamespace></PropertyGroup>", "IoTCommands.Generators");
        _workspace.Write($"{Workshop}/commands/SetFanSpeed.json", Mistaken);

        _workspace.WriteProject(House, $"System.Console.WriteLine({Greenhouse}.IoTCommandCatalog.All.Count + {House}.IoTCommandCatalog.All.Count);",
            $"""<ItemGroup><ProjectReference Include="../{Greenhouse}/{Greenhouse}.csproj" /><IoTCommand Include="definitions/*.json" /></ItemGroup>""");
        _workspace.Write(
            $"{House}/definitions/OpenDoor.json",
            """{ "commandId": "OpenDoor", "payload": { "content": "e30=", "contentType": "application/json" } }""");

        _workspace.WriteProject(
            Terrace,
            $"System.Console.WriteLine({Greenhouse}.IoTCommandCatalog.SetFanSpeed.CommandId);",
            $"""
            <PropertyGroup><IoTCommandsNamespace>{Greenhouse}</IoTCommandsNamespace></PropertyGroup>
            <ItemGroup>
              <ProjectReference Include="../{Greenhouse}/{Greenhouse}.csproj" />
              <IoTCommand Include="../{Greenhouse}/commands/*.json" />
            </ItemGroup>
            """);

        _workspace.WriteProject(Shop, $"System.Console.WriteLine({Greenhouse}.IoTCommandCatalog.All.Count);",
            $"""<ItemGroup><ProjectReference Include="../{Greenhouse}/{Greenhouse}.csproj" /></ItemGroup>""");
        _workspace.Write($"{Shop}/commands/ping.json", """{ "command": "ping" }""");
        _workspace.Write($"{Shop}/commands/reset.json", """{ "command": "reset", "payload": "{}" }""");

        _workspace.WriteProject(Tests, $"System.Console.WriteLine({Tests}.IoTCommandCatalog.All.Count);", "", "IoTCommands.Testing");
        _workspace.Write(
            $"{Tests}/commands/OpenDoor.json",
            """{ "commandId": "OpenDoor", "payload": { "content": "e30=", "contentType": "application/json" } }""");

        _workspace.WriteProject(
            Attic,
            "System.Console.WriteLine();",
            """<ItemGroup><IoTCommand Include="$(SolutionDir)definitions/*.json" /></ItemGroup>""",
            "IoTCommands.Generators");
    }

    private void WriteDefinitions(string text)
    {
        _workspace.Write($"{Greenhouse}/commands/SetFanSpeed.json", text);
        _workspace.Write("elsewhere/SetFanSpeed.json", text);
    }

    private void WritePrograms(string arguments)
    {
        foreach (string name in Edited)
        {
            _workspace.Write($"{name}/Program.cs", FanProgram.With(name, arguments));
        }
    }

    private async Task RunAsync(Dictionary<string, string> printed)
    {
        foreach (string name in Edited)
        {
            printed.Add(name, await _workspace.RunAsync(name));
        }
    }
}
