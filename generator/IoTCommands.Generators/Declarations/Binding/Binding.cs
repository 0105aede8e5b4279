using IoTCommands.Model;

namespace IoTCommands.Generators.Declarations;

/// <summary>A declared type, as a definition file with the same command id sees it.</summary>
/// <param name="CommandId">The id that they share.</param>
/// <param name="Type">Null where the type has errors; the file generates no type of its own all the same.</param>
/// <param name="Parameters">In the order of the code.</param>
internal sealed record Binding(string CommandId, DeclaredType? Type, EquatableArray<BoundParameter> Parameters)
{
    public static Binding From(string commandId, Declaration declaration)
    {
        IReadOnlyList<ParameterProperty> properties = declaration.Properties;
        BoundParameter[] parameters = new BoundParameter[properties.Count];
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = BoundParameter.From(properties[i]);
        }

        return new Binding(commandId, declaration.HasErrors ? null : declaration.DeclaredType, new EquatableArray<BoundParameter>(parameters));
    }

    /// <summary>Whether the type can hold the values of the definition's command: IOTC2008 to IOTC2011 find nothing.</summary>
    public bool Fits(CommandModel command)
    {
        if (Parameters.Count != command.Parameters.Count)
        {
            return false;
        }

        foreach (BoundParameter bound in Parameters)
        {
            if (BindingChecks.FindMismatch(bound, BindingChecks.Find(command, bound.Name)) is not null)
            {
                return false;
            }
        }

        return true;
    }
}
