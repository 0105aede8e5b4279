namespace IoTCommands.Tests.Support;

/// <summary>Definitions that several tests use.</summary>
internal static class Commands
{
    public static readonly IoTRegionalAccount Account = new("eu-central-1", "123456789012");

    public static readonly CommandTarget Oven = CommandTarget.ForThing(Account, "oven-17");

    public static readonly CommandDefinition SetOvenTemperature = CommandDefinition.Parse(
        File.ReadAllText(Repository.Path("commands", "SetOvenTemperature.json")));

    /// <summary>A command without parameters.</summary>
    public static readonly CommandDefinition Reset = CommandDefinition.Parse("""
        { "commandId": "Reset", "payload": { "content": "AQI=", "contentType": "application/octet-stream" } }
        """);

    /// <summary>Creates a command with one parameter <c>p</c>.</summary>
    /// <param name="type">AWS's name of the type.</param>
    /// <param name="more">More properties of the parameter, as JSON.</param>
    public static CommandDefinition With(string type, string more = "") => WithParameters($$"""
        { "name": "p", "type": "{{type}}"{{(more.Length == 0 ? "" : ", " + more)}} }
        """);

    /// <summary>Creates a command with these parameters.</summary>
    public static CommandDefinition WithParameters(params string[] parameters) => CommandDefinition.Parse($$$"""
        {
          "commandId": "Test",
          "payloadTemplate": "{\"p\":\"${aws:iot:commandexecution::parameter:p}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ {{{string.Join(", ", parameters)}}} ]
        }
        """);
}
