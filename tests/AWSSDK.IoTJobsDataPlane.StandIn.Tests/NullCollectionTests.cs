using Amazon.IoTJobsDataPlane.Model;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

/// <summary>Version 4 of the SDK does not initialize collections, so the usual ways to fill one fail at run time.</summary>
public sealed class NullCollectionTests
{
    private static readonly CommandParameterValue Value = new() { I = 180 };

    [Fact]
    public void Parameters_are_null_until_they_are_set()
    {
        Assert.Null(new StartCommandExecutionRequest().Parameters);
    }

    [Fact]
    public void An_index_in_the_object_initializer_fails()
    {
        Assert.Throws<NullReferenceException>(() => new StartCommandExecutionRequest { Parameters = { ["targetC"] = Value } });
    }

    [Fact]
    public void An_element_in_the_object_initializer_fails()
    {
        Assert.Throws<NullReferenceException>(() => new StartCommandExecutionRequest { Parameters = { { "targetC", Value } } });
    }

    [Fact]
    public void An_index_behind_the_property_fails()
    {
        var request = new StartCommandExecutionRequest();

        Assert.Throws<NullReferenceException>(() => request.Parameters["targetC"] = Value);
    }

    [Fact]
    public void Adding_behind_the_property_fails()
    {
        var request = new StartCommandExecutionRequest();

        Assert.Throws<NullReferenceException>(() => request.Parameters.Add("targetC", Value));
    }

    [Fact]
    public void A_map_of_ones_own_works()
    {
        var request = new StartCommandExecutionRequest { Parameters = new() { ["targetC"] = Value } };

        Assert.Same(Value, request.Parameters["targetC"]);
    }
}
