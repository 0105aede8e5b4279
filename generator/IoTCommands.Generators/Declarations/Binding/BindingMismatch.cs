namespace IoTCommands.Generators.Declarations;

/// <summary>How a property differs from the parameter of a definition file.</summary>
internal enum BindingMismatch
{
    /// <summary>IOTC2008</summary>
    Type,

    /// <summary>IOTC2010</summary>
    NoParameter,

    /// <summary>IOTC2011</summary>
    Nullability,
}
