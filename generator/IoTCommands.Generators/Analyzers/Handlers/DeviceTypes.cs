using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Handlers;

/// <summary>The types of IoTCommands.Devices, found once per compilation.</summary>
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

    /// <summary>Finds the types. Null if the project does not reference the package: then nothing more is done.</summary>
    public static DeviceTypes? Find(Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol> registries = compilation.GetTypesByMetadataName("IoTCommands.Devices.ICommandHandlerRegistry");
        return registries.Length == 1 ? new DeviceTypes(registries[0]) : null;
    }

    /// <summary>True if handlers can be added to the type; otherwise, false.</summary>
    public bool IsDevice(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _registry)
        || HasOneHandlerEach(type)
        || (type is ITypeParameterSymbol { ConstraintTypes: [{ } constraint] } && IsDevice(constraint));

    /// <summary>
    /// True if the type throws when a command gets a second handler; otherwise, false. Another implementation of the registry may replace the first handler.
    /// </summary>
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
