using System.Net;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests commands and targets that exist, and those that do not.</summary>
public sealed class ResourceTests(SharedEndpoint shared)
{
    private LocalIoTCommands Local => shared.Local;

    [Fact]
    public async Task An_unknown_command_is_not_found_and_the_nearest_is_offered()
    {
        RawAnswer answer = await Local.StartAsync("RebootDevise", SharedEndpoint.Thing, "");

        answer.ShouldBe(404, "ResourceNotFoundException", "no command 'RebootDevise'", "did you mean 'RebootDevice'? Add definitions");
    }

    [Fact]
    public async Task A_thing_that_was_not_added_is_not_found()
    {
        RawAnswer answer = await Local.StartAsync("Static", "oven-18", "");

        answer.ShouldBe(404, "ResourceNotFoundException", "no thing 'oven-18'", "did you mean 'oven-17'? Add it", "AddDevice", "AddThing");
    }

    [Fact]
    public async Task Names_of_things_are_case_sensitive()
    {
        RawAnswer answer = await Local.StartAsync("Static", "Oven-17", "");

        answer.ShouldBe(404, "ResourceNotFoundException");
    }

    [Fact]
    public async Task A_client_id_needs_no_registration()
    {
        RawAnswer answer = await Local.StartAsync(
            $$"""{"commandArn":"{{Local.Account}}:command/Static","targetArn":"{{CommandTarget.ForClient(Local.Account, "never/heard of")}}"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(CommandTargetKind.Client, Local.Executions.Get(answer.ExecutionId).Target.Kind);
    }

    [Fact]
    public async Task A_deprecated_command_cannot_be_started()
    {
        RawAnswer answer = await Local.StartAsync("Deprecated", SharedEndpoint.Thing, "");

        answer.ShouldBe(400, "ValidationException", "'Deprecated' is deprecated");
    }

    [Fact]
    public async Task A_command_of_FleetWise_cannot_be_started_here()
    {
        RawAnswer answer = await Local.StartAsync("Vehicle", SharedEndpoint.Thing, """ "parameters":{"$actuatorPath.Vehicle.Door":{"B":true}} """);

        answer.ShouldBe(400, "ValidationException", "AWS-IoT-FleetWise", "decoder manifest");
    }
}
