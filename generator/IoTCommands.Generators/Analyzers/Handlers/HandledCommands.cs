using System.Collections.Concurrent;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Templates;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Handlers;

/// <summary>The payloads of commands that have a handler, by the types with their definitions.</summary>
internal sealed class HandledCommands
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, DevicePayload?> _payloads = new(SymbolEqualityComparer.Default);

    /// <summary>Finds the payload. Null if the definition is not known or has an error, or if the command is one of AWS IoT FleetWise.</summary>
    public DevicePayload? Find(HandlerRegistration registration) =>
        FindHolder(registration) is { } holder ? _payloads.GetOrAdd(holder, static type => Parse(GeneratedCode.JsonOf(type)!)) : null;

    /// <summary>Returns the command's id; its C# name if the definition is not known.</summary>
    public string IdOf(HandlerRegistration registration) => Find(registration)?.Command.CommandId ?? registration.Command.Name;

    private static DevicePayload? Parse(string json) =>
        DefinitionParser.ParseForWire(json).Command is { Error: null, Namespace: IoTCommandNamespace.AwsIoT } command ? new DevicePayload(command) : null;

    /// <summary>Finds the type with the definition: the type of the arguments, or one in the catalog.</summary>
    private static INamedTypeSymbol? FindHolder(HandlerRegistration registration)
    {
        if (registration.ArgsType is { } args && GeneratedCode.JsonOf(args) is not null)
        {
            return args;
        }

        IPropertySymbol command = registration.Command;
        foreach (INamedTypeSymbol definitions in command.ContainingType.GetTypeMembers(ReservedNames.Definitions))
        {
            if (definitions.GetTypeMembers(command.Name + "Definition") is [{ } type] && GeneratedCode.JsonOf(type) is not null)
            {
                return type;
            }
        }

        foreach (string name in (string[])[command.Name + "Args", command.Name])
        {
            foreach (INamedTypeSymbol type in command.ContainingNamespace.GetTypeMembers(name, arity: 0))
            {
                if (GeneratedCode.JsonOf(type) is not null)
                {
                    return type;
                }
            }
        }

        return null;
    }
}
