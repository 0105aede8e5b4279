using System.Collections.Concurrent;
using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Templates;
using IoTCommands.Generators.Analyzers.Declared;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Handlers;

/// <summary>The types of IoTCommands.Devices, looked up once for a compilation.</summary>
internal sealed class DeviceTypes
{
    private readonly INamedTypeSymbol _registry;
    private readonly INamedTypeSymbol?[] _devices;

    private DeviceTypes(INamedTypeSymbol registry)
    {
        _registry = registry;
        _devices =
        [
            registry.ContainingAssembly.GetTypeByMetadataName("IoTCommands.Devices.CommandDispatcher"),
            registry.ContainingAssembly.GetTypeByMetadataName("IoTCommands.Devices.CommandDeviceBuilder"),
        ];
    }

    /// <summary>Null if the project does not reference the package: then nothing more is done.</summary>
    public static DeviceTypes? Find(Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol> registries = compilation.GetTypesByMetadataName("IoTCommands.Devices.ICommandHandlerRegistry");
        return registries.Length == 1 ? new DeviceTypes(registries[0]) : null;
    }

    /// <summary>True if handlers can be added to the type; otherwise, false.</summary>
    public bool IsDevice(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _registry)
        || HasOneHandlerEach(type)
        || (type is ITypeParameterSymbol { ConstraintTypes: [{ } constraint] } && IsDevice(constraint));

    /// <summary>True if the type throws when a command gets a second handler; otherwise, false: another registrar may replace the first one.</summary>
    public bool HasOneHandlerEach(ITypeSymbol? type)
    {
        foreach (INamedTypeSymbol? device in _devices)
        {
            if (device is not null && SymbolEqualityComparer.Default.Equals(type, device))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The payloads of commands that have a handler, by the types that hold their definitions.</summary>
internal sealed class HandledCommands
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, DevicePayload?> _payloads = new(SymbolEqualityComparer.Default);

    /// <summary>Null if the definition is not known, has an error, or is a command of AWS IoT FleetWise.</summary>
    public DevicePayload? Find(HandlerRegistration registration) =>
        FindHolder(registration) is { } holder ? _payloads.GetOrAdd(holder, static type => Parse(DefinitionAttribute.JsonOf(type)!)) : null;

    /// <summary>The command's id; its C# name if the definition is not known.</summary>
    public string IdOf(HandlerRegistration registration) => Find(registration)?.Command.CommandId ?? registration.Command.Name;

    private static DevicePayload? Parse(string json) =>
        DefinitionParser.ParseForWire(json).Command is { Error: null, Namespace: IoTCommandNamespace.AwsIoT } command ? new DevicePayload(command) : null;

    /// <summary>The type with the definition: that of the arguments, or one in the catalog.</summary>
    private static INamedTypeSymbol? FindHolder(HandlerRegistration registration)
    {
        if (registration.ArgsType is { } args && DefinitionAttribute.JsonOf(args) is not null)
        {
            return args;
        }

        IPropertySymbol command = registration.Command;
        foreach (INamedTypeSymbol definitions in command.ContainingType.GetTypeMembers(ReservedNames.Definitions))
        {
            if (definitions.GetTypeMembers(command.Name + "Definition") is [{ } type] && DefinitionAttribute.JsonOf(type) is not null)
            {
                return type;
            }
        }

        foreach (string name in (string[])[command.Name + "Args", command.Name])
        {
            foreach (INamedTypeSymbol type in command.ContainingNamespace.GetTypeMembers(name, arity: 0))
            {
                if (DefinitionAttribute.JsonOf(type) is not null)
                {
                    return type;
                }
            }
        }

        return null;
    }
}
