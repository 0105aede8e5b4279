using System.Text.Json;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>CreateThing, DescribeThing, DeleteThing, ListThings and DescribeEndpoint.</summary>
public sealed class ThingOperationTests
{
    [Fact]
    public async Task A_created_thing_can_be_a_target_until_it_is_deleted()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("c"));

        RawAnswer created = await local.CallAsync("POST", "/things/a%3Ab", """{"attributePayload":{"attributes":{"site":"north"}}}""");
        RawAnswer described = await local.CallAsync("GET", "/things/a:b");
        RawAnswer started = await local.StartAsync("c", "a:b", "");
        RawAnswer deleted = await local.CallAsync("DELETE", "/things/a%3Ab");
        RawAnswer refused = await local.StartAsync("c", "a:b", "");

        Assert.Equal("arn:aws:iot:us-east-1:123456789012:thing/a:b", created.Body.GetProperty("thingArn").GetString());
        Assert.Equal("""{"site":"north"}""", described.Body.GetProperty("attributes").GetRawText());
        Assert.Equal(created.Body.GetProperty("thingId").GetString(), described.Body.GetProperty("thingId").GetString());
        Assert.Equal((200, 200), ((int)started.Status, (int)deleted.Status));
        refused.ShouldBe(404, "ResourceNotFoundException", "'a:b'");
        (await local.CallAsync("GET", "/things/a:b")).ShouldBe(404, "ResourceNotFoundException", "'a:b'");
        Assert.Equal(200, (int)(await local.CallAsync("DELETE", "/things/a:b")).Status);
    }

    [Fact]
    public async Task A_thing_can_be_created_again_with_the_same_attributes_only()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();
        RawAnswer first = await local.CallAsync("POST", "/things/t", """{"attributePayload":{"attributes":{"a":"1","b":"2"}}}""");

        RawAnswer same = await local.CallAsync("POST", "/things/t", """{"attributePayload":{"attributes":{"b":"2","a":"1"}}}""");
        RawAnswer other = await local.CallAsync("POST", "/things/t", "{}");

        Assert.Equal(first.Body.GetRawText(), same.Body.GetRawText());
        other.ShouldBe(409, "ResourceAlreadyExistsException", "'t'");
        Assert.Equal(
            ("t", "arn:aws:iot:us-east-1:123456789012:thing/t"),
            (other.Body.GetProperty("resourceId").GetString(), other.Body.GetProperty("resourceArn").GetString()));
    }

    [Theory]
    [InlineData("POST", "/things/a%20b", null, 400, "InvalidRequestException")]
    [InlineData("POST", "/things/a%2Fb", null, 400, "InvalidRequestException")]
    [InlineData("POST", "/things/t", """{"thingTypeName":"oven"}""", 404, "ResourceNotFoundException")]
    [InlineData("POST", "/things/t", """{"attributePayload":{"attributes":{"a":1}}}""", 400, "SerializationException")]
    [InlineData("POST", "/things/t", """{"attributePayload":{"attributes":{"a b":"1"}}}""", 400, "InvalidRequestException")]
    [InlineData("POST", "/things/t", """{"attributePayload":{"attributes":{"a":"ä"}}}""", 400, "InvalidRequestException")]
    [InlineData("GET", "/things?maxResults=251", null, 400, "InvalidRequestException")]
    [InlineData("GET", "/endpoint", null, 400, "InvalidRequestException")]
    [InlineData("GET", "/endpoint?endpointType=iot:CredentialProvider", null, 400, "InvalidRequestException")]
    public async Task A_request_that_is_not_valid_is_refused(string method, string path, string? body, int status, string errorType)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();

        (await local.CallAsync(method, path, body)).ShouldBe(status, errorType);
    }

    [Fact]
    public async Task Unregistered_things_can_be_targets_by_option()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(static options => options.AcceptUnregisteredThings = true, TestCommand.Static("c"));

        Assert.Equal(200, (int)(await local.StartAsync("c", "any", "")).Status);
    }

    [Fact]
    public async Task Another_version_is_not_deleted()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();
        local.AddThing("t");

        (await local.CallAsync("DELETE", "/things/t?expectedVersion=2")).ShouldBe(409, "VersionConflictException");
        Assert.Equal(200, (int)(await local.CallAsync("DELETE", "/things/t?expectedVersion=1")).Status);
    }

    [Fact]
    public async Task Things_are_listed_by_attribute_and_in_pages()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();
        local.AddThing("a");
        local.AddDevice("b", static _ => Task.CompletedTask);
        await local.CallAsync("POST", "/things/c", """{"attributePayload":{"attributes":{"site":"north"}}}""");

        RawAnswer page = await local.CallAsync("GET", "/things?maxResults=2");
        RawAnswer rest = await local.CallAsync("GET", $"/things?maxResults=2&nextToken={page.Body.GetProperty("nextToken").GetString()}");

        Assert.Equal(["a", "b"], Names(page));
        Assert.Equal(["c"], Names(rest));
        Assert.Equal(["c"], Names(await local.CallAsync("GET", "/things?attributeName=site")));
        Assert.Equal(["c"], Names(await local.CallAsync("GET", "/things?attributeName=site&attributeValue=no&usePrefixAttributeValue=true")));
        Assert.Empty(Names(await local.CallAsync("GET", "/things?attributeName=site&attributeValue=no")));
        Assert.Empty(Names(await local.CallAsync("GET", "/things?thingTypeName=oven")));
    }

    [Theory]
    [InlineData("iot:Jobs")]
    [InlineData("iot%3AData-ATS")]
    public async Task The_address_of_every_plane_is_the_endpoint(string type)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();

        RawAnswer answer = await local.CallAsync("GET", $"/endpoint?endpointType={type}");

        Assert.Equal(local.Endpoint.Authority, answer.Body.GetProperty("endpointAddress").GetString());
    }

    private static IEnumerable<string> Names(RawAnswer answer) =>
        answer.Body.GetProperty("things").EnumerateArray().Select(static (JsonElement thing) => thing.GetProperty("thingName").GetString()!);
}
