using System.Buffers;
using IoTCommands.Definitions;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>The patterns of ids and names in AWS's model: <c>CommandId</c> and <c>CommandParameterName</c>.</summary>
internal static class Patterns
{
    private const string IdCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    private static readonly SearchValues<char> OfIds = SearchValues.Create(IdCharacters);
    private static readonly SearchValues<char> OfNames = SearchValues.Create(IdCharacters + ".$");

    public static bool IsCommandId(string text) => text.Length is > 0 and <= Limits.CommandId && !text.AsSpan().ContainsAnyExcept(OfIds);

    public static bool IsParameterName(string text) => text.Length is > 0 and <= Limits.ParameterName && !text.AsSpan().ContainsAnyExcept(OfNames);
}
