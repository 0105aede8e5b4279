using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>Tests of IOTC4010: programs with one call, and what the fix is told of it.</summary>
internal static class TypedReplacement
{
    public const string Arn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature";

    public const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";

    /// <summary>A file with these statements of an asynchronous method, which has what a program usually has.</summary>
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

    /// <summary>There is one diagnostic, and these are the parts that it tells, one a line.</summary>
    public static async Task AssertPartsOfCodeAsync(string code, string expected)
    {
        Diagnostic diagnostic = Assert.Single(await UntypedAnalysis.AnalyzeAsync(code));
        Assert.Equal("IOTC4010", diagnostic.Id);
        Assert.Equal(expected.ReplaceLineEndings("\n"), Show(diagnostic));
    }

    /// <summary>The call stays as it is, and is right.</summary>
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
