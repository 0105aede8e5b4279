using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Whether expressions of a method may be evaluated earlier or later than they are.</summary>
internal sealed class Evaluations
{
    private readonly IOperation _root;
    private HashSet<ISymbol>? _written;

    /// <param name="operation">Any operation of the method.</param>
    public Evaluations(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        _root = operation;
    }

    public Evaluation Of(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return Evaluation.Fixed;
        }

        return operation switch
        {
            ILocalReferenceOperation { IsDeclaration: false } local => IsWritten(local.Local) || local.Local.RefKind != RefKind.None ? Evaluation.Reads : Evaluation.Fixed,
            IParameterReferenceOperation parameter => IsOfMethod(parameter) && !IsWritten(parameter.Parameter) ? Evaluation.Fixed : Evaluation.Reads,
            IInstanceReferenceOperation or ITypeOfOperation or IDefaultValueOperation or IInterpolatedStringTextOperation => Evaluation.Fixed,
            IFieldReferenceOperation field => Worst(field, field.Field is { IsReadOnly: true, IsStatic: true } ? Evaluation.Fixed : Evaluation.Reads),
            IPropertyReferenceOperation or IArrayElementReferenceOperation => Worst(operation, Evaluation.Reads),
            IInterpolationOperation hole => Worst(operation, IsPlain(hole.Expression.Type) ? Evaluation.Fixed : Evaluation.Reads),
            IConversionOperation conversion => Worst(operation, conversion.OperatorMethod is null ? Evaluation.Fixed : Evaluation.Reads),
            IBinaryOperation binary => Worst(operation, binary.OperatorMethod is null || IsKnown(binary.OperatorMethod) ? Evaluation.Fixed : Evaluation.Reads),
            IUnaryOperation unary => Worst(operation, unary.OperatorMethod is null || IsKnown(unary.OperatorMethod) ? Evaluation.Fixed : Evaluation.Reads),
            IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or IArgumentOperation or IInterpolatedStringOperation => Worst(operation, Evaluation.Fixed),
            IArrayCreationOperation or IArrayInitializerOperation => Worst(operation, Evaluation.Reads),
            IObjectCreationOperation { Initializer: null } creation => Worst(operation, creation.Constructor is { } constructor && IsKnown(constructor) ? Evaluation.Reads : Evaluation.Acts),
            IInvocationOperation invocation => Worst(operation, IsKnown(invocation.TargetMethod) ? Evaluation.Reads : Evaluation.Acts),
            _ => Evaluation.Acts,
        };
    }

    private Evaluation Worst(IOperation operation, Evaluation worst)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Evaluation evaluation = Of(child);
            worst = evaluation > worst ? evaluation : worst;
        }

        return worst;
    }

    /// <summary>Other members of the type may write a parameter of a primary constructor.</summary>
    private static bool IsOfMethod(IParameterReferenceOperation reference) =>
        reference.Parameter.RefKind is RefKind.None && reference.Parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor };

    private bool IsWritten(ISymbol symbol) => (_written ??= FindWritten()).Contains(symbol);

    private HashSet<ISymbol> FindWritten()
    {
        HashSet<ISymbol> written = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in _root.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation { IsDeclaration: false } local && LocalUses.IsWrite(local))
            {
                written.Add(local.Local);
            }
            else if (operation is IParameterReferenceOperation parameter && LocalUses.IsWrite(parameter))
            {
                written.Add(parameter.Parameter);
            }
        }

        return written;
    }

    /// <summary>Is it one of the framework's that changes nothing? A list, because nothing in metadata says so.</summary>
    private static bool IsKnown(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                return false;
            }
        }

        INamedTypeSymbol type = method.ContainingType;
        if (IsPlain(type) || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return true;
        }

        return type.ContainingNamespace?.ToDisplayString() switch
        {
            "System" => type.Name is "Guid" or "TimeSpan" or "DateTimeOffset" or "Math" or "Convert" || method is { Name: "GetEnvironmentVariable", ContainingType.Name: "Environment" },
            "System.IO" => method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "MemoryStream" },
            "System.Text" => type.Name is "Encoding" or "UTF8Encoding",
            _ => false,
        };
    }

    /// <summary>A number, text, truth value or date, whose own methods change nothing.</summary>
    private static bool IsPlain(ITypeSymbol? type) => type?.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime;
}
