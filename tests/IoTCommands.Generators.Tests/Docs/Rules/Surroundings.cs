using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>The code around the examples, which the pages do not show.</summary>
internal static partial class Surroundings
{
    /// <summary>Precedes the example in its file, so that lines are counted from the beginning of the example.</summary>
    public const string Start = "#line 1 \"example\"";

    /// <summary>Writes quotes as users do, and not as numeric escapes.</summary>
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;
        using IoTCommands;
        using Kitchen;
        using Polly;


        """;

    /// <summary>Returns a file with the types of an example, or with its statements in a method of a class with typical other members.</summary>
    public static string OfCode(string example)
    {
        bool hasTypes = CSharpSyntaxTree.ParseText(example).GetCompilationUnitRoot().Members.Any(static member => member is not GlobalStatementSyntax);
        return Usings + (hasTypes
            ? $"{Start}\n{example}"
            : $$"""
                internal sealed class Program(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
                {
                    public async Task<object?> RunAsync()
                    {
                        await Task.Yield();
                {{Start}}
                {{example}}
                        return null;
                    }
                }
                """);
    }

    /// <summary>Returns a definition whose mandatoryParameters are an example. Its template uses all parameters with a name.</summary>
    public static string OfParameters(string example)
    {
        JsonObject template = new() { ["timeout"] = "${aws:iot:commandexecution::executionTimeoutSec}" };
        foreach (JsonElement parameter in JsonDocument.Parse($"[{example}]").RootElement.EnumerateArray())
        {
            if (parameter.TryGetProperty("name", out JsonElement name) && ParameterName().IsMatch(name.GetString()!))
            {
                template[name.GetString()!] = $"${{aws:iot:commandexecution::parameter:{name.GetString()}}}";
            }
        }

        return $$"""
            {
              "commandId": "Example",
              "payloadTemplate": {{JsonSerializer.Serialize(template.ToJsonString(), Relaxed)}},
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [
            {{example.TrimEnd('\n')}}
              ]
            }

            """;
    }

    [GeneratedRegex("^[.$a-zA-Z0-9_-]+$")]
    private static partial Regex ParameterName();
}
