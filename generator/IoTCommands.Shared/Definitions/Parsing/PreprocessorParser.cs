using IoTCommands.Definitions.Shapes;

namespace IoTCommands.Definitions.Parsing;

/// <summary>The format that a dynamic command's preprocessor gives out.</summary>
internal static class PreprocessorParser
{
    /// <summary>Null where it is missing or unknown.</summary>
    /// <param name="preprocessor">The value of <c>preprocessor</c>.</param>
    /// <param name="context">The reading.</param>
    public static CommandPayloadFormat? Parse(BoundObject preprocessor, ParseContext context)
    {
        if (preprocessor[PreprocessorShape.AwsJsonSubstitution] is null)
        {
            // The model of the API does not require it, but it is all that a preprocessor can be.
            context.ReportUnlessDamaged(
                preprocessor.Node, DefinitionDescriptors.IncompleteDynamicCommand, preprocessor.Start, "\"preprocessor\"", "\"awsJsonSubstitution\" in it");
            return null;
        }

        if (preprocessor.Object(PreprocessorShape.AwsJsonSubstitution, context)?.Text(SubstitutionShape.OutputFormat) is not { } name)
        {
            return null;
        }

        if (WireNames.TryParse(name.Value, out CommandPayloadFormat format))
        {
            return format;
        }

        NameRule.ReportUnknown(name, "output formats", WireNames.Formats, context);
        return null;
    }
}
