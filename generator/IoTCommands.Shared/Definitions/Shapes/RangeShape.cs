namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValueNumberRange</c>.</summary>
internal static class RangeShape
{
    public static readonly PropertyShape Min = new("min", PropertyKind.Text, "the range's first number, in quotes") { IsRequired = true };

    public static readonly PropertyShape Max = new("max", PropertyKind.Text, "the range's last number, in quotes") { IsRequired = true };

    public static readonly ObjectShape Shape = new("a range", Min, Max);
}
