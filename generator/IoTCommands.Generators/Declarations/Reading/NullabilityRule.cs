using IoTCommands.Generators.Diagnostics;

namespace IoTCommands.Generators.Declarations;

/// <summary>IOTC2014: a property is nullable exactly where its parameter has a default, because null stands for "not sent".</summary>
internal static class NullabilityRule
{
    public static void Check(DeclaredParameter parameter, DeclarationContext context)
    {
        bool hasDefault = parameter.DefaultAttribute is not null;
        if (parameter.PropertyType.IsNullable is not { } isNullable || isNullable == hasDefault)
        {
            return;
        }

        string problem = isNullable
            ? $"is nullable and has no default, but the service refuses a start without a value for '{parameter.Name}': give it a [DefaultValue], or make it '{parameter.TypeName}'"
            : $"has a default and is not nullable, so it would be sent with every start: make it '{parameter.TypeName}?', where null leaves the value to the service";
        context.Report(new DeclarationFinding(DeclarationDescriptors.NullabilityAndDefault, DeclarationPlace.Type(parameter.Property), parameter.Property.Name, problem)
        {
            IsMootIfBound = true,
            Properties = FixProperties.Nullability(isRequired: !hasDefault),
        });
    }
}
