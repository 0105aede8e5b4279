using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>What to use instead of a type that no parameter type fits.</summary>
internal static class UnfitTypes
{
    private const string All = "use string, an enum, int (or short, ushort, sbyte, byte), long (or uint), ulong, double (or float), bool, "
        + "ReadOnlyMemory<byte> or byte[]";

    private const string NoLists = "commands have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]";

    public static string Advise(ITypeSymbol type) => (type.SpecialType, type.Name) switch
    {
        _ when type.TypeKind == TypeKind.Array => NoLists,
        (SpecialType.System_Decimal, _) or (_, "Half") => "use double, which AWS sends as DOUBLE",
        (SpecialType.System_Char, _) => "use string, which AWS sends as STRING",
        (SpecialType.System_IntPtr, _) or (_, "TimeSpan")
            => "use long, which AWS sends as LONG" + (type.Name == "TimeSpan" ? ", and put the unit into the name" : ""),
        (SpecialType.System_UIntPtr, _) => "use ulong, which AWS sends as UNSIGNEDLONG",
        (SpecialType.System_DateTime, _) or (_, "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" or "Uri") => "use string, which AWS sends as STRING",
        (_, "Memory" or "Span" or "ReadOnlySpan" or "Stream" or "MemoryStream" or "List" or "IReadOnlyList" or "ImmutableArray") => NoLists,
        _ => All,
    };
}
