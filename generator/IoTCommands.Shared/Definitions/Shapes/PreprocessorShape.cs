namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandPreprocessor</c>.</summary>
internal static class PreprocessorShape
{
    public static readonly PropertyShape AwsJsonSubstitution = new("awsJsonSubstitution", PropertyKind.Object, "the preprocessor that fills in the template")
    {
        Object = SubstitutionShape.Shape,
        Example = "{ \"outputFormat\": \"JSON\" }",
    };

    public static readonly ObjectShape Shape = new("a preprocessor", AwsJsonSubstitution);
}
