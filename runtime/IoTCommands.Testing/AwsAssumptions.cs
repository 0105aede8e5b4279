namespace IoTCommands.Testing;

/// <summary>
/// What the local endpoint does where AWS's documents are silent and users may know better. Each default is the strict reading, so that what passes
/// here is not refused by AWS.
/// </summary>
/// <remarks>The page "The local endpoint" in the project's docs lists all such places, these and the fixed ones.</remarks>
public sealed class AwsAssumptions
{
    internal AwsAssumptions()
    {
    }

    /// <summary>
    /// How a number or a boolean takes the place of a placeholder that is a whole JSON string. Default: <see cref="TemplateValueForm.Typed"/>.
    /// </summary>
    public TemplateValueForm TemplateValues { get; set; } = TemplateValueForm.Typed;

    /// <summary>
    /// Whether a value passes of which AWS does not document that it meets its condition: a bound of NOT_IN_RANGE, a range with min above max, an
    /// operand in an unusual form of number.
    /// Default: false, such a value is refused.
    /// </summary>
    public bool AcceptUndecidedValues { get; set; }

    /// <summary>
    /// The longest payload that a filled template may become, in bytes. Default: 32,768, the documented limit of a static payload. A start that goes
    /// beyond it is refused.
    /// </summary>
    public int MaxFilledPayloadBytes { get; set; } = 32 * 1024;
}
