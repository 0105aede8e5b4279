namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3005: code that looks like a retry without a token but is not.</summary>
public sealed class NoRetryTests
{
    [Theory]
    [InlineData("new() { ClientToken = token }")]
    [InlineData("new() { ClientToken = text }")]
    [InlineData("new() { ClientToken = \"reboot-17\" }")]
    [InlineData("new() { ClientToken = $\"{token}-1\" }")]
    [InlineData("new() { ClientToken = NewToken() }")]
    [InlineData("options")]
    [InlineData("MakeOptions()")]
    [InlineData("flag ? null : options")]
    public Task A_token_from_outside_of_the_loop_is_right(string options) => TypedTest.VerifyStatementsAsync($$"""
        string token = Guid.NewGuid().ToString();
        StartCommandOptions options = new() { ClientToken = Guid.NewGuid().ToString() };
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { return await client.StartRebootDeviceAsync(target, {{options}}); }
            catch (Exception) { await Task.Delay(1000); }
        }

        static string NewToken() => Guid.NewGuid().ToString();
        static StartCommandOptions MakeOptions() => new() { ClientToken = "a" };
        """);

    [Theory]
    [InlineData("options.ClientToken = text;")]
    [InlineData("Fill(options);")]
    [InlineData("options = new() { ClientToken = text };")]
    [InlineData("if (flag) { options.ClientToken ??= Guid.NewGuid().ToString(); }")]
    public Task Options_that_may_have_got_a_token_are_not_judged(string change) => TypedTest.VerifyStatementsAsync($$"""
        StartCommandOptions options = new();
        {{change}}
        while (true)
        {
            try { return await client.StartRebootDeviceAsync(target, options); }
            catch (Exception) { await Task.Delay(1000); }
        }

        static void Fill(StartCommandOptions options) => options.ClientToken = "a";
        """);

    [Theory]
    [InlineData("foreach (var each in queue) { try { await client.StartRebootDeviceAsync(each); } catch (Exception exception) { "
        + "Console.WriteLine(exception); } }")]
    [InlineData("foreach (var each in queue) { try { await client.StartRebootDeviceAsync(each); } catch (Exception) { continue; } break; }")]
    [InlineData("foreach (var each in queue) { try { return await client.StartRebootDeviceAsync(target); } catch (Exception) { } }")]
    [InlineData("while (queue.TryDequeue(out var next)) { try { await client.StartRebootDeviceAsync(next); break; } catch (Exception) { } }")]
    [InlineData("while (queue.Count > 0) { try { return await client.StartRebootDeviceAsync(queue.Dequeue()); } catch (Exception) { } }")]
    [InlineData("var all = queue.ToArray(); for (int i = 0; i < all.Length; i++) { try { return await client.StartRebootDeviceAsync(all[i]); } catch "
        + "(Exception) { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { return await client.StartRebootDeviceAsync(CommandTarget.ForThing(account, $\"oven-{i}\")); } catch "
        + "(Exception) { } }")]
    [InlineData("var next = target; while (true) { try { return await client.StartRebootDeviceAsync(next); } catch (Exception) { next = queue.Dequeue(); } }")]
    [InlineData("using var all = queue.GetEnumerator(); while (all.MoveNext()) { try { return await client.StartRebootDeviceAsync(all.Current); } catch "
        + "(Exception) { } }")]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(Next()); } catch (Exception) { } }")]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(_current); } catch (Exception) { Next(); } }")]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(CommandTarget.ForThing(account, Console.ReadLine()!)); } catch "
        + "(Exception) { } }")]
    [InlineData("(var first, var second) = (target, _oven); while (true) { try { return await client.StartRebootDeviceAsync(first); } catch (Exception) { "
        + "(first, second) = (second, first); } }")]
    public Task A_loop_over_devices_is_none(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("new(int.Parse(Console.ReadLine()!))")]
    [InlineData("new(number++)")]
    [InlineData("new(180) { RampCPerMin = Random.Shared.NextDouble() }")]
    public Task A_loop_with_other_arguments_each_time_is_none(string args) => TypedTest.VerifyStatementsAsync($$"""
        while (true)
        {
            try { return await client.StartSetOvenTemperatureAsync(target, {{args}}); }
            catch (Exception exception) { Console.WriteLine(exception.Message); }
        }
        """);

    [Theory]
    [InlineData("while (!cancellationToken.IsCancellationRequested) { try { await client.StartRebootDeviceAsync(target); } catch (Exception) { } await "
        + "Task.Delay(60_000); }")]
    [InlineData("while (true) { try { await client.StartRebootDeviceAsync(target); if (flag) { break; } } catch (Exception) { } await Task.Delay(60_000); }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { await client.StartRebootDeviceAsync(target); number++; } catch (Exception) { } }")]
    [InlineData("var last = DateTime.UtcNow; while (last < DateTime.MaxValue) { try { await client.StartRebootDeviceAsync(target); last = DateTime.UtcNow; "
        + "} catch (Exception) { } }")]
    public Task A_loop_that_goes_on_after_a_success_means_to_start_again(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(target); } catch (Exception exception) { Console.WriteLine(exception); "
        + "throw; } }")]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(target); } catch (Exception) { return null; } }")]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(target); } catch (Exception) { break; } }")]
    [InlineData("while (true) { try { await client.StartRebootDeviceAsync(target); } catch (Exception) { Console.WriteLine(); } break; }")]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(target); } catch (Exception) { if (flag) { throw; } else { return null; } } }")]
    [InlineData("while (true) { try { return await client.StartRebootDeviceAsync(target); } finally { Console.WriteLine(); } }")]
    [InlineData("bool again = true; while (again) { try { await client.StartRebootDeviceAsync(target); again = false; } catch (Exception) { again = false; } }")]
    [InlineData("while (true) { await client.StartRebootDeviceAsync(target); break; }")]
    [InlineData("while (true) { try { Console.ReadLine(); } catch (Exception) { await client.StartRebootDeviceAsync(target); continue; } break; }")]
    public Task A_failure_that_ends_the_loop_is_none(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("CommandArgumentException")]
    [InlineData("ArgumentException")]
    [InlineData("FormatException")]
    [InlineData("Amazon.IoTJobsDataPlane.Model.ResourceNotFoundException")]
    [InlineData("Amazon.IoTJobsDataPlane.Model.ValidationException")]
    [InlineData("Amazon.IoTJobsDataPlane.Model.ServiceQuotaExceededException")]
    public Task What_is_refused_for_certain_is_not_repeated(string exception) => TypedTest.VerifyStatementsAsync($$"""
        while (true)
        {
            try { return await client.StartRebootDeviceAsync(target); }
            catch ({{exception}} exception) { Console.WriteLine(exception.Message); }
        }
        """);

    [Theory]
    [InlineData("exception is ResourceNotFoundException")]
    [InlineData("exception is ResourceNotFoundException { StatusCode: System.Net.HttpStatusCode.NotFound }")]
    [InlineData("exception is ValidationException or ServiceQuotaExceededException")]
    [InlineData("exception is FormatException || exception is ArgumentException argument")]
    [InlineData("number > 3 && exception is ResourceNotFoundException")]
    public Task A_filter_of_refusals_is_as_good_as_a_type(string filter) => TypedTest.VerifyAsync("using Amazon.IoTJobsDataPlane.Model;\n" + Retry(filter));

    [Theory]
    [InlineData("exception is not ResourceNotFoundException")]
    [InlineData("!(exception is ResourceNotFoundException)")]
    [InlineData("exception is ResourceNotFoundException or ThrottlingException")]
    [InlineData("number > 3 || exception is ResourceNotFoundException")]
    [InlineData("exception.InnerException is ResourceNotFoundException")]
    public Task A_filter_that_lets_others_pass_is_not(string filter) => TypedTest.VerifyAsync("using Amazon.IoTJobsDataPlane.Model;\n"
        + Retry(filter).Replace("client.StartRebootDeviceAsync(target)", "{|IOTC3005:client.StartRebootDeviceAsync(target)|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("await Task.Run(async () => await client.StartRebootDeviceAsync(target));")]
    [InlineData("await Policy.TimeoutAsync(5).ExecuteAsync(() => client.StartRebootDeviceAsync(target));")]
    [InlineData("await Policy.Handle<Exception>().CircuitBreakerAsync(5, TimeSpan.FromSeconds(1)).ExecuteAsync(() => client.StartRebootDeviceAsync(target));")]
    [InlineData("await Policy.Handle<Exception>().FallbackAsync(_ => Task.CompletedTask).ExecuteAsync(() => client.StartRebootDeviceAsync(target));")]
    [InlineData("await new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromSeconds(9)).Build().ExecuteAsync(async _ => await "
        + "client.StartRebootDeviceAsync(target));")]
    [InlineData("var pipeline = new ResiliencePipelineBuilder { Name = text }.AddCircuitBreaker(new()).AddTimeout(TimeSpan.FromSeconds(9)).Build(); await "
        + "pipeline.ExecuteAsync(async _ => await client.StartRebootDeviceAsync(target));")]
    [InlineData("ResiliencePipeline<CommandExecution> pipeline = new ResiliencePipelineBuilder<CommandExecution>().AddFallback(new()).Build(); await "
        + "pipeline.ExecuteAsync(async _ => await client.StartRebootDeviceAsync(target));")]
    [InlineData("await Policy.Handle<Exception>().RetryAsync(3, async (_, _) => await client.StartRebootDeviceAsync(target)).ExecuteAsync(() => "
        + "Task.CompletedTask);")]
    [InlineData("string token = Guid.NewGuid().ToString(); await ResiliencePipeline.Empty.ExecuteAsync(async _ => { await "
        + "client.StartRebootDeviceAsync(target, new() { ClientToken = token }); });")]
    [InlineData("await Runner.ExecuteAsync(async () => await client.StartRebootDeviceAsync(target));")]
    [InlineData("await ResiliencePipeline.Empty.ExecuteAsync(async _ => await StartAsync()); async Task StartAsync() => await "
        + "client.StartRebootDeviceAsync(target);")]
    [InlineData("while (true) { try { await Task.Run(() => client.StartRebootDeviceAsync(target)); break; } catch (Exception) { } }")]
    public Task Another_lambda_is_none(string statements) => TypedTest.VerifyAsync(TypedCode.WithStatements(statements)
        + "internal static class Runner { public static Task ExecuteAsync(Func<Task> action) => action(); }");

    [Theory]
    [InlineData("var execution = await client.StartRebootDeviceAsync(target); await WaitAsync(execution.ExecutionId); return execution;")]
    [InlineData("var execution = await client.StartRebootDeviceAsync(target).ConfigureAwait(false); if (!await WaitAsync(execution.ExecutionId)) { "
        + "continue; } return execution;")]
    [InlineData("var execution = await client.StartRebootDeviceAsync(target); if (number > 3) { throw new InvalidOperationException(); } return execution;")]
    [InlineData("var execution = await client.StartRebootDeviceAsync(target); if (number > 3) { continue; } return execution;")]
    [InlineData("await WaitAsync((await client.StartRebootDeviceAsync(target)).ExecutionId); return null;")]
    [InlineData("var execution = await client.StartRebootDeviceAsync(target); await foreach (string state in WatchAsync(execution)) { "
        + "Console.WriteLine(state); } return execution;")]
    public Task A_new_start_after_the_execution_failed_needs_a_new_token(string attempt) => TypedTest.VerifyStatementsAsync($$"""
        while (true)
        {
            try { {{attempt}} }
            catch (Exception) { await Task.Delay(1000); }
        }

        static Task<bool> WaitAsync(string executionId) => Task.FromResult(executionId.Length > 0);
        static async IAsyncEnumerable<string> WatchAsync(CommandExecution execution) { await Task.Yield(); yield return execution.ExecutionId; }
        """);

    [Fact]
    public Task A_new_start_after_the_execution_failed_outside_of_the_try_needs_a_new_token_too() => TypedTest.VerifyStatementsAsync("""
        while (true)
        {
            CommandExecution execution;
            try { execution = await client.StartRebootDeviceAsync(target); }
            catch (Exception) { await Task.Delay(1000); continue; }

            if (!await WaitAsync(execution)) { continue; }
            return execution;
        }

        static Task<bool> WaitAsync(CommandExecution execution) => Task.FromResult(execution is null);
        """);

    [Theory]
    [InlineData("var execution = await client.StartRebootDeviceAsync(target, null, token); await WaitAsync(execution.ExecutionId);")]
    [InlineData("await client.StartRebootDeviceAsync(target, null, token); if (number > 3) { throw new InvalidOperationException(); }")]
    public Task A_policy_that_repeats_what_the_device_failed_at_needs_new_tokens(string attempt) => TypedTest.VerifyStatementsAsync($$"""
        await ResiliencePipeline.Empty.ExecuteAsync(async token => { {{attempt}} });

        static Task WaitAsync(string executionId) => Task.FromResult(executionId);
        """);

    [Theory]
    [InlineData("await ResiliencePipeline.Empty.ExecuteAsync(async _ => { foreach (var each in queue) { await client.StartRebootDeviceAsync(each); } });")]
    [InlineData("while (true) { try { for (int i = 0; i < 3; i++) { await client.StartRebootDeviceAsync(target); } return null; } catch (Exception) { } }")]
    [InlineData("while (true) { try { foreach (int i in new[] { 1, 2 }) { await client.StartRebootDeviceAsync(target); } break; } catch (Exception) { } }")]
    public Task Several_starts_that_are_repeated_together_need_a_token_each(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_method_of_the_same_shape_may_make_its_own_token() => TypedTest.VerifyAsync(TypedCode.WithStatements("""
        while (true)
        {
            try { return await client.StartSafelyAsync(target); }
            catch (Exception) { await Task.Delay(1000); }
        }
        """) + """
        internal static class Starts
        {
            public static Task<CommandExecution> StartSafelyAsync(this IAmazonIoTJobsDataPlane client, CommandTarget target, StartCommandOptions? options = null) =>
                client.StartRebootDeviceAsync(target, options ?? new() { ClientToken = "a" });
        }
        """);

    private static string Retry(string filter) => TypedCode.WithStatements($$"""
        while (true)
        {
            try { return await client.StartRebootDeviceAsync(target); }
            catch (Exception exception) when ({{filter}}) { Console.WriteLine(exception.Message); }
        }
        """);
}
