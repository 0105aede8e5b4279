using System.Runtime.CompilerServices;
using Microsoft.Build.Locator;

namespace IoTCommands.Packages.Tests.Items;

/// <summary>Makes these tests evaluate projects with the MSBuild of the machine's SDK.</summary>
internal static class MSBuildOfTheSdk
{
    /// <summary>Runs before any method that uses a type of MSBuild is compiled, because MSBuild's assemblies are not in the same folder as this one.</summary>
    [ModuleInitializer]
    internal static void Use() => MSBuildLocator.RegisterDefaults();
}
