using System.Reflection;

namespace IoTCommands.Packages.Tests.Support;

/// <summary>What the project file wrote down of the build that made these tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string AwsSdkSource { get; } = Metadata("AwsSdkSource");

    /// <summary>True if the build maps the paths of sources, as builds for release do.</summary>
    public static bool IsContinuousIntegrationBuild { get; } = bool.Parse(Metadata("IsContinuousIntegrationBuild"));

    /// <summary>The assembly of the compiler's server.</summary>
    public static string CompilerServer { get; } = Metadata("CompilerServer");

    /// <summary>The machine's folder of restored packages, so that a project of a test downloads nothing twice.</summary>
    public static string PackagesFolder { get; } = Metadata("PackagesFolder");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
