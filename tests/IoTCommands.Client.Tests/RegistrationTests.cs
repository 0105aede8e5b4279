using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using IoTCommands.Testing;
using Kitchen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IoTCommands.Client.Tests;

public sealed class RegistrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_line_uses_the_local_service()
    {
        await using LocalIoTCommands local = await StartLocalAsync();
        await using ServiceProvider services = Provider(options => options.UseLocalService(local.Endpoint));
        IIoTCommandsClient client = services.GetRequiredService<IIoTCommandsClient>();
        IoTRegionalAccount account = await client.GetAccountAsync(Cancellation);

        CommandEnd end = await client.RunAsync(
            (jobs, token) => jobs.StartRebootDeviceAsync(CommandTarget.ForThing(account, "t"), cancellationToken: token), cancellationToken: Cancellation);

        Assert.Equal((local.Account.ToString(), CommandEndStatus.Succeeded), (account.ToString(), end.Status));
        Assert.Same(client.JobsDataPlane, services.GetRequiredService<IAmazonIoTJobsDataPlane>());
        Assert.Same(client.ControlPlane, services.GetRequiredService<IAmazonIoT>());
        Assert.Same(client, services.GetRequiredService<IoTCommandsClient>());
    }

    [Fact]
    public void The_local_service_can_have_another_account()
    {
        IoTCommandsClientOptions options = new();

        options.UseLocalService(new Uri("http://127.0.0.1:1"), new IoTRegionalAccount("eu-central-1", "111122223333", "dev-", "-a"));

        Assert.Equal(
            ("eu-central-1", "111122223333", "dev-", "-a"), (options.Region, options.AccountId, options.CommandIdPrefix, options.CommandIdSuffix));
    }

    [Fact]
    public async Task The_endpoint_of_the_data_plane_is_asked_for_once_by_all_starts()
    {
        await using LocalIoTCommands local = await StartLocalAsync();
        int asked = 0;
        await using ServiceProvider services = Provider(options =>
        {
            options.UseLocalService(local.Endpoint);
            options.JobsEndpoint = null;
        });
        ((AmazonServiceClient)services.GetRequiredService<IAmazonIoT>()).BeforeRequestEvent += (_, _) => Interlocked.Increment(ref asked);
        IAmazonIoTJobsDataPlane client = services.GetRequiredService<IAmazonIoTJobsDataPlane>();

        Assert.Equal(0, asked);
        CommandExecution[] executions = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => client.StartRebootDeviceAsync(CommandTarget.ForThing(local.Account, "t"), cancellationToken: Cancellation)));

        Assert.Equal(1, asked);
        Assert.Equal(5, executions.Select(execution => execution.ExecutionId).Distinct().Count());
    }

    [Fact]
    public async Task A_refused_question_for_the_endpoint_reaches_the_caller_and_the_next_start_asks_again()
    {
        await using LocalIoTCommands local = await StartLocalAsync();
        await using ServiceProvider services = Provider(options =>
        {
            options.UseLocalService(local.Endpoint);
            options.JobsEndpoint = null;
            options.ConfigureSdkClient = config => config.MaxErrorRetry = 0;
        });
        IAmazonIoTJobsDataPlane client = services.GetRequiredService<IAmazonIoTJobsDataPlane>();
        CommandTarget target = CommandTarget.ForThing(local.Account, "t");
        local.Faults.InjectFor("DescribeEndpoint", ServiceFault.InternalServerError);

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.StartRebootDeviceAsync(target, cancellationToken: Cancellation));
        Assert.NotNull(await client.StartRebootDeviceAsync(target, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Errors_of_a_start_are_the_SDKs()
    {
        await using LocalIoTCommands local = await StartLocalAsync();
        await using ServiceProvider services = Provider(options => options.UseLocalService(local.Endpoint));

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => services.GetRequiredService<IIoTCommandsClient>().RunAsync(
            (client, token) => client.StartRebootDeviceAsync(CommandTarget.ForThing(local.Account, "none"), cancellationToken: token),
            cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Region_and_credentials_come_from_the_registered_options()
    {
        AWSOptions aws = new() { Region = Amazon.RegionEndpoint.EUCentral1, Credentials = new BasicAWSCredentials("given", "secret") };
        await using ServiceProvider services = new ServiceCollection()
            .AddDefaultAWSOptions(aws).AddIoTCommands(options => options.AccountId = "123456789012").BuildServiceProvider();

        IIoTCommandsClient client = services.GetRequiredService<IIoTCommandsClient>();

        Assert.Equal("arn:aws:iot:eu-central-1:123456789012", (await client.GetAccountAsync(Cancellation)).ToString());
        Assert.Equal(Amazon.RegionEndpoint.EUCentral1, client.ControlPlane.Config.RegionEndpoint);
        Assert.Equal("eu-central-1", client.JobsDataPlane.Config.AuthenticationRegion);
    }

    [Fact]
    public async Task What_is_missing_is_said_when_the_application_starts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddIoTCommands(options => options.Region = "nowhere");
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Contains("nowhere", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountId", "12345")]
    [InlineData("JobsEndpoint", "abc123.jobs.iot.eu-central-1.amazonaws.com")]
    [InlineData("CommandIdPrefix", "dev/")]
    [InlineData("MaxPollDelay", "00:00:00")]
    public void An_option_that_is_not_valid_is_named_with_what_was_found(string option, string value)
    {
        IoTCommandsClientOptions options = new() { Region = "eu-central-1" };
        _ = option switch
        {
            "AccountId" => options.AccountId = value,
            "JobsEndpoint" => options.JobsEndpoint = new Uri(value, UriKind.RelativeOrAbsolute),
            "CommandIdPrefix" => options.CommandIdPrefix = value,
            _ => (object)(options.MaxPollDelay = TimeSpan.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        };

        ArgumentException exception = Assert.Throws<ArgumentException>("options", () => new IoTCommandsClient(options));

        Assert.Contains(value, exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(Action<IoTCommandsClientOptions> configure) =>
        new ServiceCollection().AddIoTCommands(configure).BuildServiceProvider();

    private static async Task<LocalIoTCommands> StartLocalAsync()
    {
        LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All }, Cancellation);
        local.AddDevice("t", execution => execution.SucceedAsync());
        return local;
    }
}
