using System.Runtime.CompilerServices;
using Microsoft.Build.Locator;

namespace IoTCommands.Packages.Tests.Items;

/// <summary>Makes the MSBuild of the machine's SDK the one that these tests evaluate projects with.</summary>
internal static class MSBuildOfTheSdk
{
    /// <summary>Before any method that names a type of MSBuild is compiled, because its assemblies are not beside this one.</summary>
    [ModuleInitializer]
    internal static void Use() => MSBuildLocator.RegisterDefaults();
}
