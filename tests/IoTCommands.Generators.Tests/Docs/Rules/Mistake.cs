using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>A file of <c>tests/IoTCommands.Mistakes</c> that is created from a bad example of a page, with names that no other example has.</summary>
/// <param name="Path">The path in that project.</param>
/// <param name="Text">The text.</param>
internal sealed partial record Mistake(string Path, string Text)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;
        using IoTCommands;
        using IoTCommands.Client;
        using IoTCommands.Devices;

        namespace Kitchen;


        """;

    /// <summary>Creates the files of an example.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <param name="example">The example.</param>
    /// <param name="number">The example's number among the bad examples of its page, from 1.</param>
    public static IEnumerable<Mistake> Of(string id, PageExample example, int number)
    {
        string suffix = number == 1 ? "" : $"-{number.ToString(CultureInfo.InvariantCulture)}";
        string commandId = id.StartsWith("IOTC1", StringComparison.Ordinal) ? id + suffix : $"rule-{id[4..]}{suffix}";
        string typeName = $"Rule{id[4..]}{suffix.Replace("-", "Case", StringComparison.Ordinal)}";
        foreach (PageBlock block in example.Blocks)
        {
            yield return block switch
            {
                { Language: "json", Place: "parameter" }
                    => new($"commands/{id}{suffix}.json", WithId(Surroundings.OfParameters(Indented(block.Text, "    ")), "Example", commandId)),
                { Language: "json" }
                    => new($"commands/{id}{suffix}.json", WithId(block.Text, System.IO.Path.GetFileNameWithoutExtension(block.Place), commandId)),
                { Language: "csharp" } => new($"{id}{suffix}.cs", Usings + CodeOf(block.Text, typeName, commandId)),
                _ => throw new InvalidOperationException($"{id}: no file can be made of a block of {block.Language}. Write its mistake by hand."),
            };
        }
    }

    /// <summary>Replaces the command's id, unless it differs from the file name. Then the difference is the mistake.</summary>
    private static string WithId(string json, string old, string commandId)
        => json.Replace($"\"commandId\": \"{old}\"", $"\"commandId\": \"{commandId}\"", StringComparison.Ordinal);

    /// <summary>Returns the type with another name and id, or a class with the statements.</summary>
    private static string CodeOf(string example, string name, string commandId)
    {
        MemberDeclarationSyntax first = CSharpSyntaxTree.ParseText(example).GetCompilationUnitRoot().Members[0];
        if (first is BaseTypeDeclarationSyntax type)
        {
            string renamed = Regex.Replace(example, $@"\b{type.Identifier.Text}\b", name);
            return CommandId().Replace(renamed, commandId);
        }

        return $$"""
            internal sealed class {{name}}(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
            {
                public async Task<object?> RunAsync()
                {
                    await Task.Yield();
            {{Indented(example, "        ")}}        return null;
                }
            }

            """;
    }

    private static string Indented(string text, string indentation) => LineStart().Replace(text, indentation);

    [GeneratedRegex("(?<=\\[IoTCommand\\(\")[\\w-]+(?=\")")]
    private static partial Regex CommandId();

    [GeneratedRegex("^(?=.)", RegexOptions.Multiline)]
    private static partial Regex LineStart();
}
