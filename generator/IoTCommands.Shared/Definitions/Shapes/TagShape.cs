namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>Tag</c>. Its names begin with capitals, unlike all others.</summary>
internal static class TagShape
{
    public static readonly PropertyShape Key = new("Key", PropertyKind.Text, "the tag's name") { IsRequired = true, MaxLength = Limits.TagKey };

    public static readonly PropertyShape Value = new("Value", PropertyKind.Text, "the tag's value") { MaxLength = Limits.TagValue };

    public static readonly ObjectShape Shape = new("a tag", Key, Value);
}
