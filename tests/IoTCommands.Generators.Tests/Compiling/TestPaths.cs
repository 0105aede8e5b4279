using System.Reflection;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>What the project file tells.</summary>
internal static class TestPaths
{
    /// <summary>The folder of this test project's sources.</summary>
    public static string ProjectDirectory => Get(nameof(ProjectDirectory));

    /// <summary>The repository's definitions.</summary>
    public static string CommandsDirectory => Get(nameof(CommandsDirectory));

    /// <summary>The output of IoTCommands.Consumer, a folder per framework.</summary>
    public static string ConsumerOutput => Get(nameof(ConsumerOutput));

    /// <summary>The reference assemblies of .NET Framework 4.7.2.</summary>
    public static string NetFramework472 => Get(nameof(NetFramework472));

    /// <summary>The analyzers of the .NET SDK that builds the tests.</summary>
    public static string SdkAnalyzers => Get(nameof(SdkAnalyzers));

    /// <summary>No folder: the version of the compiler's packages.</summary>
    public static string RoslynVersion => Get(nameof(RoslynVersion));

    private static string Get(string key)
    {
        foreach (AssemblyMetadataAttribute attribute in typeof(TestPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (attribute.Key == key)
            {
                return attribute.Value!;
            }
        }

        throw new InvalidOperationException($"The project file gives no AssemblyMetadata '{key}'.");
    }
}
