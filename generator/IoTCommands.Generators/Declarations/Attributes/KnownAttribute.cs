namespace IoTCommands.Generators.Declarations;

/// <summary>The attributes that say something about a command.</summary>
internal enum KnownAttribute
{
    None,

    /// <summary><c>IoTCommands.IoTCommandAttribute</c></summary>
    IoTCommand,

    /// <summary><c>IoTCommands.CommandParameterAttribute</c></summary>
    CommandParameter,

    /// <summary><c>IoTCommands.ValueConditionAttribute</c></summary>
    ValueCondition,

    /// <summary><c>IoTCommands.CommandValueAttribute</c></summary>
    CommandValue,

    /// <summary><c>System.ComponentModel.DefaultValueAttribute</c></summary>
    DefaultValue,

    /// <summary><c>System.ComponentModel.DataAnnotations.RangeAttribute</c></summary>
    Range,

    /// <summary><c>System.ComponentModel.DataAnnotations.AllowedValuesAttribute</c>, since .NET 8.</summary>
    AllowedValues,

    /// <summary><c>System.ComponentModel.DataAnnotations.DeniedValuesAttribute</c>, since .NET 8.</summary>
    DeniedValues,

    /// <summary><c>IoTCommands.IoTCommandResultAttribute</c></summary>
    IoTCommandResult,

    /// <summary><c>IoTCommands.ResultValueAttribute</c></summary>
    ResultValue,

    /// <summary><c>IoTCommands.CompilerServices.CommandResultTypeAttribute</c></summary>
    CommandResultType,

    /// <summary><c>System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute</c>, since .NET 7.</summary>
    SetsRequiredMembers,

    /// <summary><c>IoTCommands.CompilerServices.CommandDefinitionJsonAttribute</c></summary>
    CommandDefinitionJson,

    /// <summary><c>System.CodeDom.Compiler.GeneratedCodeAttribute</c></summary>
    GeneratedCode,

    /// <summary><c>System.ObsoleteAttribute</c></summary>
    Obsolete,

    /// <summary><c>System.Diagnostics.CodeAnalysis.ExperimentalAttribute</c>, since .NET 8.</summary>
    Experimental,
}
