using IoTCommands.Model;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1038 and IOTC1039: parameters whose values must not be shown.</summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("wifi-password")]
    [InlineData("wifi.Password")]
    [InlineData("apiKey")]
    [InlineData("API_KEY")]
    [InlineData("client.api-key")]
    [InlineData("PIN")]
    [InlineData("doorPin")]
    [InlineData("sha256token")]
    [InlineData("$credentials")]
    public void A_name_that_says_secret_is_a_suggestion(string name)
    {
        Definition definition = Marked.Parse(Marked.WithParameter($$"""{ "name": {|IOTC1038:"{{name}}"|}, "type": "STRING" }""", name));

        DiagnosticInfo suggestion = Assert.Single(definition.Diagnostics);
        Assert.Equal((RuleSeverity.Info, $"\"{name}\""), (suggestion.Severity, suggestion.Arguments[0]));
        Assert.False(definition.Command!.Parameters[0].IsSecret);
    }

    [Theory]
    [InlineData("spin")]
    [InlineData("tokenCount")]
    [InlineData("password-length")]
    [InlineData("secretary")]
    [InlineData("Pinned")]
    [InlineData("keyboard")]
    [InlineData("key")]
    [InlineData("hairpin")]
    [InlineData("AUTHTOKEN")]
    public void Another_name_is_none(string name) => Marked.Parse(Marked.WithParameter($$"""{ "name": "{{name}}", "type": "STRING" }""", name));

    [Theory]
    [InlineData("INTEGER")]
    [InlineData("BOOLEAN")]
    [InlineData("DOUBLE")]
    public void A_pin_of_a_chip_is_none(string type) => Marked.Parse(Marked.WithParameter($$"""{ "name": "pin", "type": "{{type}}" }""", "pin"));

    [Fact]
    public void A_parameter_that_the_project_names_is_secret()
    {
        Definition definition = Parse("pin", "pin");

        Assert.Empty(definition.Diagnostics);
        Assert.True(definition.Command!.Parameters[0].IsSecret);
        Assert.DoesNotContain("ecret", definition.Command.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pni", "; did you mean \"pin\"?")]
    [InlineData("Pin", "; did you mean \"pin\"?")]
    [InlineData("other", "")]
    public void A_secret_that_is_no_parameter_is_an_error_with_the_nearest_name(string secret, string advice)
    {
        DiagnosticInfo error = Assert.Single(Parse("pin", secret).Diagnostics, diagnostic => diagnostic.Rule.Id == "IOTC1039");

        Assert.Equal((RuleSeverity.Error, 17, $"\"{secret}\"", advice), (error.Severity, error.Span.Start, error.Arguments[0], error.Arguments[1]));
    }

    [Fact]
    public void What_knows_no_secrets_suggests_none() =>
        Assert.Empty(DefinitionParser.ParseForWire(Marked.WithParameter("""{ "name": "pin", "type": "STRING" }""", "pin")).Diagnostics);

    private static Definition Parse(string parameter, params string[] secrets) => DefinitionParser.Parse(
        Marked.WithParameter(
            $$"""{ "name": "{{parameter}}", "type": "STRING" }""",
            parameter), null, new EquatableArray<string>(secrets), type: null, TestContext.Current.CancellationToken);
}
