using System.Security;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Projects in a folder outside the repository. They get our packages from the folder feed, and all others from the machine's sources.</summary>
internal sealed class ConsumerWorkspace : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackedPackages _packages;

    public ConsumerWorkspace(PackedPackages packages)
    {
        _packages = packages;
        Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{SecurityElement.Escape(packages.Feed)}" />
              </packageSources>
              <!-- What the repository was restored from is there already; only our own packages have a version that is nowhere else. -->
              <fallbackPackageFolders>
                <add key="machine" value="{SecurityElement.Escape(Repository.PackagesFolder)}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <!-- A cache of this folder alone, also where the environment names another (NUGET_PACKAGES goes before NuGet.config). -->
                <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
                <!-- Asks sources for vulnerabilities, which a mirror may not serve. -->
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
    }

    public void Write(string relativePath, string text) => _folder.Write(relativePath, text);

    /// <summary>Writes a console project as a developer does: with references to our packages and with <paramref name="content"/>.</summary>
    public void WriteProject(string name, string program, string content = "", params string[] packageIds)
    {
        string references = string.Join("\n    ", packageIds.Select(id => $"""<PackageReference Include="{id}" Version="{_packages.Version}" />"""));
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                {references}
              </ItemGroup>
              {content}
            </Project>
            """);
        Write($"{name}/Program.cs", program);
    }

    /// <summary>Builds projects in one process, because most of a build's time is the startup of MSBuild.</summary>
    /// <param name="restore">True to restore packages. Later builds of the same projects do not require it.</param>
    /// <param name="names">The projects.</param>
    public Task<DotNetResult> BuildAsync(bool restore, params string[] names)
    {
        string solution = $"{names[0]}-{names.Length}.slnx";
        Write(solution, $"<Solution>{string.Concat(names.Select(name => $"""<Project Path="{RelativePath(ProjectFile(name))}" />"""))}</Solution>");
        return DotNet.RunAsync(_folder.Path, ["build", solution, .. restore ? Array.Empty<string>() : ["--no-restore"]]);
    }

    /// <summary>Publishes a project for a platform.</summary>
    public Task<DotNetResult> PublishAsync(string name, string runtime) => DotNet.RunAsync(
        _folder.Path, "publish", $"{name}/{name}.csproj", "--runtime", runtime, "--output", _folder.Combine($"{name}/publish"));

    /// <summary>Returns the path of a program that was published for a platform.</summary>
    public string Published(string name) => _folder.Combine($"{name}/publish/{name}");

    /// <summary>Applies all fixes for a rule, with the same kind of workspace as an editor.</summary>
    public async Task FormatAsync(string name, string ruleId) =>
        (await DotNet.RunAsync(_folder.Path, "format", "analyzers", $"{name}/{name}.csproj", "--diagnostics", ruleId, "--severity", "info")).Succeeded();

    /// <summary>Lists what <c>dotnet watch</c> would watch.</summary>
    public Task<DotNetResult> WatchedAsync(string name) => DotNet.RunAsync(_folder.Path, "watch", "--list", "--project", ProjectFile(name));

    /// <summary>Publishes a project for this machine and returns the path of the program.</summary>
    public async Task<string> PublishAsync(string name)
    {
        (await DotNet.RunAsync(_folder.Path, "publish", ProjectFile(name), "--use-current-runtime", "--output", _folder.Combine("published"))).Succeeded();
        return _folder.Combine($"published/{name}");
    }

    public string Combine(string relativePath) => _folder.Combine(relativePath);

    public void Delete(string relativePath) => File.Delete(_folder.Combine(relativePath));

    /// <summary>Returns the path relative to the folder of all projects, with slashes.</summary>
    public string RelativePath(string path) => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/');

    public Task<string> ReadAsync(string relativePath) => File.ReadAllTextAsync(_folder.Combine(relativePath));

    public async Task<string> RunAsync(string name, params string[] arguments)
    {
        DotNetResult result = await DotNet.RunAsync(_folder.Path, [Assembly(name), .. arguments]);
        return result.Succeeded().Output.Trim();
    }

    /// <summary>Returns the time at which the compiler last wrote a project's assembly.</summary>
    public DateTime CompiledAt(string name) => File.GetLastWriteTimeUtc(_folder.Combine($"{name}/obj/Debug/net10.0/{name}.dll"));

    public void Dispose() => _folder.Dispose();

    private string ProjectFile(string name) => Directory.GetFiles(_folder.Combine(name), "*.*proj").Single();

    private string Assembly(string name) => _folder.Combine($"{name}/bin/Debug/net10.0/{name}.dll");
}
