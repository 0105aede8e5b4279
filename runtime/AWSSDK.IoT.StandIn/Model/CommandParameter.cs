using Amazon.Runtime.Internal;

namespace Amazon.IoT.Model;

/// <summary>A parameter of a command.</summary>
public partial class CommandParameter
{
    /// <summary>The value that is used if a start has none. The conditions apply to it too.</summary>
    public CommandParameterValue DefaultValue { get; set; }

    /// <summary>The description, up to 2028 characters.</summary>
    [AWSProperty(Max = 2028)]
    public string Description { get; set; }

    /// <summary>The name, 1 to 192 letters, digits, <c>.</c>, <c>$</c>, <c>_</c> and <c>-</c>. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 192)]
    public string Name { get; set; }

    /// <summary>The type.</summary>
    public CommandParameterType Type { get; set; }

    /// <summary>A value that takes precedence over the default.</summary>
    public CommandParameterValue Value { get; set; }

    /// <summary>The conditions, at least one.</summary>
    [AWSProperty(Min = 1)]
    public List<CommandParameterValueCondition> ValueConditions { get; set; } =
        AWSConfigs.InitializeCollections ? new List<CommandParameterValueCondition>() : null;
}

/// <summary>The value of one parameter in a definition or an execution. Exactly one member is set: the one for the parameter's type.</summary>
public partial class CommandParameterValue
{
    /// <summary>The value of a BOOLEAN.</summary>
    public bool? B { get; set; }

    /// <summary>The value of a BINARY, at least one byte.</summary>
    [AWSProperty(Min = 1)]
    public MemoryStream BIN { get; set; }

    /// <summary>The value of a DOUBLE.</summary>
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
}

/// <summary>A condition that a value must meet.</summary>
public partial class CommandParameterValueCondition
{
    /// <summary>The operator. Required.</summary>
    [AWSProperty(Required = true)]
    public CommandParameterValueComparisonOperator ComparisonOperator { get; set; }

    /// <summary>The operand. Required.</summary>
    [AWSProperty(Required = true)]
    public CommandParameterValueComparisonOperand Operand { get; set; }
}

/// <summary>The operand of a condition. The member that fits the operator is set.</summary>
public partial class CommandParameterValueComparisonOperand
{
    /// <summary>A number, as a string.</summary>
    [AWSProperty(Min = 1)]
    public string Number { get; set; }

    /// <summary>A range.</summary>
    public CommandParameterValueNumberRange NumberRange { get; set; }

    /// <summary>Numbers, as 1 to 10 strings.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public List<string> Numbers { get; set; } = AWSConfigs.InitializeCollections ? new List<string>() : null;

    /// <summary>A string.</summary>
    [AWSProperty(Min = 1)]
    public string String { get; set; }

    /// <summary>1 to 10 strings.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public List<string> Strings { get; set; } = AWSConfigs.InitializeCollections ? new List<string>() : null;
}

/// <summary>A range of numbers. Both ends belong to it.</summary>
public partial class CommandParameterValueNumberRange
{
    /// <summary>The largest number, as a string. Required.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string Max { get; set; }

    /// <summary>The smallest number, as a string. Required.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string Min { get; set; }
}
