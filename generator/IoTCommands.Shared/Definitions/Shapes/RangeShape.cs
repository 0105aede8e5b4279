namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValueNumberRange</c>.</summary>
internal static class RangeShape
{
    public static readonly PropertyShape Min = new("min", PropertyKind.Text, "the lowest number of the range, as a string") { IsRequired = true };

    public static readonly PropertyShape Max = new("max", PropertyKind.Text, "the highest number of the range, as a string") { IsRequired = true };

    public static readonly ObjectShape Shape = new("a range", Min, Max);
}
