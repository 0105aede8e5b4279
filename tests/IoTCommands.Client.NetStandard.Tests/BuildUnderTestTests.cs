using System.Reflection;
using System.Runtime.Versioning;

namespace IoTCommands.Client.NetStandard.Tests;

public sealed class BuildUnderTestTests
{
    [Fact]
    public void The_client_is_the_one_for_netstandard2_0() =>
        Assert.Equal(".NETStandard,Version=v2.0", typeof(IoTCommandsClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
