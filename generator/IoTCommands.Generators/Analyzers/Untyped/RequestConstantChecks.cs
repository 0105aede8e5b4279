using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>IOTC3002 to 3004 for the SDK's request: reports a constant that is not a valid target, timeout or client token.</summary>
internal static class RequestConstantChecks
{
    public static void Check(UntypedRequest request, Action<Diagnostic> report)
    {
        // Other code that gets the request may complete it: it may make an ARN from a thing name, or replace 0 and "".
        bool isFinal = request is { IsStarted: true, IsSentUnchanged: true };
        foreach (RequestMember member in request.Members)
        {
            if (request.Find(member.Name)?.Value is not { } value)
            {
                continue;
            }

            switch (member.Name)
            {
                case UntypedRequest.TargetArnName:
                    ConstantStringChecks.Check(
                        value,
                        text => isFinal || text.StartsWith("arn:", StringComparison.Ordinal) ? TargetArn.FindProblem(text, out _) : null,
                        TypedCallDescriptors.NotATarget,
                        report);
                    break;
                case UntypedRequest.ClientTokenName:
                    ConstantStringChecks.Check(
                        value,
                        text => isFinal || text.Length > 0 ? ClientTokens.FindProblem(text) : null,
                        TypedCallDescriptors.NotAClientToken,
                        report);
                    break;
                case UntypedRequest.TimeoutName:
                    OptionsChecks.CheckSeconds(value, isZeroWrong: isFinal, report);
                    break;
            }
        }
    }
}
