using System.Text;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Results;

/// <summary>A property that is a value of a result.</summary>
/// <param name="Symbol">The property.</param>
/// <param name="Enum">The property's enum; null if its type is not an enum.</param>
/// <param name="Model">Describes how the value is written and parsed.</param>
internal sealed record ResultValue(IPropertySymbol Symbol, INamedTypeSymbol? Enum, ResultValueModel Model);

/// <summary>Parses the properties with <c>ResultValue</c>. Checks IOTC5002 to IOTC5005.</summary>
internal static class ResultValueParser
{
    private const string SupportedTypes = "use string, an enum, a whole number, float, double, decimal, bool, DateTimeOffset, TimeSpan, "
        + "ReadOnlyMemory<byte> or byte[]";

    public delegate void Report(RuleDescriptor rule, DeclarationLocation location, KeyValuePair<string, string>? fix, params string[] arguments);

    /// <summary>Returns the values without errors, in the order of the code.</summary>
    /// <param name="type">The result type.</param>
    /// <param name="report">Receives the diagnostics.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    /// <param name="isUnfinished">Set to true if the compiler itself reports errors.</param>
    public static List<ResultValue> Parse(INamedTypeSymbol type, Report report, CancellationToken cancellationToken, ref bool isUnfinished)
    {
        List<ResultValue> values = [];
        Dictionary<string, string> keys = new(StringComparer.Ordinal);
        foreach (ISymbol member in type.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is not IPropertySymbol property || KnownAttributes.Find(property, KnownAttribute.ResultValue) is not { } attribute)
            {
                continue;
            }

            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: var key }] || property.Type.TypeKind == TypeKind.Error
                || property.Name.Length == 0)
            {
                isUnfinished = true;
                continue;
            }

            bool isKeyValid = CheckKey(property, attribute, key as string, keys, report);
            if (PropertyChecks.FindProblem(property) is { } problem)
            {
                report(ResultDescriptors.UnusableProperty, DeclarationLocation.Name(property), null, property.Name, problem);
            }
            else if (ParseType(property, report) is { } value && isKeyValid)
            {
                values.Add(value with { Model = value.Model with { Key = (string)key! } });
            }
        }

        return values;
    }

    /// <summary>Finds the problem of a command id or a key; null if there is none.</summary>
    public static string? FindIdProblem(string? id, int maxLength)
    {
        if (string.IsNullOrEmpty(id))
        {
            return id is null ? "it is null" : "it is empty";
        }

        return AllowedCharacters.FindNotOfCommandId(id!) is >= 0 and var index
            ? $"it has {DisplayString.Quoted(id!.Substring(index, char.IsSurrogatePair(id, index) ? 2 : 1))}"
            : id!.Length > maxLength ? $"it has {StringChecks.Number(id.Length)} characters" : null;
    }

    private static bool CheckKey(IPropertySymbol property, AttributeData attribute, string? key, Dictionary<string, string> keys, Report report)
    {
        DeclarationLocation location = DeclarationLocation.Argument(property, attribute, 0);
        if (FindIdProblem(key, Limits.ResultKey) is { } problem)
        {
            string clean = MakeKey(key, property.Name);
            KeyValuePair<string, string>? fix = clean.Length > 0 && !keys.ContainsKey(clean) ? new(FixProperties.ReplacementKey, clean) : null;
            report(ResultDescriptors.InvalidKey, location, fix, key is null ? "null" : DisplayString.Quoted(key), problem);
            return false;
        }

        if (keys.TryGetValue(key!, out string? other))
        {
            report(ResultDescriptors.DuplicateKey, location, null, DisplayString.Quoted(key!), other);
            return false;
        }

        keys.Add(key!, property.Name);
        return true;
    }

    /// <summary>
    /// Returns a valid key: the given one with <c>_</c> for characters that are not allowed, or one from the property's name if none is given. Empty if nothing
    /// is left, or if the key is too long.
    /// </summary>
    private static string MakeKey(string? key, string propertyName)
    {
        string source = string.IsNullOrEmpty(key) ? char.ToLowerInvariant(propertyName[0]) + propertyName.Substring(1) : key!;
        StringBuilder clean = new(source.Length);
        foreach (char c in source)
        {
            if (AllowedCharacters.FindNotOfCommandId(c.ToString()) < 0)
            {
                clean.Append(c);
            }
            else if (clean.Length > 0 && clean[clean.Length - 1] != '_')
            {
                clean.Append('_');
            }
        }

        string made = clean.ToString().TrimEnd('_');
        return made.Length <= Limits.ResultKey ? made : "";
    }

    /// <summary>Parses a property by its type. Null if results do not support the type.</summary>
    private static ResultValue? ParseType(IPropertySymbol property, Report report)
    {
        var type = PropertyType.Of(property.Type);
        EnumModel? enumeration = type.Enum is null ? null : EnumParser.Parse(type.Enum);
        string? advice = enumeration is null ? null : FindEnumProblem(enumeration);
        ResultValueKind? kind = KindOf(type.Symbol);
        if (kind is null || advice is not null)
        {
            report(
                ResultDescriptors.UnfitType,
                DeclarationLocation.Type(property),
                null,
                property.Name,
                type.Symbol.ToDisplayString(),
                advice ?? Advise(type.Symbol));
            return null;
        }

        // If the code does not say, a class is nullable: otherwise, a missing value would be an error that no code declares.
        bool isNullable = type.IsNullable ?? !property.IsRequired;
        string typeName = type.Symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new ResultValue(property, type.Enum, new ResultValueModel("", property.Name, kind.Value, typeName, isNullable) { Enum = enumeration });
    }

    private static string? FindEnumProblem(EnumModel model)
    {
        if (model.Members.IsEmpty)
        {
            return "the enum has no members";
        }

        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (EnumMemberModel member in model.Members)
        {
            if (member.WireText.Length == 0)
            {
                return $"the value of its member '{member.Name}' is empty, but AWS requires at least one character";
            }

            if (texts.TryGetValue(member.WireText, out string? other))
            {
                return $"its members '{other}' and '{member.Name}' are both sent as {DisplayString.Quoted(member.WireText)}";
            }

            texts.Add(member.WireText, member.Name);
        }

        return null;
    }

    private static ResultValueKind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ResultValueKind.String,
        SpecialType.System_Boolean => ResultValueKind.Boolean,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32
            or SpecialType.System_UInt32 or SpecialType.System_Int64 => ResultValueKind.Int64,
        SpecialType.System_UInt64 => ResultValueKind.UInt64,
        SpecialType.System_Single => ResultValueKind.Single,
        SpecialType.System_Double => ResultValueKind.Double,
        SpecialType.System_Decimal => ResultValueKind.Decimal,
        _ when type.TypeKind == TypeKind.Enum => ResultValueKind.Enum,
        _ when PropertyType.IsBytes(type) => ResultValueKind.Binary,
        _ => type is { Name: "DateTimeOffset" or "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? (type.Name == "TimeSpan" ? ResultValueKind.TimeSpan : ResultValueKind.DateTimeOffset)
            : null,
    };

    private static string Advise(ITypeSymbol type) => (type.SpecialType, type.Name) switch
    {
        (SpecialType.System_DateTime, _) or (_, "DateOnly") => "use DateTimeOffset",
        (_, "TimeOnly") => "use TimeSpan",
        (SpecialType.System_IntPtr, _) => "use long",
        (SpecialType.System_UIntPtr, _) => "use ulong",
        (_, "Half") => "use float",
        (SpecialType.System_Char, _) or (_, "Guid" or "Uri") => "use string",
        _ when type.TypeKind == TypeKind.Array => "results have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]",
        _ => SupportedTypes,
    };
}
