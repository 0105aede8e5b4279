using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>The status of an execution. Values that the service adds later have instances too.</summary>
public class CommandExecutionStatus : ConstantClass
{
    /// <summary>CREATED.</summary>
    public static readonly CommandExecutionStatus CREATED = new("CREATED");

    /// <summary>FAILED.</summary>
    public static readonly CommandExecutionStatus FAILED = new("FAILED");

    /// <summary>IN_PROGRESS.</summary>
    public static readonly CommandExecutionStatus IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>REJECTED.</summary>
    public static readonly CommandExecutionStatus REJECTED = new("REJECTED");

    /// <summary>SUCCEEDED.</summary>
    public static readonly CommandExecutionStatus SUCCEEDED = new("SUCCEEDED");

    /// <summary>TIMED_OUT.</summary>
    public static readonly CommandExecutionStatus TIMED_OUT = new("TIMED_OUT");

    /// <summary>Initializes a constant.</summary>
    /// <param name="value">The value in the service's API.</param>
    public CommandExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>Returns the constant for a value, also for a value that is not known.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static CommandExecutionStatus FindValue(string value) => FindValue<CommandExecutionStatus>(value);

    /// <summary>Returns the constant for a value.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static implicit operator CommandExecutionStatus(string value) => FindValue(value);
}

/// <summary>What a command is for. Values that the service adds later have instances too.</summary>
public class CommandNamespace : ConstantClass
{
    /// <summary>AWS-IoT.</summary>
    public static readonly CommandNamespace AWSIoT = new("AWS-IoT");

    /// <summary>AWS-IoT-FleetWise.</summary>
    public static readonly CommandNamespace AWSIoTFleetWise = new("AWS-IoT-FleetWise");

    /// <summary>Initializes a constant.</summary>
    /// <param name="value">The value in the service's API.</param>
    public CommandNamespace(string value)
        : base(value)
    {
    }

    /// <summary>Returns the constant for a value, also for a value that is not known.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static CommandNamespace FindValue(string value) => FindValue<CommandNamespace>(value);

    /// <summary>Returns the constant for a value.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static implicit operator CommandNamespace(string value) => FindValue(value);
}

/// <summary>The type of a parameter. Values that the service adds later have instances too.</summary>
public class CommandParameterType : ConstantClass
{
    /// <summary>BINARY.</summary>
    public static readonly CommandParameterType BINARY = new("BINARY");

    /// <summary>BOOLEAN.</summary>
    public static readonly CommandParameterType BOOLEAN = new("BOOLEAN");

    /// <summary>DOUBLE.</summary>
    public static readonly CommandParameterType DOUBLE = new("DOUBLE");

    /// <summary>INTEGER.</summary>
    public static readonly CommandParameterType INTEGER = new("INTEGER");

    /// <summary>LONG.</summary>
    public static readonly CommandParameterType LONG = new("LONG");

    /// <summary>STRING.</summary>
    public static readonly CommandParameterType STRING = new("STRING");

    /// <summary>UNSIGNEDLONG.</summary>
    public static readonly CommandParameterType UNSIGNEDLONG = new("UNSIGNEDLONG");

    /// <summary>Initializes a constant.</summary>
    /// <param name="value">The value in the service's API.</param>
    public CommandParameterType(string value)
        : base(value)
    {
    }

    /// <summary>Returns the constant for a value, also for a value that is not known.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static CommandParameterType FindValue(string value) => FindValue<CommandParameterType>(value);

    /// <summary>Returns the constant for a value.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static implicit operator CommandParameterType(string value) => FindValue(value);
}

/// <summary>How a condition compares the value with its operand. Values that the service adds later have instances too.</summary>
public class CommandParameterValueComparisonOperator : ConstantClass
{
    /// <summary>EQUALS.</summary>
    public static readonly CommandParameterValueComparisonOperator EQUALS = new("EQUALS");

    /// <summary>GREATER_THAN.</summary>
    public static readonly CommandParameterValueComparisonOperator GREATER_THAN = new("GREATER_THAN");

    /// <summary>GREATER_THAN_EQUALS.</summary>
    public static readonly CommandParameterValueComparisonOperator GREATER_THAN_EQUALS = new("GREATER_THAN_EQUALS");

    /// <summary>IN_RANGE.</summary>
    public static readonly CommandParameterValueComparisonOperator IN_RANGE = new("IN_RANGE");

    /// <summary>IN_SET.</summary>
    public static readonly CommandParameterValueComparisonOperator IN_SET = new("IN_SET");

    /// <summary>LESS_THAN.</summary>
    public static readonly CommandParameterValueComparisonOperator LESS_THAN = new("LESS_THAN");

    /// <summary>LESS_THAN_EQUALS.</summary>
    public static readonly CommandParameterValueComparisonOperator LESS_THAN_EQUALS = new("LESS_THAN_EQUALS");

    /// <summary>NOT_EQUALS.</summary>
    public static readonly CommandParameterValueComparisonOperator NOT_EQUALS = new("NOT_EQUALS");

    /// <summary>NOT_IN_RANGE.</summary>
    public static readonly CommandParameterValueComparisonOperator NOT_IN_RANGE = new("NOT_IN_RANGE");

    /// <summary>NOT_IN_SET.</summary>
    public static readonly CommandParameterValueComparisonOperator NOT_IN_SET = new("NOT_IN_SET");

    /// <summary>Initializes a constant.</summary>
    /// <param name="value">The value in the service's API.</param>
    public CommandParameterValueComparisonOperator(string value)
        : base(value)
    {
    }

    /// <summary>Returns the constant for a value, also for a value that is not known.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static CommandParameterValueComparisonOperator FindValue(string value) => FindValue<CommandParameterValueComparisonOperator>(value);

    /// <summary>Returns the constant for a value.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static implicit operator CommandParameterValueComparisonOperator(string value) => FindValue(value);
}

/// <summary>The format of the payload that a device receives. Values that the service adds later have instances too.</summary>
public class OutputFormat : ConstantClass
{
    /// <summary>CBOR.</summary>
    public static readonly OutputFormat CBOR = new("CBOR");

    /// <summary>JSON.</summary>
    public static readonly OutputFormat JSON = new("JSON");

    /// <summary>Initializes a constant.</summary>
    /// <param name="value">The value in the service's API.</param>
    public OutputFormat(string value)
        : base(value)
    {
    }

    /// <summary>Returns the constant for a value, also for a value that is not known.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static OutputFormat FindValue(string value) => FindValue<OutputFormat>(value);

    /// <summary>Returns the constant for a value.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static implicit operator OutputFormat(string value) => FindValue(value);
}

/// <summary>The order of a list by time of creation. Values that the service adds later have instances too.</summary>
public class SortOrder : ConstantClass
{
    /// <summary>ASCENDING.</summary>
    public static readonly SortOrder ASCENDING = new("ASCENDING");

    /// <summary>DESCENDING.</summary>
    public static readonly SortOrder DESCENDING = new("DESCENDING");

    /// <summary>Initializes a constant.</summary>
    /// <param name="value">The value in the service's API.</param>
    public SortOrder(string value)
        : base(value)
    {
    }

    /// <summary>Returns the constant for a value, also for a value that is not known.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static SortOrder FindValue(string value) => FindValue<SortOrder>(value);

    /// <summary>Returns the constant for a value.</summary>
    /// <param name="value">The value in the service's API.</param>
    public static implicit operator SortOrder(string value) => FindValue(value);
}
