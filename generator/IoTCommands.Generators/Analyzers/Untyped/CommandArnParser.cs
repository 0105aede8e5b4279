using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Finds the constant end of an expression that is a command's ARN.</summary>
internal static class CommandArnParser
{
    /// <summary>The longest chain of locals and fields that is followed.</summary>
    private const int MaxDepth = 8;

    /// <summary>Returns the constant end of a string.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="isWhole">True if the whole string is known; otherwise, false.</param>
    /// <returns>The known end; empty if not even the last character is known.</returns>
    public static string ParseEnd(IOperation operation, out bool isWhole)
    {
        StringBuilder end = new();
        isWhole = Prepend(operation, end, MaxDepth);
        return end.ToString();
    }

    /// <summary>Inserts an expression's known end before the part that is already known; false if something before it is unknown.</summary>
    private static bool Prepend(IOperation operation, StringBuilder end, int depth)
    {
        operation = operation.WithoutConversions();
        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            end.Insert(0, text);
            return true;
        }

        switch (operation)
        {
            case ILocalReferenceOperation local when depth > 0:
                return PrependLocal(local, end, depth - 1);
            case IInvocationOperation invocation:
                return PrependCall(invocation, end, depth);
            case IFieldReferenceOperation field when depth > 0 && GetValue(field.Field, field.SemanticModel) is { } value:
                return Prepend(value, end, depth - 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Prepend(sum.RightOperand, end, depth) && Prepend(sum.LeftOperand, end, depth);
            case IInterpolatedStringOperation interpolated:
                for (int i = interpolated.Parts.Length - 1; i >= 0; i--)
                {
                    if (!PrependPart(interpolated.Parts[i], end, depth))
                    {
                        return false;
                    }
                }

                return true;
            case IInterpolatedStringHandlerCreationOperation handler:
                return Prepend(handler.Content, end, depth);
            default:
                return false;
        }
    }

    /// <summary>Prepends the value of a local that is not assigned again, or only by unconditional <c>+=</c> before it is used.</summary>
    private static bool PrependLocal(ILocalReferenceOperation reference, StringBuilder end, int depth)
    {
        if (LocalReferences.GetValue(reference) is { } value)
        {
            return Prepend(value, end, depth);
        }

        return FindUsesBefore(reference, isWrite: true, out IOperation? first) is { } uses
            && uses.TrueForAll(static use => use.Parent
            is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Parent: IExpressionStatementOperation } sum
                && ReferenceEquals(sum.Target, use))
            && PrependAll(uses.ConvertAll(static use => ((ICompoundAssignmentOperation)use.Parent!).Value), end, depth)
            && Prepend(first!, end, depth);
    }

    /// <summary>Prepends the result of a method that joins strings.</summary>
    private static bool PrependCall(IInvocationOperation call, StringBuilder end, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        List<IOperation> arguments = ExpandArguments(call);
        switch (method.ContainingType.Name, method.Name)
        {
            case ("String", "Concat"):
                return PrependAll(arguments, end, depth);
            case ("String", "Join") when arguments.Count > 1:
                for (int i = arguments.Count - 1; i > 1; i--)
                {
                    if (!Prepend(arguments[i], end, depth) || !PrependSeparator(arguments[0], end, depth))
                    {
                        return false;
                    }
                }

                return arguments[1].Type?.SpecialType == SpecialType.System_String && Prepend(arguments[1], end, depth);
            case ("String", "Format"):
                int format = arguments.Count > 0 && method.Parameters[0].Type.SpecialType == SpecialType.System_String ? 0 : 1;
                return arguments.Count > format
                    && arguments[format].WithoutConversions().ConstantValue is { HasValue: true, Value: string text }
                    && PrependFormat(text, arguments.GetRange(format + 1, arguments.Count - format - 1), end, depth);
            case ("FormattableString", "Invariant" or "CurrentCulture") when arguments.Count == 1:
                return Prepend(arguments[0], end, depth);
            // A format provider, sometimes a buffer, and the interpolated string.
            case ("String", "Create") when arguments[arguments.Count - 1].WithoutConversions() is IInterpolatedStringHandlerCreationOperation handler:
                return Prepend(handler, end, depth);
            case ("StringBuilder", "ToString") when arguments.Count == 0:
                return PrependBuilder(call.Instance!.WithoutConversions(), end, depth);
            case ("FormattableString" or "String" or "Object", "ToString") when call.Instance is { } instance:
                return Prepend(instance, end, depth);
            case ("Arn", "ToString") when call.Instance?.WithoutConversions() is { } instance:
                IOperation? created = instance is ILocalReferenceOperation local ? LocalReferences.GetValue(local) : instance;
                return created is IObjectCreationOperation creation && PrependArn(creation, end, depth);
            default:
                return false;
        }
    }

    private static bool PrependAll(List<IOperation> values, StringBuilder end, int depth)
    {
        for (int i = values.Count - 1; i >= 0; i--)
        {
            if (!Prepend(values[i], end, depth))
            {
                return false;
            }
        }

        return true;
    }

    private static bool PrependSeparator(IOperation separator, StringBuilder end, int depth)
    {
        if (separator.WithoutConversions().ConstantValue is { HasValue: true, Value: char character })
        {
            end.Insert(0, character);
            return true;
        }

        return Prepend(separator, end, depth);
    }

    /// <summary>
    /// Prepends the literal parts and the arguments (<c>{0}</c>) of a format, starting at its end. A format with escaped braces is not followed.
    /// </summary>
    private static bool PrependFormat(string format, List<IOperation> arguments, StringBuilder end, int depth)
    {
        while (format.LastIndexOf('}') is var close && close >= 0)
        {
            int open = format.LastIndexOf('{', close);
            string number = format.Substring(open + 1, close - open - 1);
            end.Insert(0, format.Substring(close + 1));
            if (open < 0
                || number.Length != 1
                || number[0] - '0' is < 0 or > 9
                || number[0] - '0' is var index && index >= arguments.Count
                || !Prepend(arguments[index], end, depth))
            {
                return false;
            }

            format = format.Substring(0, open);
        }

        end.Insert(0, format);
        return format.IndexOf('{') < 0;
    }

    private static bool PrependBuilder(IOperation builder, StringBuilder end, int depth)
    {
        switch (builder)
        {
            case IInvocationOperation { TargetMethod.Name: "Append", Instance: { } instance, Arguments: [var value] }:
                return PrependSeparator(value.Value, end, depth) && PrependBuilder(instance.WithoutConversions(), end, depth);
            case IObjectCreationOperation { Type.Name: "StringBuilder", Initializer: null } creation:
                foreach (IArgumentOperation argument in creation.Arguments)
                {
                    if (argument.Parameter?.Type.SpecialType != SpecialType.System_Int32 && !Prepend(argument.Value, end, depth))
                    {
                        return false;
                    }
                }

                return true;
            case ILocalReferenceOperation local when depth > 0 && FindUsesBefore(local, isWrite: false, out IOperation? first) is { } uses:
                for (int i = uses.Count - 1; i >= 0; i--)
                {
                    // The calls of "builder.Append(a).Append(b)", in reverse order.
                    IOperation call = uses[i];
                    while (call.Parent is IInvocationOperation { TargetMethod.Name: "Append" } append && ReferenceEquals(append.Instance, call))
                    {
                        call = append;
                    }

                    if (call.Parent is not IExpressionStatementOperation || !PrependAppended(call, uses[i], end, depth))
                    {
                        return false;
                    }
                }

                return PrependBuilder(first!.WithoutConversions(), end, depth - 1);
            default:
                return false;
        }
    }

    private static bool PrependAppended(IOperation call, IOperation builder, StringBuilder end, int depth)
    {
        for (; call is IInvocationOperation append; call = append.Instance!)
        {
            if (append.Arguments is not [var value] || !PrependSeparator(value.Value, end, depth))
            {
                return false;
            }
        }

        return ReferenceEquals(call, builder);
    }

    /// <summary>Prepends the SDK's <c>new Arn { Partition = …, Service = …, Region = …, AccountId = …, Resource = … }</c>.</summary>
    private static bool PrependArn(IObjectCreationOperation arn, StringBuilder end, int depth)
    {
        foreach (string name in (string[])["Resource", "AccountId", "Region", "Service", "Partition"])
        {
            IOperation? value = null;
            foreach (IOperation member in arn.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            {
                value = member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment && property.Property.Name == name
                    ? assignment.Value
                    : value;
            }

            if (value is null || !Prepend(value, end, depth))
            {
                return false;
            }

            end.Insert(0, ':');
        }

        end.Insert(0, "arn");
        return true;
    }

    /// <summary>Finds the other uses of a local, or those that assign it. Null if it is not certain that all of them run before this one.</summary>
    private static List<ILocalReferenceOperation>? FindUsesBefore(ILocalReferenceOperation reference, bool isWrite, out IOperation? value)
    {
        value = null;
        if (LocalReferences.GetDeclarator(reference) is not { } declarator
            || declarator.GetVariableInitializer()?.Value is not { } first
            || declarator.Parent?.Parent?.Parent is not IBlockOperation block
            || reference.IsInFunction(block))
        {
            return null;
        }

        value = first;
        List<ILocalReferenceOperation> uses = [];
        foreach (ILocalReferenceOperation use in LocalReferences.To(reference.Local, reference))
        {
            if (ReferenceEquals(use, reference) || (isWrite && !use.IsWritten()))
            {
                continue;
            }

            if (use.Syntax.SpanStart > reference.Syntax.SpanStart || !LocalReferences.IsUnconditional(use, block))
            {
                return null;
            }

            uses.Add(use);
        }

        return uses;
    }

    /// <summary>Returns the arguments in order, with those of a <c>params</c> parameter one by one.</summary>
    private static List<IOperation> ExpandArguments(IInvocationOperation call)
    {
        List<IOperation> values = [];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // The array of a params parameter; in newer compilers, also the elements of its span.
            switch (argument)
            {
                case { ArgumentKind: ArgumentKind.Explicit or ArgumentKind.DefaultValue }:
                    values.Add(argument.Value);
                    break;
                case { Value: IArrayCreationOperation { Initializer: { } initializer } }:
                    values.AddRange(initializer.ElementValues);
                    break;
                default:
                    values.AddRange(argument.Value.WithoutConversions().ChildOperations);
                    break;
            }
        }

        return values;
    }

    private static bool PrependPart(IInterpolatedStringContentOperation part, StringBuilder end, int depth) => part switch
    {
        IInterpolatedStringTextOperation text => Prepend(text.Text, end, depth),
        IInterpolationOperation { FormatString: null, Alignment: null } hole when hole.Expression.Type?.SpecialType == SpecialType.System_String =>
            Prepend(hole.Expression, end, depth),
        // A part of a handler: a literal, or a value without alignment and format.
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: { } value }] } }
            when value.Type?.SpecialType == SpecialType.System_String => Prepend(value, end, depth),
        _ => false,
    };

    /// <summary>
    /// Returns the initial value of a static <c>readonly</c> field of a type without a static constructor: often an ARN whose Region is not constant. Null for
    /// a field of another file, whose semantic model is not available.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="model">The semantic model of the file that uses it.</param>
    private static IOperation? GetValue(IFieldSymbol field, SemanticModel? model) =>
        model is not null
        && field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [{ } declaration] }
        && declaration.SyntaxTree == model.SyntaxTree
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && !HasStaticConstructor(field.ContainingType)
            ? model.GetOperation(value)
            : null;

    /// <summary>True if the type has a static constructor in code; otherwise, false. The compiler adds one to every type whose fields have values.</summary>
    private static bool HasStaticConstructor(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.StaticConstructors)
        {
            if (!constructor.IsImplicitlyDeclared)
            {
                return true;
            }
        }

        return false;
    }
}
