using static IoTCommands.Definitions.Shapes.PropertyKind;

namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandPayload</c>.</summary>
internal static class PayloadShape
{
    public static readonly PropertyShape Content = new("content", Text, "the bytes that devices receive, as base64");

    public static readonly PropertyShape ContentType = new("contentType", Text, "the bytes' media type, of the form type/subtype");

    public static readonly ObjectShape Shape = new("a payload", Content, ContentType);
}
