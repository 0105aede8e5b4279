using IoTCommands.Definitions;

namespace IoTCommands.Requests;

/// <summary>Creates and checks client tokens. AWS: <c>clientToken</c> of StartCommandExecution, <c>[\x21-\x7E]{1,64}</c>.</summary>
internal static class ClientTokens
{
    private const int MaxLength = 64;

    /// <summary>Creates a token as the SDK's marshaller does. Callers cannot see the marshaller's token.</summary>
    public static string New() => Guid.NewGuid().ToString();

    /// <returns>Null if the token is valid; otherwise, what is wrong.</returns>
    public static string? FindProblem(string token)
    {
        if (token.Length == 0)
        {
            return $"A client token has 1 to {MaxLength} characters; this one is empty. Without one, each start has a token of its own.";
        }

        if (token.Length > MaxLength)
        {
            return $"A client token has 1 to {MaxLength} characters; {DisplayString.Quoted(token)} has {token.Length}.";
        }

        foreach (char c in token)
        {
            if (c is < '!' or > '~')
            {
                return $"A client token is made of printable ASCII characters without the space, '!' to '~'; {DisplayString.Quoted(token)} contains another character.";
            }
        }

        return null;
    }
}
