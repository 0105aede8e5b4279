using System.Globalization;
using IoTCommands.Definitions;
using IoTCommands.Generators.Emit;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>The values of a request's parameters as arguments and properties of the command's Args type.</summary>
internal sealed class ParameterParts
{
    private readonly GeneratedMethod _method;
    private readonly SdkTypes _sdk;

    public ParameterParts(GeneratedMethod method, SdkTypes sdk)
    {
        _method = method;
        _sdk = sdk;
    }

    /// <summary>First those of a generated constructor in the definition's order, then the others in that of the text; null where a value cannot be carried over for certain.</summary>
    public List<CallPart>? Read(MapFacts map, KnownCommand command)
    {
        Dictionary<string, CallPart> required = new(StringComparer.Ordinal);
        List<CallPart> optional = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (EntryFact entry in map.Entries)
        {
            if (!entry.IsStraight || entry.Name is not { } name || !names.Add(name) || command.FindParameter(name) is not { } parameter || ReadPart(entry, parameter) is not { } part)
            {
                return null;
            }

            if (part.Kind == TypedCallPart.Argument)
            {
                required.Add(name, part);
            }
            else
            {
                optional.Add(part);
            }
        }

        List<CallPart> parts = [];
        foreach (ParameterModel parameter in command.Model.Parameters)
        {
            if (parameter.IsRequired && !names.Contains(parameter.Name))
            {
                return null;
            }

            if (required.TryGetValue(parameter.Name, out CallPart? part))
            {
                parts.Add(part);
            }
        }

        parts.AddRange(optional);
        return _method is not { IsDeclared: true, Args: { } args } || CanBeMade(args, command, names) ? parts : null;
    }

    private static bool CanBeMade(INamedTypeSymbol args, KnownCommand command, HashSet<string> parameterNames)
    {
        List<string> properties = [];
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (ParameterModel parameter in command.Model.Parameters)
        {
            properties.Add(parameter.PropertyName);
            if (parameterNames.Contains(parameter.Name))
            {
                given.Add(parameter.PropertyName);
            }
        }

        return DeclaredArgs.CanBeMade(args, properties, given);
    }

    private CallPart? ReadPart(EntryFact entry, ParameterModel parameter)
    {
        // A value that is built in a local stays as it is: its statements may be many, and of use to others.
        if (LocalUses.Unwrap(entry.Value) is not IObjectCreationOperation { Arguments.IsEmpty: true } creation
            || ValueReader.Read(creation, _sdk)?.Single is not { } member
            || member.Name != WireNames.MemberOf(parameter.Type)
            || _method.TypeOf(parameter.PropertyName) is not { } type)
        {
            return null;
        }

        TypedCallPart kind = parameter.IsRequired && !_method.IsDeclared ? TypedCallPart.Argument : TypedCallPart.Property;
        string name = Identifiers.Escape(kind == TypedCallPart.Argument ? parameter.ArgumentName : parameter.PropertyName);
        if (ReadConstantText(member.Value, parameter) is { } text)
        {
            return new CallPart(kind, member.Value, name, text);
        }

        return ReadExpression(member.Value, parameter) is { } expression && Conversions.Fits(expression, type, acceptsNull: !parameter.IsRequired)
            ? new CallPart(kind, expression, name)
            : null;
    }

    /// <summary>A constant text that is written otherwise in C#: a member of an enum, or a number.</summary>
    private static string? ReadConstantText(IOperation value, ParameterModel parameter)
    {
        if (LocalUses.Unwrap(value).ConstantValue is not { HasValue: true, Value: string text })
        {
            return null;
        }

        foreach (EnumMemberModel member in parameter.Enum?.Members ?? EquatableArray<EnumMemberModel>.Empty)
        {
            if (member.WireText == text)
            {
                return (parameter.Enum!.FullName ?? parameter.Enum.Name) + "." + Identifiers.Escape(member.Name);
            }
        }

        return parameter.Type == IoTCommandParameterType.UnsignedLong
            && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            && number.ToString(CultureInfo.InvariantCulture) == text
                ? text
                : null;
    }

    /// <summary>The expression of the value itself, where the SDK wants it wrapped: a number as text, bytes as a stream.</summary>
    private static IOperation? ReadExpression(IOperation value, ParameterModel parameter)
    {
        IOperation inner = LocalUses.Unwrap(value);
        return parameter.Type switch
        {
            IoTCommandParameterType.UnsignedLong => inner is IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } number } call && HasCultureAtMost(call) ? number : null,
            IoTCommandParameterType.Binary => inner is IObjectCreationOperation { Initializer: null, Arguments: [var bytes, ..] } stream && IsStreamOfAll(stream) ? bytes.Value : null,
            _ => value,
        };
    }

    /// <summary>Digits are the same in every culture.</summary>
    private static bool HasCultureAtMost(IInvocationOperation call) =>
        call.Arguments.IsEmpty || (call.Arguments is [{ Value: var culture }] && LocalUses.Unwrap(culture).Type?.Name == "CultureInfo");

    private static bool IsStreamOfAll(IObjectCreationOperation stream) =>
        stream.Type is { Name: "MemoryStream" } && stream.Arguments.Length <= 2 && (stream.Arguments.Length == 1 || stream.Arguments[1].Value.Type?.SpecialType == SpecialType.System_Boolean);
}
