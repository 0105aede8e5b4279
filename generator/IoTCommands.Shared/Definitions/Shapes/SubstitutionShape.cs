namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>AwsJsonSubstitutionCommandPreprocessorConfig</c>.</summary>
internal static class SubstitutionShape
{
    public static readonly PropertyShape OutputFormat = new("outputFormat", PropertyKind.Text, "the format that devices receive, \"JSON\" or \"CBOR\"") { IsRequired = true };

    public static readonly ObjectShape Shape = new("\"awsJsonSubstitution\"", OutputFormat);
}
