using IoTCommands.Generators.Declarations;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Reads what a request is made of as what the typed call is made of.</summary>
internal static class CallParts
{
    private const string TargetArnName = "TargetArn";

    private const string TimeoutName = "ExecutionTimeoutSeconds";

    private const string TokenName = "ClientToken";

    /// <summary>In the order in which the typed call evaluates them; null where the request says something that the typed call cannot say for certain.</summary>
    public static List<CallPart>? Read(RequestFacts request, KnownCommand command, GeneratedMethod method, SdkTypes sdk, IInvocationOperation call)
    {
        if (!request.Parameters.IsComplete || !AreMembersCertain(request) || ReadTarget(request, command, method) is not { } target || new ParameterParts(method, sdk).Read(request.Parameters, command) is not { } parts)
        {
            return null;
        }

        parts.Insert(0, target);
        foreach (RequestMember member in request.Members)
        {
            if (member.Name is not (TimeoutName or TokenName) || LocalUses.Unwrap(member.Value!).ConstantValue is { HasValue: true, Value: null })
            {
                continue;
            }

            if (ReadOption(member) is not { } option)
            {
                return null;
            }

            parts.Add(option);
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Ordinal: 1 })
            {
                parts.Add(new CallPart(TypedCallPart.CancellationToken, argument.Value));
            }
        }

        return parts;
    }

    /// <summary>Members that the typed call has too, each given one value that is given in any case.</summary>
    private static bool AreMembersCertain(RequestFacts request)
    {
        foreach (RequestMember member in request.Members)
        {
            if (!member.IsStraight
                || request.Find(member.Name)?.Value is null
                || member.Name is not (RequestFacts.CommandArnName or RequestFacts.ParametersName or TargetArnName or TimeoutName or TokenName))
            {
                return false;
            }
        }

        return request.Creation.Arguments.IsEmpty;
    }

    private static CallPart? ReadTarget(RequestFacts request, KnownCommand command, GeneratedMethod method)
    {
        if (request.Find(TargetArnName)?.Value is not { } value)
        {
            return null;
        }

        IOperation expression = LocalUses.Unwrap(value);
        if (expression is IPropertyReferenceOperation { Property.Name: "Arn", Instance: { } target } && SymbolEqualityComparer.Default.Equals(target.Type, method.TargetType))
        {
            return Conversions.Fits(target, method.TargetType, acceptsNull: false) ? new CallPart(TypedCallPart.Target, target) : null;
        }

        bool isRight = expression.ConstantValue is not { HasValue: true, Value: string arn } || IsTargetOf(arn, request, command);
        return isRight && value.Type is { SpecialType: SpecialType.System_String } text && Conversions.Fits(value, text, acceptsNull: false)
            ? new CallPart(TypedCallPart.TargetArn, value)
            : null;
    }

    /// <summary>The typed call looks for the command where the target is, and does not try what the service refuses.</summary>
    private static bool IsTargetOf(string arn, RequestFacts request, KnownCommand command)
    {
        if (TargetArn.Read(arn, out TargetArn target) is not null || (target.IsClient && command.Model.Namespace == IoTCommandNamespace.AwsIoTFleetWise))
        {
            return false;
        }

        return CommandArnReader.ReadEnd(request.CommandArn!, out bool isWhole) is var commandArn
            && (!isWhole || commandArn == target.Prefix + CommandArn.ResourcePrefix + command.Model.CommandId);
    }

    private static CallPart? ReadOption(RequestMember member)
    {
        IOperation value = member.Value!;
        object? constant = LocalUses.Unwrap(value).ConstantValue is { HasValue: true, Value: var known } ? known : null;
        if (member.Name == TokenName)
        {
            return constant is not string token || ClientTokens.FindProblem(token) is null ? new CallPart(TypedCallPart.ClientToken, value) : null;
        }

        // A nullable number of seconds has no short way to a nullable TimeSpan.
        IOperation seconds = value;
        while (seconds is IConversionOperation { IsImplicit: true } conversion)
        {
            seconds = conversion.Operand;
        }

        return IsWholeNumber(seconds.Type) && (constant is null || IsTimeout(seconds)) ? new CallPart(TypedCallPart.TimeoutSeconds, seconds) : null;
    }

    private static bool IsWholeNumber(ITypeSymbol? type) => type?.SpecialType
        is SpecialType.System_Int64 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Byte;

    private static bool IsTimeout(IOperation seconds) =>
        ConstantScalar.Read(seconds, IoTCommandParameterType.Long) is { Int64: >= 1 and <= ExecutionTimeouts.LongestSeconds };
}
