using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>A parameter's property. What the definition says about its values is in the attribute of the type.</summary>
internal static class ArgsPropertyEmitter
{
    public static void Write(SourceWriter writer, ParameterModel parameter, CommandScope scope)
    {
        writer.Write("/// <summary>");
        DocumentationWriter.WriteParameter(writer, parameter);
        writer.WriteLine($"""
            </summary>
            /// <remarks>Parameter <c>{new XmlEncoded(parameter.Name)}</c> ({(parameter.IsTypeUnknown ? "any type" : ParameterType.Of(parameter.Type).Summary)}) of <c>{scope.SourceName}</c>.</remarks>
            """);
        string required = parameter.IsRequired && scope.Has(LanguageFeatures.RequiredMembers) ? "required " : "";
        string setter = scope.Has(LanguageFeatures.InitAccessors) ? "init" : "set";
        writer.WriteLine($$"""public {{required}}{{scope.TypeOf(parameter)}} {{parameter.PropertyName}} { get; {{setter}}; }""");
    }
}
