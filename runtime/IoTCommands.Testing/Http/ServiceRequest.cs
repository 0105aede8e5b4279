using System.Globalization;
using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Testing.Http;

/// <summary>A signed request of an operation.</summary>
/// <param name="Labels">The values of the labels in the path.</param>
/// <param name="Query">The items of the query.</param>
/// <param name="Host">The host and port that the caller uses.</param>
/// <param name="Body">The body; an empty object if the request has none.</param>
internal sealed record ServiceRequest(
    IReadOnlyDictionary<string, string> Labels, IReadOnlyDictionary<string, string> Query, string Host, JsonElement Body)
{
    public string? FindQuery(string name) => Query.GetValueOrDefault(name);

    /// <exception cref="ServiceException">The id in the path is not valid: ValidationException.</exception>
    public string CommandId => IdLabel("commandId");

    /// <inheritdoc cref="CommandId"/>
    public string ExecutionId => IdLabel("executionId");

    /// <summary>Parses an item of the query as a number. Returns <paramref name="defaultValue"/> if it is missing or not valid.</summary>
    public int ParseNumber(string name, int max, int defaultValue, RequestProblems problems)
    {
        if (FindQuery(name) is not { } text)
        {
            return defaultValue;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= max)
        {
            return number;
        }

        problems.Add($"{name} is {DisplayString.Quoted(text)}; it must be a whole number from 1 to {max}.");
        return defaultValue;
    }

    /// <summary>Parses an item of the query as a boolean. Returns false if it is missing or not valid.</summary>
    public bool ParseBoolean(string name, RequestProblems problems)
    {
        string? text = FindQuery(name);
        if (text is not (null or "true" or "false"))
        {
            problems.Add($"{name} is {DisplayString.Quoted(text)}; it must be true or false.");
        }

        return text == "true";
    }

    private string IdLabel(string name)
    {
        // Both ids have the pattern [a-zA-Z0-9_-]+.
        string id = Labels[name];
        return AllowedCharacters.IsCommandId(id)
            ? id
            : throw ServiceErrors.Validation($"{name} is {DisplayString.Quoted(id)}; it must be 1 to {Limits.CommandId} letters, digits, '_' and '-'.");
    }
}
