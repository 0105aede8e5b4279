using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Fixes IOTC4002: moves a value to the member that its parameter requires, if the value stays the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveMemberFix))]
public sealed class MoveMemberFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntypedCallDescriptors.WrongMember.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        SyntaxNode target = file.FindNode(diagnostic.Location);
        SimpleNameSyntax? name = target as SimpleNameSyntax ?? (target as MemberAccessExpressionSyntax)?.Name;
        string member = diagnostic.Properties[FixProperties.MemberKey]!;
        if (name is null
            || target.Parent is not AssignmentExpressionSyntax { Right: { } value }
            || !WireNames.TryParseMember(name.Identifier.ValueText, out IoTCommandParameterType from)
            || FindType(name, member, file) is not { } type
            || new ConvertedValue(file, RequestCode.TypeOf(member), type).Write(value, from) is not { } converted)
        {
            return null;
        }

        List<TextChange> changes = [new TextChange(name.Span, member)];
        if (converted != value.ToString())
        {
            changes.Add(new TextChange(value.Span, converted));
        }

        return new TextFix(Titles.MoveValue(from, RequestCode.TypeOf(member)), "Move values to the members that fit", [.. changes]);
    }

    /// <summary>Returns the C# type of another member of the same value, without the <c>?</c>.</summary>
    private static ITypeSymbol? FindType(SimpleNameSyntax name, string member, CSharpFile file)
    {
        INamedTypeSymbol? value = file.Model.GetSymbolInfo(name, file.CancellationToken).Symbol?.ContainingType;
        foreach (ISymbol symbol in value?.GetMembers(member) ?? ImmutableArray<ISymbol>.Empty)
        {
            if (symbol is IPropertySymbol { Type: { } type })
            {
                return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
            }
        }

        return null;
    }
}

/// <summary>Converts an expression for one member of a value to an expression for another member, with the same value.</summary>
internal sealed class ConvertedValue
{
    private readonly CSharpFile _file;
    private readonly IoTCommandParameterType _to;
    private readonly ITypeSymbol _target;

    /// <param name="file">The file.</param>
    /// <param name="to">The type of the parameter.</param>
    /// <param name="target">The C# type of the parameter's member, without the <c>?</c>.</param>
    public ConvertedValue(CSharpFile file, IoTCommandParameterType to, ITypeSymbol target)
    {
        _file = file;
        _to = to;
        _target = target;
    }

    /// <summary>Returns an expression with the same value; null if none is certain.</summary>
    public string? Write(ExpressionSyntax value, IoTCommandParameterType from)
    {
        Optional<object?> constant = _file.Model.GetConstantValue(value, _file.CancellationToken);
        if (Fits(value, constant, from))
        {
            return value.ToString();
        }

        if (constant is { HasValue: true, Value: { } known } && IsLiteral(value))
        {
            return ToJson(known) is { } node ? MovedValue.Write(node, from, _to) : null;
        }

        return from == IoTCommandParameterType.String ? WriteOutOfText(value) : WriteAsText(value);
    }

    /// <summary>True if the expression can stay as it is; otherwise, false.</summary>
    private bool Fits(ExpressionSyntax value, Optional<object?> constant, IoTCommandParameterType from)
    {
        if (_to == IoTCommandParameterType.Binary || from == IoTCommandParameterType.Binary || !IsLossless(value, constant))
        {
            return false;
        }

        return _to != IoTCommandParameterType.UnsignedLong
            || constant.Value is not string text
            || MovedValue.Write(new JsonString(default, text, ""), from, _to) is not null;
    }

    private bool IsLossless(ExpressionSyntax value, Optional<object?> constant)
    {
        Conversion conversion = _file.Model.ClassifyConversion(value, _target);
        if (!conversion.IsImplicit || conversion.IsUserDefined)
        {
            return false;
        }

        SpecialType source = _file.Model.GetTypeInfo(value, _file.CancellationToken).Type?.SpecialType ?? SpecialType.None;
        return _to != IoTCommandParameterType.Double
            || source is not (SpecialType.System_Int64 or SpecialType.System_UInt64)
            || (constant is { HasValue: true, Value: { } known } && ToJson(known) is { } node && MovedValue.WriteNumber(node, _to) is not null);
    }

    /// <summary>Replaces <c>number.ToString()</c> and <c>$"{number}"</c> with the number.</summary>
    private string? WriteOutOfText(ExpressionSyntax value)
    {
        ExpressionSyntax? inner = value switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToString", Expression: { } receiver } } call
                when HasNoFormat(call) => receiver,
            InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax { FormatClause: null, AlignmentClause: null, Expression: { } hole }] } => hole,
            _ => null,
        };
        return inner is not null && _file.Model.GetTypeInfo(inner, _file.CancellationToken).Type is { IsValueType: true } && IsLossless(inner, default)
            ? inner.ToString()
            : null;
    }

    private bool HasNoFormat(InvocationExpressionSyntax call) => _file.Model.GetSymbolInfo(call, _file.CancellationToken).Symbol is IMethodSymbol method
        && (method.Parameters.IsEmpty || method.Parameters is [{ Type.Name: "IFormatProvider" }]);

    /// <summary>
    /// Writes an integer as a string, which is the same in every culture that matters. Negative numbers are not valid for UNSIGNEDLONG.
    /// </summary>
    private string? WriteAsText(ExpressionSyntax value)
    {
        SpecialType source = _file.Model.GetTypeInfo(value, _file.CancellationToken).Type?.SpecialType ?? SpecialType.None;
        bool isUnsigned = source is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64;
        bool isSigned = source is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64;
        bool isText = (_to == IoTCommandParameterType.UnsignedLong && isUnsigned) || (_to == IoTCommandParameterType.String && (isUnsigned || isSigned));
        if (!isText)
        {
            return null;
        }

        bool isPrimary = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax;
        string culture = _file.NameOf(typeof(CultureInfo).FullName!, value.SpanStart) + "." + nameof(CultureInfo.InvariantCulture);
        return $"{(isPrimary ? value.ToString() : "(" + value + ")")}.ToString({culture})";
    }

    /// <summary>True if the value is a literal; otherwise, false. A named constant, or one made of others, says more than its value.</summary>
    private static bool IsLiteral(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsLiteral(parenthesized.Expression),
        PrefixUnaryExpressionSyntax signed => signed.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression && IsLiteral(signed.Operand),
        _ => value is LiteralExpressionSyntax,
    };

    private static JsonNode? ToJson(object constant) => constant switch
    {
        string text => new JsonString(default, text, ""),
        bool flag => new JsonLiteral(flag ? JsonKind.True : JsonKind.False, default),
        double number => new JsonNumber(default, number.ToString("R", CultureInfo.InvariantCulture)),
        int or long or uint or ulong => new JsonNumber(default, ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
