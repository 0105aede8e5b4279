using System.Globalization;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>Writes the methods that add the handler of a command to a device, and the code that parses its arguments.</summary>
internal static class HandlerMethodEmitter
{
    private const string Devices = "global::IoTCommands.Devices.";
    private const string Registrar = "global::IoTCommands.CompilerServices.CommandHandlerRegistrar";
    private const string Arguments = "global::IoTCommands.CommandArguments";
    private const string Numbers = "global::IoTCommands.CompilerServices.ReceivedNumber";

    private const string DynamicallyAccessed =
        "[global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers("
        + "global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)]";

    /// <summary>The member of a declared type that creates it from the arguments that a device has received.</summary>
    private const string ParseMethodOfDeclaredType = "__ParseCommandArguments";

    /// <summary>
    /// True if the project references IoTCommands.Devices; otherwise, false. False for AWS IoT FleetWise: its payloads depend on a vehicle's decoder manifest.
    /// </summary>
    public static bool CanHandle(CommandScope scope) =>
        scope.Has(LanguageFeatures.CommandHandlers) && scope.Command.Namespace != IoTCommandNamespace.AwsIoTFleetWise;

    public static void Write(SourceWriter writer, CommandScope scope)
    {
        bool restoresWarnings = scope.Command is { IsDeprecated: true, DeclaredType: null, TakesArguments: true };
        if (restoresWarnings)
        {
            writer.WriteLine("#pragma warning disable CS0618 // No new start of the command is accepted, but devices may have to handle earlier ones.");
        }

        WriteMethod(writer, scope);
        writer.WriteLine();
        WriteMethodForClass(writer, scope);
        if (ErrorOf(scope) is null && scope.Command is { DeclaredType: null, TakesArguments: true })
        {
            writer.WriteLine();
            writer.WriteLine(GeneratedSource.HelperAttributes);
            writer.WriteLine($"private static {scope.ArgsFullName} {ParseMethod(scope)}({Arguments} arguments)");
            WriteParseBody(writer, scope);
        }

        if (restoresWarnings)
        {
            writer.WriteLine("#pragma warning restore CS0618");
        }
    }

    /// <summary>Writes the parse method as a member of a declared type, because accessors and constructors of the type may be private.</summary>
    public static void WriteParseMethod(SourceWriter writer, DeclaredType type, CommandScope scope)
    {
        writer.WriteLine(
            $"/// <summary>Creates the arguments of the command <c>{new XmlEncoded(scope.Command.CommandId)}</c> from what a device has received.</summary>");
        writer.WriteLine(GeneratedSource.HelperAttributes);
        writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        DeprecationEmitter.WriteIfMembersAre(writer, type.Restrictions);
        writer.WriteLine($"internal static {scope.ArgsFullName} {ParseMethodOfDeclaredType}({Arguments} arguments)");
        WriteParseBody(writer, scope);
    }

    private static void WriteMethod(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        writer.Write("/// <summary>Adds the handler of the command ");
        DocumentationWriter.WriteTitle(writer, command);
        writer.Write(".");
        DocumentationWriter.WriteFollowing(writer, command.Description);
        writer.WriteLine($"""
            </summary>
            /// <remarks>From <c>{scope.SourceName}</c>.</remarks>
            /// <typeparam name="TDevice">The type of the device.</typeparam>
            /// <param name="device">The dispatcher, or the builder of a device that is a hosted service.</param>
            /// <param name="handler">
            /// A function that executes the command. Its token is canceled when the time of the execution is over, and when the device shuts down.
            /// </param>
            /// <param name="options">The options; null for the defaults.</param>
            /// <returns>The device.</returns>
            """);
        WriteObsolete(writer, command);
        string arguments = command.TakesArguments ? scope.ArgsFullName + ", " : "";
        string outcome = $"global::System.Threading.Tasks.Task<{Devices}CommandOutcome{(scope.Result is { } result ? $"<{result.FullName}>" : "")}>";
        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {GeneratedSource.StepThrough}
            {Accessibility(scope)} static TDevice On{command.Name}<TDevice>(
                this TDevice device,
                global::System.Func<{arguments}{Devices}CommandExecutionContext, global::System.Threading.CancellationToken, {outcome}> handler,
                {Devices}CommandHandlerOptions{Optional(scope)} options = null)
                where TDevice : {Devices}ICommandHandlerRegistry
            """);
        WriteBody(writer, scope, $"{Registrar}.Add(device, ", "handler, ");
    }

    private static void WriteMethodForClass(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        string handlerTypes = (command.TakesArguments, scope.Result) switch
        {
            (true, null) => $"<{scope.ArgsFullName}>",
            (true, { } result) => $"<{scope.ArgsFullName}, {result.FullName}>",
            _ => "",
        };
        string typeArguments = handlerTypes.Length == 0 ? "" : ", " + handlerTypes.Substring(1, handlerTypes.Length - 2);
        writer.WriteLine($"""
            /// <summary>Adds a class as the handler of the command. Each execution gets a scope of services and a handler of its own.</summary>
            /// <typeparam name="THandler">The type of the handler.</typeparam>
            /// <param name="builder">The builder of the device.</param>
            /// <param name="options">The options; null for the defaults.</param>
            /// <returns>The builder.</returns>
            """);
        WriteObsolete(writer, command);
        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {GeneratedSource.StepThrough}
            {Accessibility(scope)} static {Devices}CommandDeviceBuilder On{command.Name}<{DynamicallyAccessed} THandler>(
                this {Devices}CommandDeviceBuilder builder,
                {Devices}CommandHandlerOptions{Optional(scope)} options = null)
                where THandler : class, {Devices}ICommandHandler{handlerTypes}
            """);
        WriteBody(writer, scope, $"{Registrar}.AddClass<THandler{typeArguments}>(builder, ", "");
    }

    private static void WriteBody(SourceWriter writer, CommandScope scope, string start, string handler)
    {
        writer.OpenBrace();
        if (ErrorOf(scope) is { } error)
        {
            // As for a start, the error in the definition is the only one.
            GeneratedSource.WriteThrow(writer, error);
        }
        else
        {
            string parse = scope.Command switch
            {
                { TakesArguments: false } => "",
                { DeclaredType: not null } => $"{scope.ArgsFullName}.{ParseMethodOfDeclaredType}, ",
                _ => ParseMethod(scope) + ", ",
            };
            writer.WriteLine($"return {start}{scope.GlobalPrefix}IoTCommandCatalog.{scope.Command.Name}, {parse}{handler}options);");
        }

        writer.CloseBrace();
    }

    private static void WriteParseBody(SourceWriter writer, CommandScope scope)
    {
        writer.OpenBrace();
        EquatableArray<ParameterModel> parameters = scope.Command.Parameters;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Enum is { } enumeration)
            {
                WriteEnum(writer, parameters[i], enumeration, i, scope);
                writer.WriteLine();
            }
        }

        DeclaredType? type = scope.Command.DeclaredType;
        ObjectCreationEmitter.WriteReturn(
            writer,
            scope.ArgsFullName,
            parameters.Count,
            i => type is not null ? type.Find(parameters[i].Name)?.ConstructorParameter : parameters[i].IsRequired ? parameters[i].ArgumentName : null,
            i => (type is null ? !parameters[i].IsRequired : type.Find(parameters[i].Name) is { IsInitialized: true }) ? parameters[i].PropertyName : null,
            i => WriteValue(writer, parameters[i], i, scope));
        writer.CloseBrace();
    }

    private static void WriteEnum(SourceWriter writer, ParameterModel parameter, EnumModel enumeration, int index, CommandScope scope)
    {
        string typeName = enumeration.FullName ?? scope.GlobalPrefix + enumeration.Name;
        StringLiteral name = new(parameter.Name);
        if (parameter.IsRequired)
        {
            writer.WriteLine($"{typeName} {Local(index)};");
        }
        else
        {
            bool isNullable = IsNullable(parameter, scope);
            writer.WriteLine($"{typeName}{(isNullable ? "?" : "")} {Local(index)} = {(isNullable ? "null" : $"default({typeName})")};");
            writer.WriteLine($"if (arguments.Contains({name}))");
            writer.OpenBrace();
        }

        writer.WriteLine($"switch (arguments.GetString({name}))");
        writer.OpenBrace();
        HashSet<string> strings = new(StringComparer.Ordinal);
        foreach (EnumMemberModel member in enumeration.Members)
        {
            if (!strings.Add(member.WireText))
            {
                // Two members of a declared enum may have one string, which is a warning. A second case would be an error.
                continue;
            }

            writer.WriteLine($"""
                case {new StringLiteral(member.WireText)}:
                    {Local(index)} = {typeName}.{Identifiers.Escape(member.Name)};
                    break;
                """);
        }

        writer.WriteLine($"""
            default:
                throw new global::System.InvalidOperationException("The value of {parameter.PropertyName} is not defined in {enumeration.Name}.");
            """);
        writer.CloseBrace();
        if (!parameter.IsRequired)
        {
            writer.CloseBrace();
        }
    }

    /// <summary>Writes the expression that gets a value with its property's type.</summary>
    private static void WriteValue(SourceWriter writer, ParameterModel parameter, int index, CommandScope scope)
    {
        if (parameter.Enum is not null)
        {
            writer.Write(Local(index));
            return;
        }

        ParameterType row = ParameterType.Of(parameter.Type);
        string type = parameter.Type == IoTCommandParameterType.Binary ? "global::System.ReadOnlyMemory<byte>" : row.CSharpName;
        bool isValueType = row.IsValueType;
        string propertyType = scope.Command.DeclaredType?.Find(parameter.Name)?.TypeName ?? type;
        string suffix = "";
        if (parameter.Type == IoTCommandParameterType.Binary)
        {
            isValueType = scope.Command.DeclaredType is null ? scope.Has(LanguageFeatures.ReadOnlyMemory) : propertyType != "byte[]";
            suffix = isValueType ? "" : ".ToArray()";
        }

        bool isNullable = IsNullable(parameter, scope);
        if (!parameter.IsRequired)
        {
            writer.Write($"arguments.Contains({new StringLiteral(parameter.Name)}) ? ");
        }

        // The property's type can be smaller than the parameter's, and no condition of the definition says so. A number that does not fit must not become
        // another one.
        (string start, string end) = propertyType == type || parameter.Type == IoTCommandParameterType.Binary
            ? ("", "")
            : propertyType == "float" ? (Numbers + ".ToSingle(", ")") : ($"checked(({propertyType})", ")");
        string nullable = !parameter.IsRequired && isNullable && isValueType ? $"({propertyType}?)" : "";
        writer.Write($"{nullable}{start}arguments.{row.GetMethod}({new StringLiteral(parameter.Name)}){suffix}{end}");
        if (!parameter.IsRequired)
        {
            string noValue = isNullable ? "null" : $"default({propertyType})";
            writer.Write($" : {noValue}{(!isNullable && !isValueType && scope.Has(LanguageFeatures.NullableReferenceTypes) ? "!" : "")}");
        }
    }

    private static bool IsNullable(ParameterModel parameter, CommandScope scope) =>
        scope.Command.DeclaredType is not { } type || type.Find(parameter.Name) is { IsNullable: true };

    /// <summary>Finds the reason why no handler of the command can be added; null if one can.</summary>
    private static string? ErrorOf(CommandScope scope) =>
        scope.Command.Error
        ?? scope.Result?.Error
        ?? (scope.Command is { TakesArguments: true, DeclaredType: { CreationProblem: { } problem } type }
            ? $"A device cannot create {type.FullName.Substring("global::".Length)}: {problem}."
            : null);

    /// <summary>Writes the attribute of an obsolete method. The method must be obsolete as an error if a type that it uses is.</summary>
    private static void WriteObsolete(SourceWriter writer, CommandModel command)
    {
        if (command.DeclaredType?.Restrictions?.TypeError is not null)
        {
            DeprecationEmitter.Write(writer, command);
        }
    }

    private static string Accessibility(CommandScope scope) =>
        scope.Result is { IsPublic: false } || scope.Command.DeclaredType is { IsPublic: false } ? "internal" : "public";

    private static string Optional(CommandScope scope) => scope.Has(LanguageFeatures.NullableReferenceTypes) ? "?" : "";

    private static string ParseMethod(CommandScope scope) => "Parse" + scope.ArgsName;

    private static string Local(int index) => "value" + index.ToString(CultureInfo.InvariantCulture);
}
