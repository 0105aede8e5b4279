using Amazon.Runtime.Internal;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>
/// The value of one parameter. Exactly one member must be set: the one for the parameter's type. The SDK sends every member that is set;
/// the service rejects a value without a member or with several members.
/// </summary>
public partial class CommandParameterValue
{
    /// <summary>The value of a BOOLEAN.</summary>
    public bool? B { get; set; }

    /// <summary>
    /// The value of a BINARY, at least one byte, sent as base64. All bytes of the stream are sent, whatever its position is.
    /// </summary>
    [AWSProperty(Min = 1)]
    public MemoryStream BIN { get; set; }

    /// <summary>The value of a DOUBLE. NaN and the infinities are sent as strings.</summary>
    public double? D { get; set; }

    /// <summary>The value of an INTEGER, of 32 bits.</summary>
    public int? I { get; set; }

    /// <summary>The value of a LONG, of 64 bits.</summary>
    public long? L { get; set; }

    /// <summary>The value of a STRING, at least one character.</summary>
    [AWSProperty(Min = 1)]
    public string S { get; set; }

    /// <summary>The value of an UNSIGNEDLONG, as 1 to 20 decimal digits.</summary>
    [AWSProperty(Min = 1, Max = 20)]
    public string UL { get; set; }

    internal bool IsSetB() => B.HasValue;

    internal bool IsSetBIN() => BIN is not null;

    internal bool IsSetD() => D.HasValue;

    internal bool IsSetI() => I.HasValue;

    internal bool IsSetL() => L.HasValue;

    internal bool IsSetS() => S is not null;

    internal bool IsSetUL() => UL is not null;
}
