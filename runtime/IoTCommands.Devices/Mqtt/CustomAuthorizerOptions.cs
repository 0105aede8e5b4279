namespace IoTCommands.Devices;

/// <summary>Provides the values that a device sends to a custom authorizer (<see cref="MqttAuthentication.FromCustomAuthorizer"/>).</summary>
/// <remarks>AWS IoT developer guide, "Custom authentication".</remarks>
public sealed class CustomAuthorizerOptions
{
    /// <summary>Gets or sets the name of the authorizer. The default is null: the default authorizer of the account.</summary>
    public string? AuthorizerName { get; set; }

    /// <summary>Gets or sets the user name. The default is null: none.</summary>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the password. The default is null: none.</summary>
    public string? Password { get; set; }

    /// <summary>Gets or sets the name of the token. The default is null, for an authorizer that checks no signatures.</summary>
    public string? TokenKeyName { get; set; }

    /// <summary>Gets or sets the token. The default is null, for an authorizer that checks no signatures.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets the signature of the token in base64. The default is null, for an authorizer that checks no signatures.</summary>
    public string? TokenSignature { get; set; }

    /// <returns>Null if the options are valid; otherwise, what is wrong.</returns>
    internal string? FindProblem() =>
        TokenKeyName is null == Token is null && Token is null == TokenSignature is null
            ? null
            : $"{nameof(TokenKeyName)}, {nameof(Token)} and {nameof(TokenSignature)} belong together; set all three or none.";
}
