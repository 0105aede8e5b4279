using System.Security;
using IoTCommands.Packages.Tests.Support;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;

namespace IoTCommands.Packages.Tests.Items;

/// <summary>
/// A project on disk that has the package's props and targets, evaluated in this process. They are imported by the files that NuGet writes into obj during a
/// restore. So the order of evaluation is the real one, without a restore.
/// </summary>
internal sealed class ConsumerProject : IDisposable
{
    private const string Package = "generator/IoTCommands.Generators/Package/IoTCommands.Generators";

    /// <summary>MSBuild runs only one build at a time in a process.</summary>
    private static readonly Lock OneBuild = new();

    /// <summary>One collection for all tests, because it caches the SDK's files, of which there are a hundred.</summary>
    private static readonly Lazy<ProjectCollection> Projects = new(() => new ProjectCollection());

    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    /// <param name="content">The content of the project file in addition to the target framework.</param>
    /// <param name="files">More files, by their path relative to the project's folder. Definitions require no content to be found.</param>
    /// <param name="sdk">The project's SDK.</param>
    /// <param name="extension">The language's file extension for projects.</param>
    /// <param name="reference">The project's reference to the package; empty if there is none.</param>
    public ConsumerProject(
        string content = "",
        string[]? files = null,
        string sdk = "Microsoft.NET.Sdk",
        string extension = "csproj",
        string reference = """<PackageReference Include="IoTCommands.Generators" Version="0.1.0" />""")
    {
        string name = $"project/App.{extension}";
        _folder.Write(name, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
              {content}
            </Project>
            """);
        _path = _folder.Combine(name);
        foreach (string import in (string[])["props", "targets"])
        {
            _folder.Write($"project/obj/App.{extension}.nuget.g.{import}", $"""
                <Project>
                  <Import Project="{SecurityElement.Escape(Path.Combine(Repository.Root, $"{Package}.{import}"))}" />
                </Project>
                """);
        }

        foreach (string file in files ?? [])
        {
            Write(file, "{}");
        }
    }

    /// <summary>Gets the folder that contains the project's folder.</summary>
    public string Folder => _folder.Path;

    public void Write(string relativePath, string text) => _folder.Write($"project/{relativePath}", text);

    /// <summary>Returns the items of a type in the project's parent folder or below, by their path relative to the project's folder.</summary>
    public string[] Items(string itemType, params string[] metadata) => Evaluate(project => Describe(project, itemType, metadata));

    public string Property(string name) => Evaluate(project => project.GetPropertyValue(name));

    /// <summary>Returns the JSON schema for definitions: its file, and the pattern of their paths.</summary>
    public string[] Segment() => Evaluate<string[]>(project =>
    {
        ProjectItemInstance segment = Assert.Single(project.GetItems("JsonSchemaSegment"));
        return [segment.EvaluatedInclude, segment.GetMetadataValue("FilePathPattern")];
    });

    public HashSet<string> Names(string itemType) => Evaluate(project => project.GetItems(itemType).Select(item => item.EvaluatedInclude).ToHashSet());

    /// <summary>Returns the items of a type after a target ran.</summary>
    public string[] ItemsAfter(string target, string itemType, params string[] metadata) => Evaluate(project =>
    {
        Assert.Empty(Build(project, target));
        return Describe(project, itemType, metadata);
    });

    /// <summary>Returns the errors and warnings of the package's own checks, as <c>IOTC9004: text</c>.</summary>
    /// <param name="properties">The properties, as on a command line.</param>
    public string[] Errors(params (string Name, string Value)[] properties)
        => [.. Messages(properties).Select(message => message[(message.IndexOf(' ') + 1)..])];

    /// <summary>Returns the errors and warnings with their severity, as <c>error IOTC9004: text</c>.</summary>
    /// <param name="properties">The properties, as on a command line.</param>
    public string[] Messages(params (string Name, string Value)[] properties) => Evaluate(project =>
    {
        foreach ((string name, string value) in properties)
        {
            project.SetProperty(name, value);
        }

        // In a real build, the project's own targets before the compiler also run first, because the package's targets are imported after them.
        IEnumerable<string> own = project.Targets.Values
            .Where(target => target.FullPath == _path && target.BeforeTargets == "CoreCompile")
            .Select(target => target.Name);
        return Build(project, [.. own, "CheckIoTCommands", "CheckIoTCommandsReference"]);
    });

    public void Dispose() => _folder.Dispose();

    private T Evaluate<T>(Func<ProjectInstance, T> use)
    {
        lock (OneBuild)
        {
            Project project = Projects.Value.LoadProject(_path);
            T result = use(project.CreateProjectInstance());
            Projects.Value.UnloadProject(project);
            return result;
        }
    }

    private static string[] Build(ProjectInstance project, params string[] targets)
    {
        ErrorList errors = new();
        project.Build(targets, [errors]);
        return [.. errors.Errors];
    }

    private string[] Describe(ProjectInstance project, string itemType, string[] metadata)
    {
        string folder = Path.GetDirectoryName(_path)!;
        return project.GetItems(itemType)
            .Select(item => (Path: Path.GetRelativePath(folder, Path.GetFullPath(item.EvaluatedInclude, folder)).Replace('\\', '/'), Item: item))
            .Where(item => item.Path.EndsWith(".json", StringComparison.Ordinal))
            .Select(item => string.Join(' ', metadata.Select(name => $"{name}={item.Item.GetMetadataValue(name)}").Prepend(item.Path)))
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    private sealed class ErrorList : ILogger
    {
        public List<string> Errors { get; } = [];

        public LoggerVerbosity Verbosity { get; set; }

        public string? Parameters { get; set; }

        public void Initialize(IEventSource eventSource)
        {
            eventSource.ErrorRaised += (_, error) => Errors.Add($"error {error.Code}: {error.Message}");
            eventSource.WarningRaised += (_, warning) => Errors.Add($"warning {warning.Code}: {warning.Message}");
        }

        public void Shutdown()
        {
        }
    }
}
