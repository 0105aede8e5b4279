using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>Tests IOTC4010: programs with one call, and the properties that the diagnostic passes to the fix.</summary>
internal static class TypedReplacement
{
    public const string Arn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature";

    public const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";

    /// <summary>Returns a file with these statements in an asynchronous method of a typical program.</summary>
    public static string WithStatements(string statements) => WithMembers(
        $$"""
            async Task<string> RunAsync(IAmazonIoTJobsDataPlane client, CommandTarget device, string text, string? maybe, bool flag, int number, long seconds, byte[] bytes, CancellationToken stop)
            {
                await Task.Yield();
                {{statements}}
                return text;
            }
        """);

    public static string WithMembers(string members) => $$"""
        namespace Kitchen;

        sealed class Program
        {
            const string Arn = "{{Arn}}";
            const string RebootArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice";
            const string UploadArn = "arn:aws:iot:eu-central-1:123456789012:command/UploadLogs";
            const string Target = "{{Target}}";
            private int _count;
            int Next() => ++_count;
        {{members}}
        }
        """;

    public static Task AssertPartsAsync(string statements, string expected) => AssertPartsOfCodeAsync(WithStatements(statements), expected);

    /// <summary>Verifies that there is one diagnostic, and that it has these parts, one per line.</summary>
    public static async Task AssertPartsOfCodeAsync(string code, string expected)
    {
        Diagnostic diagnostic = Assert.Single(await UntypedAnalysis.AnalyzeAsync(code));
        Assert.Equal("IOTC4010", diagnostic.Id);
        Assert.Equal(expected.ReplaceLineEndings("\n"), Show(diagnostic));
    }

    /// <summary>Verifies that the call is correct and is not replaced.</summary>
    public static async Task AssertNoneAsync(string statements) => Assert.Empty(await UntypedAnalysis.AnalyzeAsync(WithStatements(statements)));

    public static string Show(Diagnostic diagnostic)
    {
        ImmutableDictionary<string, string?> properties = diagnostic.Properties;
        StringBuilder text = new();
        string method = $"{properties[TypedCallProperties.NamespaceKey]}.{properties[TypedCallProperties.MethodKey]}";
        text.Append($"{method} {properties.GetValueOrDefault(TypedCallProperties.ArgsKey)}".TrimEnd());
        for (int i = 0; i < diagnostic.AdditionalLocations.Count; i++)
        {
            Location location = diagnostic.AdditionalLocations[i];
            string source = location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
            string?[] words =
            [
                properties[TypedCallProperties.RoleKey(i)],
                properties.GetValueOrDefault(TypedCallProperties.NameKey(i)),
                properties.GetValueOrDefault(TypedCallProperties.TextKey(i)) is { } replacement ? $"{source} => {replacement}" : source,
            ];
            text.Append('\n').AppendJoin(' ', words.Where(static word => word is not null));
        }

        return text.ToString();
    }
}
