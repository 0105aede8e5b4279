using System.Reflection;

namespace IoTCommands.Packages.Tests.Support;

/// <summary>The values that the project file recorded about the build of these tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string AwsSdkSource { get; } = Metadata("AwsSdkSource");

    /// <summary>Gets whether the build maps the paths of source files, as release builds do.</summary>
    public static bool IsContinuousIntegrationBuild { get; } = bool.Parse(Metadata("IsContinuousIntegrationBuild"));

    /// <summary>Gets the path of the compiler server's assembly.</summary>
    public static string CompilerServer { get; } = Metadata("CompilerServer");

    /// <summary>Gets the machine's folder of restored packages, so that a test project downloads nothing twice.</summary>
    public static string PackagesFolder { get; } = Metadata("PackagesFolder");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
