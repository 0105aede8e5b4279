using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Results;

/// <summary>The parsed declaration of a type with <c>IoTCommandResult</c>. It lives no longer than the compilation.</summary>
internal sealed class ResultDeclaration
{
    public required INamedTypeSymbol Type { get; init; }

    public required AttributeData Attribute { get; init; }

    /// <summary>Gets the command id. Null if the code is not finished, or if the id is not valid.</summary>
    public string? CommandId { get; init; }

    /// <summary>Gets the reference to the type. Null if generated code cannot name the type.</summary>
    public ResultReference? Reference { get; init; }

    /// <summary>Gets the model for the generator. Null if nothing can be added to the type.</summary>
    public ResultTypeModel? Model { get; init; }

    /// <summary>True if a property has <c>ResultValue</c>, even with errors; otherwise, false.</summary>
    public bool HasValues { get; init; }

    public required IReadOnlyList<DiagnosticInfo> Diagnostics { get; init; }

    /// <summary>Gets the type's full name, which identifies the type.</summary>
    public string SourceName => Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    public DeclarationLocation CommandIdLocation => DeclarationLocation.Argument(Type, Attribute, 0);
}

/// <summary>Parses result types. The code may be incomplete in any way, as it is while a user types.</summary>
internal sealed class ResultTypeParser
{
    /// <summary>The name of the member that is added to a type. A type that already has a member of that name cannot be a result.</summary>
    public const string ParserProperty = "Parser";

    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellationToken;
    private readonly List<DiagnosticInfo> _diagnostics = [];

    private ResultTypeParser(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        _type = type;
        _cancellationToken = cancellationToken;
    }

    /// <param name="type">The type with the attribute.</param>
    /// <param name="attribute">The type's <c>IoTCommandResult</c>.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ResultDeclaration Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken) =>
        new ResultTypeParser(type, cancellationToken).Parse(attribute);

    private ResultDeclaration Parse(AttributeData attribute)
    {
        bool canBeExtended = CheckType(out bool hasMemberNamedParser);
        string? commandId = ParseCommandId(attribute, out bool isUnfinished);
        List<ResultValue> values = ResultValueParser.Parse(_type, Report, _cancellationToken, ref isUnfinished);
        TypeCreation creation = new(_type, values.ConvertAll(static value => value.Symbol));
        if (canBeExtended && !isUnfinished && _diagnostics.Count == 0 && creation.FindProblem("[ResultValue]") is { } problem)
        {
            Report(ResultDescriptors.CannotExtend, DeclarationLocation.Name(_type, attribute), null, _type.Name, problem);
        }

        bool canBeNamed = TypeChecks.CanBeNamed(_type) && _type.Name.Length > 0;
        UseRestrictions? restrictions = UseRestrictionParser.Parse(
            _type,
            values.ConvertAll(static value => (value.Symbol, value.Enum)),
            printsMembers: false);
        List<string> declarations = DeclaredTypeParser.ParseDeclarations(_type, out bool isPublic);
        ResultReference? reference = canBeNamed
            ? new ResultReference(DeclaredTypeParser.FullNameOf(_type), isPublic, FindError(isUnfinished), restrictions)
            : null;
        return new ResultDeclaration
        {
            Type = _type,
            Attribute = attribute,
            CommandId = commandId,
            Reference = reference,
            Model = commandId is null || reference is null || !canBeExtended || hasMemberNamedParser
                ? null
                : new ResultTypeModel
                {
                    CommandId = commandId,
                    Reference = reference,
                    Namespace = DeclaredTypeParser.NamespaceOf(_type),
                    Declarations = new EquatableArray<string>(declarations.ToArray()),
                    IsValueType = _type.IsValueType,
                    Values = new EquatableArray<ResultValueModel>(values.ConvertAll(value => ToModel(value, creation)).ToArray()),
                },
            HasValues = values.Count > 0 || HasValueAttribute(),
            Diagnostics = _diagnostics,
        };
    }

    private bool HasValueAttribute()
    {
        foreach (ISymbol member in _type.GetMembers())
        {
            if (member is IPropertySymbol && KnownAttributes.Find(member, KnownAttribute.ResultValue) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>True if a part can be added to the type; otherwise, false.</returns>
    private bool CheckType(out bool hasMemberNamedParser)
    {
        hasMemberNamedParser = false;
        if (TypeChecks.FindProblem(_type, KnownAttribute.IoTCommandResult, isPartial: false, _cancellationToken) is { } problem)
        {
            bool isFixedByPartial = TypeChecks.FindProblem(_type, KnownAttribute.IoTCommandResult, isPartial: true, _cancellationToken) is null;
            Report(
                ResultDescriptors.CannotExtend,
                DeclarationLocation.Name(_type),
                isFixedByPartial ? new(FixProperties.FixedByPartialKey, "true") : null,
                _type.Name,
                problem);
            return false;
        }

        foreach (ISymbol member in _type.GetMembers(ParserProperty))
        {
            if (KnownAttributes.Find(member, KnownAttribute.GeneratedCode) is null)
            {
                hasMemberNamedParser = true;
                Report(
                    ResultDescriptors.CannotExtend,
                    DeclarationLocation.Name(member),
                    null,
                    _type.Name,
                    $"generated code adds a member named '{ParserProperty}'; rename its own member");
                break;
            }
        }

        return true;
    }

    private string? ParseCommandId(AttributeData attribute, out bool isUnfinished)
    {
        isUnfinished = attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive }];
        if (isUnfinished)
        {
            return null;
        }

        string? id = attribute.ConstructorArguments[0].Value as string;
        if (id is not null && AllowedCharacters.IsCommandId(id))
        {
            return id;
        }

        Report(
            ResultDescriptors.InvalidCommandId,
            DeclarationLocation.Argument(_type, attribute, 0),
            null,
            id is null ? "null" : DisplayString.Quoted(id),
            ResultValueParser.FindIdProblem(id, Limits.CommandId)!);
        return null;
    }

    private static ResultValueModel ToModel(ResultValue value, TypeCreation creation) =>
        value.Model with { ParameterName = creation.FindParameter(value.Symbol)?.Name, IsInitialized = creation.IsInitialized(value.Symbol) };

    private string? FindError(bool isUnfinished) =>
        _diagnostics is [{ } first, ..] ? first.Rule.Id + ": " + first.Message
        : isUnfinished ? "The compiler reports errors in the declaration of this result."
        : null;

    private void Report(RuleDescriptor rule, DeclarationLocation location, KeyValuePair<string, string>? fix, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticInfo(rule, default, new EquatableArray<string>(arguments)) { Location = location, FixProperty = fix });
}
