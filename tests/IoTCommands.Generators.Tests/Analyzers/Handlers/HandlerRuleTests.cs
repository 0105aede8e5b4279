using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Handlers;

/// <summary>IOTC6001 and IOTC6002</summary>
public sealed class HandlerRuleTests
{
    private const string Lambda = "(_, _, _) => Done";
    private const string NoArgs = "(_, _) => Done";

    [Theory]
    [InlineData("device.OnOpen(L); device.{|IOTC6001:OnClose|}(L);")]
    [InlineData("device.OnOpen(L).{|IOTC6001:OnClose|}(L);")]
    [InlineData("device.OnPing(N).OnDim(L).{|IOTC6001:OnPong|}(N);")]
    [InlineData("device.On(IoTCommandCatalog.Open, N); device.{|IOTC6001:OnClose|}(L);")]
    [InlineData("device.OnOpen(L); device.{|IOTC6001:On|}(IoTCommandCatalog.Close, N);")]
    [InlineData("device.On(IoTCommandCatalog.Ping, N).{|IOTC6001:On|}(IoTCommandCatalog.Pong, N);")]
    [InlineData("device.On(IoTCommandCatalog.Blink, N).{|IOTC6001:On|}(IoTCommandCatalog.Open, N);")]
    [InlineData("device.OnBlink(L).{|IOTC6001:OnOpen|}(L);")]
    [InlineData("builder.OnOpen(L); builder.{|IOTC6001:OnClose<LevelHandler>|}();")]
    [InlineData("builder.OnOpen<LevelHandler>().OnDim(L).{|IOTC6001:OnClose<LevelHandler>|}();")]
    [InlineData("builder.OnPing<OvenHandler>().{|IOTC6001:On<OvenHandler>|}(IoTCommandCatalog.Pong);")]
    [InlineData("registry.Add(IoTCommandCatalog.Open, N, null); registry.{|IOTC6001:OnClose|}(L);")]
    [InlineData("_device.OnOpen(L); _device.{|IOTC6001:OnClose|}(L);")]
    [InlineData("Fixed.OnOpen(L); Fixed.{|IOTC6001:OnClose|}(L);")]
    [InlineData("var own = Fixed; own.OnOpen(L); this.Fixed.{|IOTC6001:OnClose|}(L);")]
    [InlineData("CommandDispatcher own = new CommandDispatcher().OnOpen(L); own.{|IOTC6001:OnClose|}(L);")]
    [InlineData("var own = new CommandDispatcher(); var same = own.OnOpen(L); same.{|IOTC6001:OnClose|}(L);")]
    [InlineData("new CommandDispatcher().OnOpen(L).{|IOTC6001:OnClose|}(L);")]
    [InlineData("IoTCommandExtensions.OnOpen(device, L); IoTCommandExtensions.{|IOTC6001:OnClose|}(device, L);")]
    [InlineData("foreach (var each in all) { each.OnOpen(L); each.{|IOTC6001:OnClose|}(L); }")]
    [InlineData("device.OnOpen(L); if (kind > 1) { device.{|IOTC6001:OnClose|}(L); }")]
    [InlineData("if (kind > 1) { device.OnOpen(L); } if (kind < 9) { device.{|IOTC6001:OnClose|}(L); }")]
    [InlineData("if (kind == 1) { device.OnOpen(L); } if (all.Count == 2) { device.{|IOTC6001:OnClose|}(L); }")]
    [InlineData("if (kind == 1) { device.OnOpen(L); } if (kind == 1) { device.{|IOTC6001:OnClose|}(L); }")]
    [InlineData("if (kind != 1) { device.OnOpen(L); } if (kind != 2) { device.{|IOTC6001:OnClose|}(L); }")]
    [InlineData("if (kind == 1 || kind == 2) { device.OnOpen(L); } if (kind == 2) { device.{|IOTC6001:OnClose|}(L); }")]
    public Task Commands_whose_payloads_are_the_same_are_reported_at_the_second_handler(string statements) =>
        HandlerTest.VerifyAsync(Fill(statements));

    [Fact]
    public Task The_message_names_both_commands() => HandlerTest.VerifyAsync(
        Fill("device.{|#1:OnOpen|}(L).{|#0:OnClose|}(L);"), HandlerTest.WithArguments("IOTC6001", DiagnosticSeverity.Warning, "Close", "Open"));

    [Fact]
    public Task A_third_command_is_reported_once() => HandlerTest.VerifyAsync(
        Fill("device.OnOpen(L); device.{|IOTC6001:OnClose|}(L); device.{|IOTC6001:OnBlink|}(L);"));

    [Fact]
    public Task Commands_of_the_same_project_are_known_too() => HandlerTest.VerifyInSameProjectAsync(Fill("""
        device.OnOpen(L); device.{|IOTC6001:OnClose|}(L); device.{|IOTC6001:OnBlink|}(L); device.OnPing(N).{|IOTC6001:On|}(IoTCommandCatalog.Pong, N);
        """));

    [Theory]
    [InlineData("device.OnOpen(L); device.OnDim(L); device.OnPing(N);")]
    [InlineData("device.OnOpen(L); second.OnClose(L);")]
    [InlineData("device.OnOpen(L); builder.OnClose(L);")]
    [InlineData("new CommandDispatcher().OnOpen(L); new CommandDispatcher().OnClose(L);")]
    [InlineData("Next.OnOpen(L); Next.OnClose(L);")]
    [InlineData("Settable.OnOpen(L); Settable = new(); Settable.OnClose(L);")]
    [InlineData("Fixed.OnOpen(L); new Program().Fixed.OnClose(L);")]
    [InlineData("_other.OnOpen(L); _other = new(); _other.OnClose(L);")]
    [InlineData("all[0].OnOpen(L); all[1].OnClose(L);")]
    [InlineData("device.OnOpen(L); device = second; device.OnClose(L);")]
    [InlineData("var own = device; own.OnOpen(L); own = second; own.OnClose(L);")]
    [InlineData("if (kind == 1) { device.OnOpen(L); } else { device.OnClose(L); }")]
    [InlineData("if (kind == 1) { device.OnOpen(L); return; } device.OnClose(L);")]
    [InlineData("if (kind == 1) { device.OnOpen(L); } else if (kind == 2) { device.OnClose(L); }")]
    [InlineData("switch (kind) { case 1: device.OnOpen(L); break; default: device.OnClose(L); break; }")]
    [InlineData("_ = kind switch { 1 => device.OnOpen(L), _ => device.OnClose(L) };")]
    [InlineData("_ = kind == 1 ? device.OnOpen(L) : device.OnClose(L);")]
    [InlineData("foreach (var each in all) { if (kind == 1) { each.OnOpen(L); continue; } each.OnClose(L); }")]
    [InlineData("try { device.OnOpen(L); } catch (ArgumentException) { device.OnClose(L); }")]
    [InlineData("void Add() => device.OnOpen(L); device.OnClose(L);")]
    [InlineData("if (kind == 1) { device.OnOpen(L); } if (kind == 2) { device.OnClose(L); }")]
    [InlineData("if (kind == 1) device.OnOpen(L); if (kind is 2) device.OnClose(L);")]
    [InlineData("if (kind > 1) { device.OnOpen(L); } if (!(kind > 1)) { device.OnClose(L); }")]
    [InlineData("if (kind == 1) { device.OnOpen(L); } if (kind != 1) { device.OnClose(L); }")]
    [InlineData("if (all.Count > 1 && kind == 1) { device.OnOpen(L); } if (all.Count < 9 && kind == 2) { device.OnClose(L); }")]
    [InlineData("if (kind == 1) { if (all.Count > 1) { device.OnOpen(L); } } if (kind == 2) { device.OnClose(L); }")]
    [InlineData("device.On(CommandDefinition.Parse(\"{}\"), N); device.OnClose(L);")]
    public Task Commands_that_differ_or_are_of_two_devices_are_not(string statements) => HandlerTest.VerifyAsync(Fill(statements));

    [Theory]
    [InlineData("device.OnDim(L); device.{|IOTC6002:OnDim|}(L);")]
    [InlineData("device.OnDim(L).{|IOTC6002:OnDim|}(L);")]
    [InlineData("device.OnDim(L).OnPing(N).{|IOTC6002:On|}(IoTCommandCatalog.Dim, N);")]
    [InlineData("device.On(IoTCommandCatalog.Dim, N); device.{|IOTC6002:OnDim|}(L);")]
    [InlineData("builder.OnOpen(L).{|IOTC6002:OnOpen<LevelHandler>|}();")]
    [InlineData("builder.On<OvenHandler>(IoTCommandCatalog.Dim); builder.{|IOTC6002:OnDim|}(L);")]
    [InlineData("_device.OnDim(L); if (kind == 1) { _device.{|IOTC6002:OnDim|}(L); }")]
    [InlineData("Fixed.OnDim(L); Fixed.{|IOTC6002:OnDim|}(L);")]
    [InlineData("var own = new CommandDispatcher().OnDim(L); own.OnPing(N); own.{|IOTC6002:OnDim|}(L);")]
    [InlineData("foreach (var each in all) { each.OnDim(L); each.{|IOTC6002:OnDim|}(L); }")]
    [InlineData("if (kind == 1) { device.OnDim(L); device.{|IOTC6002:OnDim|}(L); }")]
    [InlineData("_ = kind == 1 ? device.OnDim(L).{|IOTC6002:OnDim|}(L) : device;")]
    public Task A_second_handler_is_reported_if_it_certainly_throws(string statements) => HandlerTest.VerifyAsync(Fill(statements));

    [Fact]
    public Task A_second_handler_names_its_command() => HandlerTest.VerifyAsync(
        Fill("device.{|#1:OnBlink|}(L); device.OnPing(N); device.{|#0:OnBlink|}(L);"),
        HandlerTest.WithArguments("IOTC6002", DiagnosticSeverity.Error, "blink"));

    [Theory]
    [InlineData("device.OnDim(L); second.OnDim(L); builder.OnDim(L);")]
    [InlineData("foreach (var each in all) { each.OnDim(L); }")]
    [InlineData("for (int i = 0; i < 2; i++) { new CommandDispatcher().OnDim(L); }")]
    [InlineData("if (kind == 1) { device.OnDim(L); } else { device.OnDim(L); }")]
    [InlineData("if (kind == 1) { device.OnDim(L); } if (kind != 1) { device.OnDim(L); }")]
    [InlineData("if (kind == 1) { device.OnDim(L); return; } device.OnDim(L);")]
    [InlineData("switch (kind) { case 1: device.OnDim(L); break; case 2: device.OnDim(L); break; }")]
    [InlineData("_ = kind == 1 ? device.OnDim(L) : device.OnDim(L);")]
    [InlineData("try { device.OnDim(L); } catch (InvalidOperationException) { device.OnDim(L); }")]
    [InlineData("device.OnDim(L); device = new(); device.OnDim(L);")]
    [InlineData("_other.OnDim(L); _other = new(); _other.OnDim(L);")]
    [InlineData("Next.OnDim(L); Next.OnDim(L);")]
    [InlineData("all[0].OnDim(L); all[1].OnDim(L);")]
    [InlineData("device.OnDim(L); Action again = () => device.OnDim(L);")]
    [InlineData("registry.OnDim(L); registry.OnDim(L);")]
    public Task Handlers_that_are_not_certainly_two_of_one_device_are_not(string statements) => HandlerTest.VerifyAsync(Fill(statements));

    [Fact]
    public Task A_field_is_declared_with_its_handlers() => HandlerTest.VerifyFileAsync("""
        using System.Threading.Tasks;
        using IoTCommands.Devices;
        using Kitchen;

        internal static class Program
        {
            private static readonly Task<CommandOutcome> Done = Task.FromResult(CommandOutcome.Succeeded());
            public static readonly CommandDispatcher Device = new CommandDispatcher()
                .OnDim((_, _, _) => Done)
                .{|IOTC6002:OnDim|}((_, _, _) => Done);
        }
        """);

    [Fact]
    public Task A_field_that_its_constructor_assigns_twice_has_two_devices() => HandlerTest.VerifyFileAsync("""
        using System.Threading.Tasks;
        using IoTCommands.Devices;
        using Kitchen;

        internal sealed class Program
        {
            private static readonly Task<CommandOutcome> Done = Task.FromResult(CommandOutcome.Succeeded());
            private readonly CommandDispatcher _once;
            private readonly CommandDispatcher _twice;

            public Program(bool isOther)
            {
                _once = new();
                _once.OnDim((_, _, _) => Done);
                _once.{|IOTC6002:OnDim|}((_, _, _) => Done);
                _twice = new();
                _twice.OnDim((_, _, _) => Done);
                if (isOther)
                {
                    _twice = new();
                    _twice.OnDim((_, _, _) => Done);
                }
            }
        }
        """);

    [Fact]
    public Task A_method_of_another_author_is_no_handler() => HandlerTest.VerifyFileAsync("""
        using IoTCommands.Devices;
        using Kitchen;

        namespace Kitchen
        {
            internal static class Own
            {
                public static CommandDispatcher OnDim(this CommandDispatcher device) => device;
                public static void Add(CommandDispatcher device) => device.OnDim().OnDim();
            }
        }
        """);

    [Fact]
    public async Task Code_as_it_is_while_somebody_types_is_survived()
    {
        string statements = Fill("var own = new CommandDispatcher().OnDim(L); var same = own.OnOpen(L); if (kind == 1) { same.OnClose(L); return; } "
            + "switch (kind) { case 2: own.OnDim(L).OnDim(L); break; } builder.OnOpen<LevelHandler>().On(IoTCommandCatalog.Close, N); "
            + "var self = self.OnDim(L);");
        string[] files = [.. Enumerable.Range(0, statements.Length).Select(length => HandlerTest.WithStatements(statements[..length])
            .Replace("internal sealed class Program", $"internal sealed class Program{length}", StringComparison.Ordinal))];

        Assert.Contains(await HandlerTest.AnalyzeAsync(files), static diagnostic => diagnostic.Id == "IOTC6002");
    }

    private static string Fill(string statements) => statements
        .Replace("(L)", $"({Lambda})", StringComparison.Ordinal)
        .Replace("(N)", $"({NoArgs})", StringComparison.Ordinal)
        .Replace(", L)", $", {Lambda})", StringComparison.Ordinal)
        .Replace(", N)", $", {NoArgs})", StringComparison.Ordinal)
        .Replace(", N, null)", $", {NoArgs}, null)", StringComparison.Ordinal);
}
