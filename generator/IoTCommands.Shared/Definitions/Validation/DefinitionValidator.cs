using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Validation;

/// <summary>Checks a parsed command against all rules about the meaning of a definition, whatever it was parsed from.</summary>
internal static class DefinitionValidator
{
    public static void Validate(ParsedCommand command, ValidationContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        StringChecks.CheckCommandId(command.CommandId, context);
        foreach (PropertyShape text in CommandShape.Texts)
        {
            StringChecks.Check(command[text], text, context);
        }

        foreach (ParsedTag tag in command.Tags)
        {
            StringChecks.CheckTagKey(tag.Key, context);
            StringChecks.CheckLength(tag.Value, TagShape.Value, context);
        }

        CheckParameters(command.Parameters, context);
        PayloadChecks.Check(command.Payload, context);
        CheckTogether(command, context);
        TemplateValidator.Validate(command, context);
    }

    private static void CheckParameters(List<ParsedParameter> parameters, ValidationContext context)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ParsedParameter parameter in parameters)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ParameterValidator.Validate(parameter, context);
            if (parameter.Name is { IsCertain: true } name && !names.Add(name.Value))
            {
                context.Report(DefinitionDescriptors.DuplicateParameter, name.Source, DisplayString.Quoted(name.Value));
                name.Reject();
            }
        }
    }

    /// <summary>Checks IOTC1029, IOTC1030, IOTC1032, IOTC1033, IOTC1037 and IOTC1040, which depend on several properties and the namespace.</summary>
    private static void CheckTogether(ParsedCommand command, ValidationContext context)
    {
        if (command.Namespace is { IsCertain: true, Value: IoTCommandNamespace.AwsIoTFleetWise } fleetWise)
        {
            CheckFleetWise(command, fleetWise.Source, context);
            return;
        }

        if (command is { Payload: { } payload, PayloadTemplate: not null })
        {
            context.Report(DefinitionDescriptors.PayloadAndTemplate, payload.NameSource);
        }

        // A misspelled namespace may be the other one.
        if (command.Namespace is { IsCertain: false })
        {
            return;
        }

        CheckCompleteness(command, context);
        if (command is { Payload: null, PayloadTemplate: null, OutputFormat: null, ParameterList: null, IsComplete: true }
            && !context.Diagnostics.Exists(static diagnostic => diagnostic.Severity >= RuleSeverity.Warning))
        {
            // Only without other diagnostics: an unknown property, for example, may be the payload that is missing.
            context.Report(DefinitionDescriptors.NoPayload, command.CommandId?.NameSource ?? command.Source);
        }

        if (command[CommandShape.RoleArn] is { } roleArn)
        {
            context.Report(DefinitionDescriptors.RoleArnOutsideFleetWise, roleArn.NameSource);
        }

        foreach (ParsedParameter parameter in command.Parameters)
        {
            if (parameter.Value is { } value)
            {
                context.Report(DefinitionDescriptors.ValueOutsideFleetWise, value.NameSource, parameter.Title);
            }
        }
    }

    /// <summary>Checks IOTC1029. AWS does not document the effect of parameters with a static payload, so they do not make the command dynamic.</summary>
    private static void CheckCompleteness(ParsedCommand command, ValidationContext context)
    {
        bool hasTemplate = command.PayloadTemplate is not null;
        bool hasPreprocessor = command.OutputFormat is not null;
        bool hasParameters = command.ParameterList is not null;
        (object? Source, PropertyShape Shape) given =
            hasTemplate ? (command.PayloadTemplate!.NameSource, CommandShape.PayloadTemplate)
            : hasPreprocessor ? (command.OutputFormat!.NameSource, CommandShape.Preprocessor)
            : (hasParameters && command.Payload is null ? command.ParameterList!.NameSource : null, CommandShape.MandatoryParameters);
        if (given.Source is null || (hasTemplate && hasPreprocessor && hasParameters) || !command.IsComplete)
        {
            return;
        }

        List<string> missing = [];
        AddIf(!hasTemplate, CommandShape.PayloadTemplate);
        AddIf(!hasPreprocessor, CommandShape.Preprocessor, " (such as { \"awsJsonSubstitution\": { \"outputFormat\": \"JSON\" } })");
        AddIf(!hasParameters, CommandShape.MandatoryParameters);
        context.Report(DefinitionDescriptors.IncompleteDynamicCommand, given.Source, context.Words.Of(given.Shape), WordList.Join(missing));

        void AddIf(bool isMissing, PropertyShape shape, string example = "")
        {
            if (isMissing)
            {
                missing.Add(context.Words.Of(shape) + example);
            }
        }
    }

    private static void CheckFleetWise(ParsedCommand command, object namespaceSource, ValidationContext context)
    {
        if (command[CommandShape.RoleArn] is null && command.IsComplete)
        {
            context.Report(DefinitionDescriptors.MissingRoleArn, namespaceSource);
        }

        Report(command.Payload?.NameSource, "cannot have a \"payload\", because FleetWise creates it from the vehicle's decoder manifest");
        Report(
            command.PayloadTemplate?.NameSource,
            "cannot have a \"payloadTemplate\", because FleetWise creates the payload from the vehicle's decoder manifest");
        if (command.Parameters.Count > Limits.FleetWiseParameters)
        {
            Report(
                command.ParameterList!.NameSource,
                "can have at most "
                    + StringChecks.Number(Limits.FleetWiseParameters)
                    + " parameters, but this one has "
                    + StringChecks.Number(command.Parameters.Count));
        }

        foreach (ParsedParameter parameter in command.Parameters)
        {
            if (parameter.Name is { } name && name.Value.Length > 0 && !FleetWiseNames.HasPrefix(name.Value))
            {
                Report(
                    name.Source,
                    "requires parameter names that start with \""
                        + FleetWiseNames.Actuator
                        + "\" or \""
                        + FleetWiseNames.StateTemplate
                        + "\", but found "
                        + DisplayString.Quoted(name.Value));
            }
        }

        void Report(object? source, string what)
        {
            if (source is not null)
            {
                context.Report(DefinitionDescriptors.FleetWise, source, what);
            }
        }
    }
}
