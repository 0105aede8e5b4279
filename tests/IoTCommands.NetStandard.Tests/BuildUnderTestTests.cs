using System.Reflection;
using System.Runtime.Versioning;

namespace IoTCommands.NetStandard.Tests;

public sealed class BuildUnderTestTests
{
    [Fact]
    public void The_runtime_is_the_one_for_netstandard2_0() =>
        Assert.Equal(".NETStandard,Version=v2.0", typeof(IoTRegionalAccount).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
