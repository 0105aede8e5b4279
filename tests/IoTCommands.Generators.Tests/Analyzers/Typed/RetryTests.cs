using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3005: code that is a retry without a token.</summary>
public sealed class RetryTests
{
    [Theory]
    [InlineData("""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { return await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """)]
    [InlineData("""
        while (true)
        {
            try { await {|IOTC3005:client.StartSetOvenTemperatureAsync(target, new(180))|}; break; }
            catch (AmazonIoTJobsDataPlaneException) when (number > 3) { Console.WriteLine("again"); }
        }
        """)]
    [InlineData("""
        while (true)
        {
            try
            {
                if (number > 3) { continue; }
                await Task.Delay(number);
                var execution = await {|IOTC3005:client.StartRebootDeviceAsync(target)|};
                Console.WriteLine(execution.ExecutionId);
                return execution;
            }
            catch (Exception) { if (number > 9) { throw new TimeoutException(); } }
        }
        """)]
    [InlineData("""
        while (true)
        {
            try { return await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; }
            catch (Amazon.IoTJobsDataPlane.Model.ResourceNotFoundException) { return null; }
            catch (Amazon.IoTJobsDataPlane.Model.InternalServerException) { await Task.Delay(1000); }
        }
        """)]
    [InlineData("""
        foreach (var each in queue)
        {
            while (true)
            {
                try { await {|IOTC3005:client.StartRebootDeviceAsync(each)|}; break; }
                catch (Exception) { await Task.Delay(1000); }
            }
        }
        """)]
    [InlineData("""
        bool done = false;
        do
        {
            try { await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; done = true; }
            catch { }
        }
        while (!done && number > 0);
        """)]
    [InlineData("""
        CommandExecution? execution = null;
        while (execution is null)
        {
            try { execution = await {|IOTC3005:client.StartRebootDeviceAsync(target)|}.ConfigureAwait(false); }
            catch (Exception exception) { Console.WriteLine(exception); }
        }
        """)]
    [InlineData("""
        for (int attempt = 0; ; attempt++)
        {
            try { await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; }
            catch (Exception) { if (attempt == 3) { throw; } continue; }
            break;
        }
        """)]
    [InlineData("""
        bool again = true;
        while (again)
        {
            try
            {
                var execution = await {|IOTC3005:client.StartRebootDeviceAsync(target)|};
                Console.WriteLine(execution.ExecutionId);
                again = false;
            }
            catch (Exception) when (number++ < 3) { await Task.Delay(1000); }
            finally { Console.WriteLine(); }
        }
        """)]
    [InlineData("""
        foreach (var each in queue)
        {
            for (int attempt = 0; attempt < 3; attempt++)
            {
                try { await {|IOTC3005:client.StartRebootDeviceAsync(each)|}; break; }
                catch (Exception) { }
            }
        }
        """)]
    public Task A_loop_that_starts_until_it_succeeds_is_one(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("CommandTarget.ForThing(account, \"oven-17\")")]
    [InlineData("CommandTarget.ForClient(account, text)")]
    [InlineData("CommandTarget.Parse(\"arn:aws:iot:eu-central-1:123456789012:thing/oven-17\")")]
    [InlineData("CommandTarget.ForThing(new IoTRegionalAccount(\"eu-central-1\", \"123456789012\"), $\"oven-{number}\")")]
    [InlineData("device.Target")]
    [InlineData("_oven")]
    [InlineData("flag ? target : _oven")]
    public Task The_target_may_be_made_in_the_loop_where_it_is_the_same_each_time(string target) => TypedTest.VerifyStatementsAsync($$"""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { return await {|IOTC3005:client.StartRebootDeviceAsync({{target}})|}; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("options: null, cancellationToken: cancellationToken")]
    [InlineData("new()")]
    [InlineData("new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(5) }")]
    [InlineData("new() { ClientToken = null }")]
    [InlineData("new() { ClientToken = Guid.NewGuid().ToString() }")]
    [InlineData("new() { ClientToken = Guid.NewGuid().ToString(\"N\"), ExecutionTimeout = TimeSpan.FromMinutes(5) }")]
    [InlineData("new() { ClientToken = $\"reboot-{Guid.NewGuid()}\" }")]
    [InlineData("new() { ClientToken = \"reboot-\" + Guid.NewGuid() }")]
    [InlineData("new() { ClientToken = Guid.CreateVersion7().ToString() }")]
    public Task Options_without_a_token_or_with_one_made_in_the_loop_are_none_of_use(string options) => TypedTest.VerifyStatementsAsync($$"""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { return await {|IOTC3005:client.StartRebootDeviceAsync(target, {{options}})|}; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """);

    [Theory]
    [InlineData("", "var token = Guid.NewGuid().ToString();", "new() { ClientToken = token }")]
    [InlineData("", "var guid = Guid.NewGuid(); string token = $\"{guid}\";", "new() { ClientToken = token }")]
    [InlineData("", "StartCommandOptions options = new() { ExecutionTimeout = TimeSpan.FromMinutes(5) };", "options")]
    [InlineData("", "StartCommandOptions options = new() { ClientToken = Guid.NewGuid().ToString() };", "options")]
    [InlineData("StartCommandOptions options = new();", "", "options")]
    [InlineData("var options = new StartCommandOptions(); options.ExecutionTimeout = TimeSpan.FromMinutes(5);", "", "options")]
    [InlineData("StartCommandOptions? options = null;", "", "options")]
    public Task A_local_with_such_options_is_followed(string before, string inside, string options) => TypedTest.VerifyStatementsAsync($$"""
        {{before}}
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { {{inside}} return await {|IOTC3005:client.StartRebootDeviceAsync(target, {{options}})|}; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """);

    [Theory]
    [InlineData("await new ResiliencePipelineBuilder().Build().ExecuteAsync(async token => await {|IOTC3005:client.StartRebootDeviceAsync(target, null, "
        + "token)|}, cancellationToken);")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromSeconds(9)).AddRetry(new()).Build(); await "
        + "pipeline.ExecuteAsync(async _ => await {|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("await new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromSeconds(9)).AddPipeline(ResiliencePipeline.Empty).Build().ExecuteAsync(async _ => await {|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("ResiliencePipelineBuilder builder = new(); builder.AddRetry(new()); var pipeline = builder.AddTimeout(TimeSpan.FromSeconds(9)).Build(); "
        + "await pipeline.ExecuteAsync(async _ => await {|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("await ResiliencePipeline.Empty.ExecuteAsync(async token => { await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; });")]
    [InlineData("await Policy.Handle<Exception>().RetryAsync(3).ExecuteAsync(() => {|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("await Policy.Handle<Exception>().WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt)).ExecuteAsync(async () => await "
        + "{|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("await ResiliencePipeline.Empty.ExecuteAsync(async _ => await {|IOTC3005:client.StartRebootDeviceAsync(target, new() { ClientToken = "
        + "Guid.NewGuid().ToString() })|});")]
    [InlineData("await ResiliencePipeline.Empty.ExecuteAsync(async _ => { string id = Guid.NewGuid().ToString(); await "
        + "{|IOTC3005:client.StartRebootDeviceAsync(target, new() { ClientToken = id })|}; });")]
    [InlineData("ResiliencePipeline<CommandExecution> pipeline = ResiliencePipeline<CommandExecution>.Empty; await pipeline.ExecuteAsync(async _ => await "
        + "{|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("Polly.Retry.AsyncRetryPolicy<CommandExecution> policy = Policy<CommandExecution>.Handle<Exception>().RetryAsync(3); await "
        + "policy.ExecuteAsync(() => {|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("AsyncPolicy policy = Policy.Handle<Exception>().RetryAsync(3); await policy.WrapAsync(Policy.TimeoutAsync(5)).ExecuteAsync(() => "
        + "{|IOTC3005:client.StartRebootDeviceAsync(target)|});")]
    [InlineData("IAsyncPolicy policy = Policy.NoOpAsync(); await policy.ExecuteAndCaptureAsync(() => "
        + "{|IOTC3005:client.StartRebootDeviceAsync(queue.Dequeue())|});")]
    public Task A_lambda_for_a_policy_of_Polly_is_one(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Fact]
    public Task The_starter_of_the_runtime_is_a_start_as_well() => TypedTest.VerifyStatementsAsync("""
        while (true)
        {
            try { return await {|IOTC3005:IoTCommands.CompilerServices.CommandStarter.StartAsync(client, IoTCommandCatalog.RebootDevice, target, default, null, cancellationToken)|}; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """);

    [Fact]
    public Task The_loop_is_named_beside_it() => TypedTest.VerifyStatementsAsync(
        """
        {|#1:while (true)
        {
            try { return await {|#0:client.StartRebootDeviceAsync(target)|}; }
            catch (Exception) { }
        }|}
        """,
        TypedTest.WithArguments("IOTC3005", DiagnosticSeverity.Warning, "loop").WithLocation(1));

    [Fact]
    public Task The_call_of_the_policy_is_named_beside_it() => TypedTest.VerifyStatementsAsync(
        "await {|#1:ResiliencePipeline.Empty.ExecuteAsync(async token => { await {|#0:client.StartRebootDeviceAsync(target)|}; })|};",
        TypedTest.WithArguments("IOTC3005", DiagnosticSeverity.Warning, "call of the retry policy").WithLocation(1));

    [Fact]
    public Task A_pragma_suppresses_it() => TypedTest.VerifyStatementsAsync(
        """
        while (true)
        {
        #pragma warning disable IOTC3005
            try { return await client.StartRebootDeviceAsync(target); }
        #pragma warning restore IOTC3005
            catch (Exception) { }
        }
        """);
}
