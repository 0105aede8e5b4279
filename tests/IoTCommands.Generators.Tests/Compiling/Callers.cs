using IoTCommands.Generators.Emit;
using IoTCommands.Model;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>Code as users write it, which calls every member that is generated for a command.</summary>
internal static class Callers
{
    /// <param name="command">The command.</param>
    /// <param name="namespaceName">The namespace of the generated types and of the caller; null for the global namespace.</param>
    /// <param name="features">The language features that the code was generated for.</param>
    public static string Write(CommandModel command, string? namespaceName, LanguageFeatures features)
    {
        using SourceWriter writer = new(4_000);
        if (namespaceName is not null)
        {
            writer.WriteLine($"namespace {namespaceName}");
            writer.OpenBrace();
        }

        if (command.IsDeprecated)
        {
            writer.WriteLine("#pragma warning disable CS0618 // A deprecated command, called on purpose.");
        }

        writer.WriteLine($$"""
            internal static class CallerOf{{command.Name}}
            {
                internal static async global::System.Threading.Tasks.Task<string> Call(
                    global::Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane client, global::IoTCommands.CommandTarget target, global::System.Threading.CancellationToken cancellationToken)
                {
                    global::IoTCommands.StartCommandOptions options = new global::IoTCommands.StartCommandOptions { ClientToken = "token" };
            """);
        if (!command.Parameters.IsEmpty)
        {
            writer.WriteLine($"        {command.Name}Args args = new {command.Name}Args({Arguments(command, namespaceName)}) {{ "
                + $"{Initializers(command, namespaceName)} }};");
            if (features.HasFlag(LanguageFeatures.RequiredMembers))
            {
                writer.WriteLine($"        args = new() {{ {Initializers(command, namespaceName)} }};");
            }
        }

        string args = command.Parameters.IsEmpty ? "" : ", args";
        writer.WriteLine($$"""
                    await client.Start{{command.Name}}Async(target{{args}}).ConfigureAwait(false);
                    global::IoTCommands.CommandExecution execution = await client.Start{{command.Name}}Async(target{{args}}, options, cancellationToken).ConfigureAwait(false);
                    return execution.ExecutionId + IoTCommandCatalog.{{command.Name}}.CommandId + IoTCommandCatalog.All[0].CommandId;
                }
            }
            """);
        if (namespaceName is not null)
        {
            writer.CloseBrace();
        }

        return writer.ToString();
    }

    private static string Arguments(CommandModel command, string? namespaceName) => string.Join(
        ", ",
        command.Parameters.Where(static parameter => parameter.IsRequired).Select(
            parameter => $"@{parameter.ArgumentName}: {Value(parameter, namespaceName)}"));

    private static string Initializers(CommandModel command, string? namespaceName) => string.Join(
        ", ",
        command.Parameters.Select(parameter => $"{parameter.PropertyName} = {Value(parameter, namespaceName)}"));

    private static string Value(ParameterModel parameter, string? namespaceName) => parameter.Type switch
    {
        _ when parameter.IsTypeUnknown => "new global::Amazon.IoTJobsDataPlane.Model.CommandParameterValue { I = 1 }",
        IoTCommandParameterType.String when parameter.Enum is { } type
            => $"global::{(namespaceName is null ? "" : namespaceName + ".")}{type.Name}.{type.Members[0].Name}",
        IoTCommandParameterType.String => "\"text\"",
        IoTCommandParameterType.Boolean => "true",
        IoTCommandParameterType.Binary => "new byte[] { 1 }",
        _ => "1",
    };
}
