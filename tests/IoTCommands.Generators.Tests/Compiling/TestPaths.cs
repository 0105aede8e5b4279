using System.Reflection;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>The values that the project file writes into the assembly.</summary>
internal static class TestPaths
{
    /// <summary>Gets the folder of this test project's source files.</summary>
    public static string ProjectDirectory => Get(nameof(ProjectDirectory));

    /// <summary>Gets the folder of the repository's definitions.</summary>
    public static string CommandsDirectory => Get(nameof(CommandsDirectory));

    /// <summary>Gets the output of IoTCommands.Consumer, with a folder per framework.</summary>
    public static string ConsumerOutput => Get(nameof(ConsumerOutput));

    /// <summary>Gets the folder with the reference assemblies of .NET Framework 4.7.2.</summary>
    public static string NetFramework472 => Get(nameof(NetFramework472));

    /// <summary>Gets the folder with the analyzers of the .NET SDK that builds the tests.</summary>
    public static string SdkAnalyzers => Get(nameof(SdkAnalyzers));

    /// <summary>Gets the version of the compiler's packages. Unlike the others, it is not a folder.</summary>
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
