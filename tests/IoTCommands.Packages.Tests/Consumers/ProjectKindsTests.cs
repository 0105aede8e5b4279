namespace IoTCommands.Packages.Tests.Consumers;

public sealed class ProjectKindsTests(ProjectKinds kinds) : IClassFixture<ProjectKinds>
{
    [Fact]
    public void Every_kind_of_project_builds()
    {
        Assert.True(kinds.Build.ExitCode == 0, kinds.Build.Output);
        Assert.Equal(
            ((string[])
            [
                "Artifacts/artifacts/bin/Artifacts/debug/Artifacts.dll",
                "Basic/bin/Debug/net10.0/Basic.dll",
                "Blazor/bin/Debug/net10.0/Blazor.dll",
                "Central/bin/Debug/net10.0/Central.dll",
                "FSharp/bin/Debug/net10.0/FSharp.dll",
                "Framework/bin/Debug/net472/Framework.dll",
                "FrameworkClient/bin/Debug/net472/FrameworkClient.dll",
                "Lambda/bin/Debug/net10.0/bootstrap.dll",
                "Many/bin/Debug/net10.0/Many.dll",
                "Maui/bin/Debug/net10.0/Maui.dll",
                "Maui/bin/Debug/netstandard2.0/Maui.dll",
                "Multi/bin/Debug/net10.0/Multi.dll",
                "Multi/bin/Debug/net8.0/Multi.dll",
                "Multi/bin/Debug/netstandard2.0/Multi.dll",
                "Net8/bin/Debug/net8.0/Net8.dll",
                "None/bin/Debug/net10.0/None.dll",
                "SharedA/bin/Debug/net10.0/SharedA.dll",
                "SharedB/bin/Debug/net10.0/SharedB.dll",
                "SharedC/bin/Debug/net10.0/SharedC.dll",
                "Strict/bin/Debug/net10.0/Strict.dll",
                "Worker/bin/Debug/net10.0/Worker.dll",
            ]).Order(),
            kinds.Outputs());
    }

    [Theory]
    [InlineData("FSharp.fsproj : warning IOTC9012: ", "FSharp.fsproj")]
    [InlineData("Basic.vbproj : warning IOTC9012: ", "Basic.vbproj")]
    [InlineData(" : warning IOTC9010: ", "None.csproj")]
    public void A_project_in_which_nothing_is_generated_is_told_why(string warning, string project)
        => Assert.Contains(
            kinds.Build.Output.Split('\n'),
            line => line.Contains(warning, StringComparison.Ordinal) && line.Contains(project, StringComparison.Ordinal));

    [Fact]
    public void No_other_project_gets_a_warning()
        => Assert.Contains("3 Warning(s)", kinds.Build.Output, StringComparison.Ordinal);

    [Fact]
    public void Dotnet_watch_watches_definitions()
        => Assert.Contains("Net8/commands/SetFanSpeed.json", kinds.Watched.Succeeded().Output.Replace('\\', '/'), StringComparison.Ordinal);
}
