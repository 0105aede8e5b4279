using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The command whose code is being written, with the names that the parts of the code need.</summary>
internal sealed class CommandScope
{
    private readonly string _sourceName;

    public CommandScope(CommandModel command, string? namespaceName, string sourceName, EmitSettings settings, ResultReference? result)
    {
        Command = command;
        Settings = settings;
        Result = result;
        ArgsName = Naming.ArgsTypeName(command.Name);
        GlobalPrefix = GeneratedSource.GlobalPrefix(namespaceName);
        ArgsFullName = command.DeclaredType?.FullName ?? GlobalPrefix + ArgsName;
        _sourceName = sourceName;
    }

    public CommandModel Command { get; }

    public EmitSettings Settings { get; }

    /// <summary>Gets the type of the command's result; null if there is none.</summary>
    public ResultReference? Result { get; }

    /// <summary>Gets the prefix of the name of a type that is generated for the command: <c>global::Kitchen.</c>.</summary>
    public string GlobalPrefix { get; }

    /// <summary>Gets the name of the generated type of the command's arguments, without its namespace.</summary>
    public string ArgsName { get; }

    /// <summary>Gets the full name of the type of the command's arguments, generated or declared. It is valid anywhere in code.</summary>
    public string ArgsFullName { get; }

    /// <summary>Gets the file or type that defines the command.</summary>
    public XmlEncoded SourceName => new(_sourceName);

    public bool Has(LanguageFeatures feature) => Settings.Has(feature);

    /// <summary>Returns the C# type of a parameter's property; nullable if the parameter is optional and the language version supports it.</summary>
    public string TypeOf(ParameterModel parameter)
    {
        ParameterType row = ParameterType.Of(parameter.Type);
        bool isMemory = parameter.Type == IoTCommandParameterType.Binary && Has(LanguageFeatures.ReadOnlyMemory);
        (string type, bool isValueType) = parameter switch
        {
            { IsTypeUnknown: true } => (Command.Error is null ? "global::Amazon.IoTJobsDataPlane.Model.CommandParameterValue" : "object", false),
            { Enum: { } enumeration } => (GlobalPrefix + enumeration.Name, true),
            _ when isMemory => ("global::System.ReadOnlyMemory<byte>", true),
            _ => (row.CSharpName, row.IsValueType),
        };
        return !parameter.IsRequired && (isValueType || Has(LanguageFeatures.NullableReferenceTypes)) ? type + "?" : type;
    }
}
