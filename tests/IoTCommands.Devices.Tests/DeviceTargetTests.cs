namespace IoTCommands.Devices.Tests;

public sealed class DeviceTargetTests
{
    [Fact]
    public void Targets_of_the_same_kind_and_name_are_equal()
    {
        DeviceTarget thing = DeviceTarget.ForThing("oven-17");
        DeviceTarget same = DeviceTarget.ForThing("oven-17");

        Assert.Equal(thing, same);
        Assert.Equal(thing.GetHashCode(), same.GetHashCode());
        Assert.True(thing == same);
        Assert.False(thing != same);
    }

    [Fact]
    public void Another_kind_another_name_and_null_differ()
    {
        DeviceTarget thing = DeviceTarget.ForThing("oven-17");

        Assert.All(
            new[] { DeviceTarget.ForClient("oven-17"), DeviceTarget.ForThing("Oven-17"), null },
            other => Assert.True(thing != other && other != thing && !thing.Equals(other)));
        Assert.False(thing.Equals((object)"oven-17"));
        Assert.True((DeviceTarget?)null == null);
    }
}
