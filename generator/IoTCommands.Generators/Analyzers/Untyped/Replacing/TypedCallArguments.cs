using System.Globalization;
using System.Linq;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Emit;
using IoTCommands.Model;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>An expression of the untyped call in the typed one.</summary>
/// <param name="Role">The role of the expression in the typed call.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Name">The name of the argument or property in C#.</param>
/// <param name="Text">The code that replaces the expression; null if the expression stays.</param>
internal sealed record TypedCallArgument(TypedCallRole Role, IOperation Expression, string? Name = null, string? Text = null);

/// <summary>Converts the members of a request into arguments of the typed call.</summary>
internal sealed class TypedCallArguments
{
    private readonly UntypedRequest _request;
    private readonly KnownCommand _command;
    private readonly GeneratedMethod _method;
    private readonly SdkTypes _sdk;

    public TypedCallArguments(UntypedRequest request, KnownCommand command, GeneratedMethod method, SdkTypes sdk)
    {
        _request = request;
        _command = command;
        _method = method;
        _sdk = sdk;
    }

    /// <summary>
    /// Returns the arguments in the order in which the typed call evaluates them; null if it is not certain that the typed call can express the request.
    /// </summary>
    public List<TypedCallArgument>? Convert(IInvocationOperation call)
    {
        if (!_request.Parameters.IsComplete || !AreMembersCertain() || ConvertTarget() is not { } target || ConvertParameters() is not { } arguments)
        {
            return null;
        }

        arguments.Insert(0, target);
        foreach (RequestMember member in _request.Members)
        {
            if (member.Name is UntypedRequest.TimeoutName or UntypedRequest.ClientTokenName && !member.Value!.IsNullConstant())
            {
                if (ConvertOption(member) is not { } option)
                {
                    return null;
                }

                arguments.Add(option);
            }
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Ordinal: 1 })
            {
                arguments.Add(new TypedCallArgument(TypedCallRole.CancellationToken, argument.Value));
            }
        }

        return arguments;
    }

    /// <summary>True if each member has one unconditional value and a counterpart in the typed call; otherwise, false.</summary>
    private bool AreMembersCertain()
    {
        foreach (RequestMember member in _request.Members)
        {
            if (!member.IsUnconditional
                || _request.Find(member.Name)?.Value is null
                || member.Name is not (
                    UntypedRequest.CommandArnName or UntypedRequest.ParametersName or UntypedRequest.TargetArnName or UntypedRequest.TimeoutName
                        or UntypedRequest.ClientTokenName))
            {
                return false;
            }
        }

        return _request.Creation.Arguments.IsEmpty;
    }

    private TypedCallArgument? ConvertTarget()
    {
        if (_request.Find(UntypedRequest.TargetArnName)?.Value is not { } value)
        {
            return null;
        }

        IOperation expression = value.WithoutConversions();
        if (expression is IPropertyReferenceOperation { Property.Name: "Arn", Instance: { } target }
            && SymbolEqualityComparer.Default.Equals(target.Type, _method.TargetType))
        {
            return Fits(target, _method.TargetType, acceptsNull: false) ? new TypedCallArgument(TypedCallRole.Target, target) : null;
        }

        bool isRight = expression.ConstantValue is not { HasValue: true, Value: string arn } || IsTarget(arn);
        return isRight && value.Type is { SpecialType: SpecialType.System_String } text && Fits(value, text, acceptsNull: false)
            ? new TypedCallArgument(TypedCallRole.TargetArn, value)
            : null;
    }

    /// <summary>
    /// True if the ARN is a valid target of the typed call; otherwise, false. The typed call gets the command from the target's account and Region, and throws
    /// for a target that the service refuses.
    /// </summary>
    private bool IsTarget(string arn)
    {
        if (TargetArn.FindProblem(arn, out TargetArn target) is not null
            || (target.IsClient && _command.Model.Namespace == IoTCommandNamespace.AwsIoTFleetWise))
        {
            return false;
        }

        string commandArn = CommandArnParser.ParseEnd(_request.CommandArn!, out bool isWhole);
        return !isWhole || commandArn == target.Prefix + CommandArn.ResourcePrefix + _command.Model.CommandId;
    }

    private static TypedCallArgument? ConvertOption(RequestMember member)
    {
        IOperation value = member.Value!;
        object? constant = value.WithoutConversions().ConstantValue is { HasValue: true, Value: var known } ? known : null;
        if (member.Name == UntypedRequest.ClientTokenName)
        {
            return constant is not string token || ClientTokens.FindProblem(token) is null ? new TypedCallArgument(TypedCallRole.ClientToken, value) : null;
        }

        IOperation seconds = value;
        while (seconds is IConversionOperation { IsImplicit: true } conversion)
        {
            seconds = conversion.Operand;
        }

        // Nullable numbers are not supported: TimeSpan.FromSeconds does not accept them.
        bool isWhole = seconds.Type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32 or SpecialType.System_UInt32
            or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Byte;
        bool isInRange = constant is null
            || ConstantScalar.From(seconds, IoTCommandParameterType.Long) is { Int64: >= 1 and <= ExecutionTimeouts.LongestSeconds };
        return isWhole && isInRange ? new TypedCallArgument(TypedCallRole.TimeoutSeconds, seconds) : null;
    }

    /// <summary>Converts the parameters: first the constructor's arguments in the definition's order, then the properties in source order.</summary>
    private List<TypedCallArgument>? ConvertParameters()
    {
        Dictionary<string, TypedCallArgument> required = new(StringComparer.Ordinal);
        List<TypedCallArgument> optional = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (MapEntry entry in _request.Parameters.Entries)
        {
            if (!entry.IsUnconditional
                || entry.Name is not { } name
                || !names.Add(name)
                || _command.FindParameter(name) is not { } parameter
                || ConvertEntry(entry, parameter) is not { } argument)
            {
                return null;
            }

            if (argument.Role == TypedCallRole.Argument)
            {
                required.Add(name, argument);
            }
            else
            {
                optional.Add(argument);
            }
        }

        List<TypedCallArgument> arguments = [];
        foreach (ParameterModel parameter in _command.Model.Parameters)
        {
            bool isGiven = names.Contains(parameter.Name);
            if ((parameter.IsRequired && !isGiven) || (_method is { IsDeclared: true, Args: { } args } && !IsPlain(args, parameter.PropertyName, isGiven)))
            {
                return null;
            }

            if (required.TryGetValue(parameter.Name, out TypedCallArgument? argument))
            {
                arguments.Add(argument);
            }
        }

        arguments.AddRange(optional);
        return _method is not { IsDeclared: true, Args: { } declared } || CanBeCreated(declared, optional) ? arguments : null;
    }

    private TypedCallArgument? ConvertEntry(MapEntry entry, ParameterModel parameter)
    {
        // A value in a local is not converted: its statements may have other uses.
        if (parameter.IsTypeUnknown
            || entry.Value.WithoutConversions() is not IObjectCreationOperation { Arguments.IsEmpty: true } creation
            || ParameterValueParser.Parse(creation, _sdk)?.Single is not { } member
            || member.Name != WireNames.MemberOf(parameter.Type)
            || _method.TypeOf(parameter.PropertyName) is not { } type)
        {
            return null;
        }

        TypedCallRole role = parameter.IsRequired && !_method.IsDeclared ? TypedCallRole.Argument : TypedCallRole.Property;
        string name = Identifiers.Escape(role == TypedCallRole.Argument ? parameter.ArgumentName : parameter.PropertyName);
        if (ConvertConstant(member.Value, parameter) is { } text)
        {
            return new TypedCallArgument(role, member.Value, name, text);
        }

        if (FindValue(member.Value, parameter) is not { } value)
        {
            return null;
        }

        if (parameter.Type == IoTCommandParameterType.Binary && value is { Syntax: ExpressionSyntax bytes, SemanticModel: { } model }
            && model.GetTypeInfo(bytes).Type is null)
        {
            // [1, 2] and x ? [1] : [2] have no type of their own, and ReadOnlyMemory<byte> cannot be created from them.
            return new TypedCallArgument(role, value, name, bytes is CollectionExpressionSyntax ? $"(byte[]){bytes}" : $"(byte[])({bytes})");
        }

        return Fits(value, type, acceptsNull: !parameter.IsRequired) ? new TypedCallArgument(role, value, name) : null;
    }

    /// <summary>Returns the member of an enum, or the number, that a constant string stands for.</summary>
    private static string? ConvertConstant(IOperation value, ParameterModel parameter)
    {
        if (value.WithoutConversions().ConstantValue is not { HasValue: true, Value: string text })
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

    /// <summary>Returns the original value if the SDK requires another form: a number as a string, bytes as a stream.</summary>
    private static IOperation? FindValue(IOperation value, ParameterModel parameter) => (parameter.Type, value.WithoutConversions()) switch
    {
        (IoTCommandParameterType.UnsignedLong, IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } number } call) =>
            HasFormat(call) ? null : number,
        (IoTCommandParameterType.Binary, IObjectCreationOperation { Type.Name: "MemoryStream", Initializer: null, Arguments: [var bytes] }) => bytes.Value,
        (IoTCommandParameterType.UnsignedLong or IoTCommandParameterType.Binary, _) => null,
        _ => value,
    };

    /// <summary>True if the call has a format; otherwise, false. A culture is not one, because digits are the same in every culture.</summary>
    private static bool HasFormat(IInvocationOperation call) =>
        !(call.Arguments.IsEmpty || (call.Arguments is [{ Value: var culture }] && culture.WithoutConversions().Type?.Name == nameof(CultureInfo)));

    private static bool Fits(IOperation expression, ITypeSymbol type, bool acceptsNull) =>
        expression is { SemanticModel: { } model, Syntax: ExpressionSyntax syntax }

        // The type of a dynamic expression, and whether it is null, is known only at run time.
        && model.GetTypeInfo(syntax).Type?.TypeKind != TypeKind.Dynamic
        && model.ClassifyConversion(syntax, type).IsImplicit
        && (acceptsNull || model.GetTypeInfo(syntax).Nullability.FlowState != NullableFlowState.MaybeNull);

    /// <summary>True if an object initializer can create a type that the project declares without running other code; otherwise, false.</summary>
    private static bool CanBeCreated(INamedTypeSymbol args, List<TypedCallArgument> given)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (TypedCallArgument argument in given)
        {
            names.Add(argument.Name!.TrimStart('@'));
        }

        bool hasConstructor = false;
        foreach (ISymbol member in args.GetMembers())
        {
            hasConstructor |= member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true, IsImplicitlyDeclared: true };
            if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && !names.Contains(member.Name))
            {
                return false;
            }
        }

        return hasConstructor && args.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType };
    }

    /// <summary>True if the property is automatic, and is null unless a value is assigned; otherwise, false.</summary>
    private static bool IsPlain(INamedTypeSymbol args, string name, bool isGiven)
    {
        if (args.GetMembers(name) is not [IPropertySymbol { DeclaringSyntaxReferences: [{ } reference] } property])
        {
            return false;
        }

        // A parameter of a record struct, whose property has no initial value, or a property.
        return reference.GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { Initializer: { Value: { } initial } } when !isGiven && !IsNull(initial) => false,
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: { } accessors } =>
                accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        };
    }

    private static bool IsNull(ExpressionSyntax value) => value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;
}
