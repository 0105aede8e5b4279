using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>
/// Writes the part that is added to a type that the project declares for a command's result: how it is written, and how it is parsed. Both are in the type
/// itself, because its accessors and constructors may be private.
/// </summary>
internal static class ResultTypeEmitter
{
    private const string ParseMethod = "__ParseCommandResult";
    private const string Dictionary = "global::System.Collections.Generic.IReadOnlyDictionary<string, global::IoTCommands.CommandResultValue>";
    private const string Reader = "global::IoTCommands.CompilerServices.CommandResultReader";
    private const string Writer = "global::IoTCommands.CompilerServices.CommandResultWriter";

    /// <returns>The text of one C# file.</returns>
    public static string Emit(ResultTypeModel model, string sourceName, EmitSettings settings)
    {
        using SourceWriter writer = new(3_000 + (400 * model.Values.Count));
        GeneratedSource.WriteStart(writer, new CommentEncoded(sourceName), namespaceName: null, settings, model.Reference);
        string fullName = model.Reference.FullName;
        if (model.Reference.Restrictions?.TypeError is null)
        {
            writer.WriteLine(
                $"[assembly: global::IoTCommands.CompilerServices.CommandResultType({new StringLiteral(model.CommandId)}, typeof({fullName}))]");
            writer.WriteLine();
        }

        DeclaredTypeEmitter.Open(writer, model.Namespace, model.Declarations, "global::IoTCommands.ICommandResult");
        WriteParser(writer, model, settings);
        writer.WriteLine();
        WriteToResultValues(writer, model);
        writer.WriteLine();
        WriteParse(writer, model, settings);
        DeclaredTypeEmitter.Close(writer, model.Namespace, model.Declarations);
        return writer.ToString();
    }

    private static void WriteParser(SourceWriter writer, ResultTypeModel model, EmitSettings settings)
    {
        string type = $"global::IoTCommands.CommandResultParser<{model.Reference.FullName}>";
        writer.WriteLine($"""
            /// <summary>Parses results of the command <c>{new XmlEncoded(model.CommandId)}</c>.</summary>
            {GeneratedSource.Attribute}
            """);
        if (settings.IsPublic && model.Reference.IsPublic)
        {
            writer.WriteLine(GeneratedSource.NotClsCompliant);
        }

        writer.WriteLine($$"""
            public static {{type}} Parser { get; } =
                new {{type}}({{new StringLiteral(model.CommandId)}}, {{ParseMethod}});
            """);
    }

    private static void WriteToResultValues(SourceWriter writer, ResultTypeModel model)
    {
        WriteMethodAttributes(writer, model);
        writer.WriteLine($"{Dictionary} global::IoTCommands.ICommandResult.ToResultValues()");
        writer.OpenBrace();
        if (!WriteThrow(writer, model))
        {
            writer.WriteLine($"var values = new {Writer}({model.Values.Count});");
            foreach (ResultValueModel value in model.Values)
            {
                string typeArgument = value.Enum is null ? "" : $"<{value.TypeName}>";
                string property = Identifiers.Escape(value.PropertyName);
                writer.Write($"values.Write{value.Kind.ToString()}{typeArgument}({new StringLiteral(value.Key)}, this.{property}");
                if (value.Kind is ResultValueKind.String or ResultValueKind.Binary)
                {
                    writer.Write(value.IsNullable ? ", false" : ", true");
                }

                WriteMembers(writer, value);
                writer.WriteLine(");");
            }

            writer.WriteLine("return values.Values;");
        }

        writer.CloseBrace();
    }

    private static void WriteParse(SourceWriter writer, ResultTypeModel model, EmitSettings settings)
    {
        bool hasNullability = settings.Has(LanguageFeatures.NullableReferenceTypes);
        WriteMethodAttributes(writer, model);
        writer.WriteLine($"private static {model.Reference.FullName}{(hasNullability && !model.IsValueType ? "?" : "")} {ParseMethod}({Reader} values)");
        writer.OpenBrace();
        if (!WriteThrow(writer, model))
        {
            for (int i = 0; i < model.Values.Count; i++)
            {
                WriteGet(writer, model.Values[i], i);
            }

            writer.WriteLine("""
                if (values.HasMismatches)
                {
                    return default;
                }

                """);
            ObjectCreationEmitter.WriteReturn(
                writer,
                model.Reference.FullName,
                model.Values.Count,
                i => model.Values[i].ParameterName,
                i => model.Values[i].IsInitialized ? model.Values[i].PropertyName : null,
                i => writer.Write(Parsed(model.Values[i], i, hasNullability)));
        }

        writer.CloseBrace();
    }

    private static void WriteMethodAttributes(SourceWriter writer, ResultTypeModel model)
    {
        writer.WriteLine(GeneratedSource.HelperAttributes);
        DeprecationEmitter.WriteIfMembersAre(writer, model.Reference.Restrictions);
    }

    /// <returns>True if the type has an error; otherwise, false. Callers still compile, so that the error is the only one.</returns>
    private static bool WriteThrow(SourceWriter writer, ResultTypeModel model)
    {
        if (model.Reference.Error is not { } error)
        {
            return false;
        }

        GeneratedSource.WriteThrow(writer, error);
        return true;
    }

    private static void WriteGet(SourceWriter writer, ResultValueModel value, int index)
    {
        string typeArgument = value.Enum is null ? "" : $"<{value.TypeName}>";
        writer.Write(
            $"var value{index} = values.Get{value.Kind.ToString()}{typeArgument}({new StringLiteral(value.Key)}, {(value.IsNullable ? "false" : "true")}");
        if (value.Kind == ResultValueKind.Int64)
        {
            writer.Write($", {value.TypeName}.MinValue, {value.TypeName}.MaxValue");
        }

        WriteMembers(writer, value);
        writer.WriteLine(");");
    }

    /// <summary>Writes the two arrays with the members of an enum and their strings.</summary>
    private static void WriteMembers(SourceWriter writer, ResultValueModel value)
    {
        if (value.Enum is not { } enumeration)
        {
            return;
        }

        writer.Write(", new string[] { ");
        for (int i = 0; i < enumeration.Members.Count; i++)
        {
            writer.Write($"{(i == 0 ? "" : ", ")}{new StringLiteral(enumeration.Members[i].WireText)}");
        }

        writer.Write($" }}, new {value.TypeName}[] {{ ");
        for (int i = 0; i < enumeration.Members.Count; i++)
        {
            writer.Write($"{(i == 0 ? "" : ", ")}{value.TypeName}.{Identifiers.Escape(enumeration.Members[i].Name)}");
        }

        writer.Write(" }");
    }

    /// <summary>Returns the expression of a parsed value with its property's type. A required value exists; otherwise, there is a mismatch.</summary>
    private static string Parsed(ResultValueModel value, int index, bool hasNullability)
    {
        string name = "value" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        bool isMemory = value.Kind == ResultValueKind.Binary && value.TypeName != "byte[]";
        return (value.Kind, value.IsNullable) switch
        {
            (ResultValueKind.Binary, true) when isMemory => $"{name} is null ? default({value.TypeName}?) : new {value.TypeName}({name})",
            (ResultValueKind.Binary, false) when isMemory => $"new {value.TypeName}({name})",
            (ResultValueKind.String or ResultValueKind.Binary, true) => name,
            (ResultValueKind.String or ResultValueKind.Binary, false) => hasNullability ? name + "!" : name,
            (ResultValueKind.Int64, true) => value.TypeName == "long" ? name : $"({value.TypeName}?){name}",
            (ResultValueKind.Int64, false) => value.TypeName == "long" ? $"{name}.GetValueOrDefault()" : $"({value.TypeName}){name}.GetValueOrDefault()",
            (_, true) => name,
            (_, false) => $"{name}.GetValueOrDefault()",
        };
    }
}
