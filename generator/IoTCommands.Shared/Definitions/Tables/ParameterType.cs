using System.Globalization;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Tables;

/// <summary>The table of parameter types. A row has everything about one type; a new type is a new row.</summary>
internal sealed class ParameterType
{
    public static readonly ParameterType[] All =
    [
        new()
        {
            Value = IoTCommandParameterType.String,
            Name = "STRING",
            Member = new("S", PropertyKind.String, "the value of a STRING"),
            CSharpName = "string",
            AddMethod = "AddString",
            GetMethod = "GetString",
            Description = "a string of at least one character",
            Summary = "STRING, at least one character",
            HasStringOperands = true,
            Parse = ParameterScalar.From,
            Format = static (in ParameterScalar value) => value.Text,
            Compare = static (in ParameterScalar left, in ParameterScalar right) => string.CompareOrdinal(left.Text, right.Text),
            FindProblem = static (in ParameterScalar value) => value.Text.Length == 0 ? "AWS does not allow an empty string" : null,
            ParseJson = static node => node is JsonString text ? MemberValue.Right(ParameterScalar.From(text.Value)) : null,
        },
        new()
        {
            Value = IoTCommandParameterType.Integer,
            Name = "INTEGER",
            Member = new("I", PropertyKind.Number, "the value of an INTEGER"),
            CSharpName = "int",
            AddMethod = "AddInteger",
            GetMethod = "GetInt32",
            IsValueType = true,
            Description = "a whole number from -2147483648 to 2147483647",
            Summary = "INTEGER, 32 bits",
            Sample = "0",
            Min = ParameterScalar.From(int.MinValue),
            Max = ParameterScalar.From(int.MaxValue),
            Parse = static text => ParameterScalar.From(int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
            Format = static (in ParameterScalar value) => value.Int64.ToString(CultureInfo.InvariantCulture),
            Compare = static (in ParameterScalar left, in ParameterScalar right) => left.Int64.CompareTo(right.Int64),
            Convert =
                static number => number.TryGetInt64(out long value) && value is >= int.MinValue and <= int.MaxValue ? ParameterScalar.From((int)value) : null,
            ParseJson = static node => node is JsonNumber number ? MemberValue.ParseWhole(number.Text, IoTCommandParameterType.Integer) : null,
        },
        new()
        {
            Value = IoTCommandParameterType.Long,
            Name = "LONG",
            Member = new("L", PropertyKind.Number, "the value of a LONG"),
            CSharpName = "long",
            AddMethod = "AddLong",
            GetMethod = "GetInt64",
            IsValueType = true,
            Description = "a whole number from -9223372036854775808 to 9223372036854775807",
            Summary = "LONG, 64 bits",
            Sample = "0",
            Min = ParameterScalar.From(long.MinValue),
            Max = ParameterScalar.From(long.MaxValue),
            Parse = static text => ParameterScalar.From(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
            Format = static (in ParameterScalar value) => value.Int64.ToString(CultureInfo.InvariantCulture),
            Compare = static (in ParameterScalar left, in ParameterScalar right) => left.Int64.CompareTo(right.Int64),
            Convert = static number => number.TryGetInt64(out long value) ? ParameterScalar.From(value) : null,
            ParseJson = static node => node is JsonNumber number ? MemberValue.ParseWhole(number.Text, IoTCommandParameterType.Long) : null,
        },
        new()
        {
            Value = IoTCommandParameterType.UnsignedLong,
            Name = "UNSIGNEDLONG",
            Member = new("UL", PropertyKind.String, "the value of an UNSIGNEDLONG, as a string of digits") { MaxLength = Limits.UnsignedLongDigits },
            CSharpName = "ulong",
            AddMethod = "AddUnsignedLong",
            GetMethod = "GetUInt64",
            IsValueType = true,
            Description = "a whole number from 0 to 18446744073709551615",
            Summary = "UNSIGNEDLONG, 64 bits",
            Sample = "0",
            Min = ParameterScalar.From(ulong.MinValue),
            Max = ParameterScalar.From(ulong.MaxValue),
            Parse = static text => ParameterScalar.From(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)),
            Format = static (in ParameterScalar value) => value.UInt64.ToString(CultureInfo.InvariantCulture),
            Compare = static (in ParameterScalar left, in ParameterScalar right) => left.UInt64.CompareTo(right.UInt64),
            Convert = static number => number.TryGetUInt64(out ulong value) ? ParameterScalar.From(value) : null,
            ParseJson = static node => node is JsonString text ? MemberValue.ParseUnsigned(text.Value) : null,
        },
        new()
        {
            Value = IoTCommandParameterType.Double,
            Name = "DOUBLE",
            Member = new("D", PropertyKind.Real, "the value of a DOUBLE"),
            CSharpName = "double",
            AddMethod = "AddDouble",
            GetMethod = "GetDouble",
            IsValueType = true,
            Description = "a number such as 12.5",
            Summary = "DOUBLE, a finite number",
            Sample = "0",
            Min = ParameterScalar.From(double.MinValue),
            Max = ParameterScalar.From(double.MaxValue),
            Parse = static text => ParameterScalar.From(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
            Format = static (in ParameterScalar value) => Format64Bits(value.Double),
            Compare = static (in ParameterScalar left, in ParameterScalar right) => left.Double.CompareTo(right.Double),
            FindProblem =
                static (in ParameterScalar value) => double.IsNaN(value.Double) || double.IsInfinity(value.Double) ? "it must be a finite number" : null,
            Convert = static number => number.TryGetDouble(out double value) ? ParameterScalar.From(value) : null,
            ParseJson =
                static node
                    => node is JsonNumber number
                        ? MemberValue.ParseDouble(number.Text)
                        : node is JsonString text
                        ? MemberValue.ParseNotFinite(text.Value)
                        : null,
        },
        new()
        {
            Value = IoTCommandParameterType.Boolean,
            Name = "BOOLEAN",
            Member = new("B", PropertyKind.Boolean, "the value of a BOOLEAN") { WrongName = "BOOL" },
            CSharpName = "bool",
            AddMethod = "AddBoolean",
            GetMethod = "GetBoolean",
            IsValueType = true,
            Description = "true or false",
            Summary = "BOOLEAN",
            Sample = "false",
            Parse = static text => ParameterScalar.From(text == "true"),
            Format = static (in ParameterScalar value) => value.Boolean ? "true" : "false",
            ParseJson = static node => MemberValue.Right(ParameterScalar.From(node.Kind == JsonKind.True)),
        },
        new()
        {
            Value = IoTCommandParameterType.Binary,
            Name = "BINARY",
            Member = new("BIN", PropertyKind.String, "the value of a BINARY, as base64"),
            CSharpName = "byte[]",
            AddMethod = "AddBinary",
            GetMethod = "GetBinary",
            Description = "a base64 string of at least one byte",
            Summary = "BINARY, at least one byte",
            Sample = "AA==",
            Parse = static text => ParameterScalar.From(new ReadOnlyMemory<byte>(System.Convert.FromBase64String(text))),
            Format = static (in ParameterScalar value) => FormatBase64(value.Bytes),
            FindProblem = static (in ParameterScalar value) => value.Bytes.IsEmpty ? "AWS does not allow an empty value" : null,
            ParseJson = static node => node is JsonString text ? MemberValue.ParseBinary(text.Value) : null,
        },
    ];

    public delegate string Formatter(in ParameterScalar value);

    public delegate int Comparer(in ParameterScalar left, in ParameterScalar right);

    public delegate string? Checker(in ParameterScalar value);

    public required IoTCommandParameterType Value { get; init; }

    /// <summary>AWS's name.</summary>
    public required string Name { get; init; }

    /// <summary>The member of a value that has this type.</summary>
    public required PropertyShape Member { get; init; }

    public required string CSharpName { get; init; }

    /// <summary>The method of CommandParameterMap, which generated code calls.</summary>
    public required string AddMethod { get; init; }

    /// <summary>The method of CommandArguments, which generated code calls.</summary>
    public required string GetMethod { get; init; }

    /// <summary>True if <see cref="CSharpName"/> is a value type.</summary>
    public bool IsValueType { get; init; }

    /// <summary>The values in words, with an article, for messages.</summary>
    public required string Description { get; init; }

    /// <summary>The type in AWS's word and in plain words, for documentation.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// A value for samples, which the service accepts and which has no meaning of its own, in the form of <see cref="ParameterValueModel.Text"/>. Null if the
    /// parameter's own name is used.
    /// </summary>
    public string? Sample { get; init; }

    /// <summary>The smallest value of a numeric type.</summary>
    public ParameterScalar Min { get; init; }

    /// <summary>The largest value of a numeric type.</summary>
    public ParameterScalar Max { get; init; }

    /// <summary>Parses <see cref="ParameterValueModel.Text"/>.</summary>
    public required Func<string, ParameterScalar> Parse { get; init; }

    /// <summary>Writes <see cref="ParameterValueModel.Text"/>.</summary>
    public required Formatter Format { get; init; }

    /// <summary>Parses the value of <see cref="Member"/>; null if it has another JSON type.</summary>
    public required Func<JsonNode, MemberValue?> ParseJson { get; init; }

    /// <summary>Compares two finite values; null for a type without conditions.</summary>
    public Comparer? Compare { get; init; }

    /// <summary>Converts a number to a value of the type, or to null if it is out of range. The property is null for a type that is not numeric.</summary>
    public Func<DecimalNumber, ParameterScalar?>? Convert { get; init; }

    /// <summary>Returns the reason why AWS does not allow a value, or null if it does. The property is null if AWS allows all values.</summary>
    public Checker? FindProblem { get; init; }

    /// <summary>True if conditions compare with strings.</summary>
    public bool HasStringOperands { get; init; }

    /// <summary>True if the type is numeric, and conditions compare with numbers.</summary>
    public bool IsNumeric => Convert is not null;

    public static ParameterType Of(IoTCommandParameterType value)
    {
        foreach (ParameterType type in All)
        {
            if (type.Value == value)
            {
                return type;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "Not a parameter type.");
    }

    private static string Format64Bits(double value)
    {
        // In .NET Framework, on which Visual Studio compiles, "R" does not round-trip some numbers; 17 digits always do.
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double same) && same.Equals(value)
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string FormatBase64(ReadOnlyMemory<byte> bytes)
        => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Array is not null
            ? System.Convert.ToBase64String(segment.Array, segment.Offset, segment.Count)
            : System.Convert.ToBase64String(bytes.ToArray());
}
