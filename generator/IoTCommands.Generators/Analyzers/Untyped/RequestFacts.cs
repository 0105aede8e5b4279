using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>What is certain about a <c>StartCommandExecutionRequest</c> that is made in this place.</summary>
internal sealed class RequestFacts
{
    public RequestFacts(IObjectCreationOperation creation) => Creation = creation;

    public IObjectCreationOperation Creation { get; }

    /// <summary>The one expression that <c>CommandArn</c> is given; null where there is none or more than one.</summary>
    public IOperation? CommandArn { get; set; }

    public MapFacts Parameters { get; } = new();

    /// <summary>Uses of <c>Parameters</c> as a map, where nothing ever makes the map.</summary>
    public List<IOperation> NullMapUses { get; } = [];

    /// <summary>True where the request goes to StartCommandExecutionAsync as it is known here, and to nobody else.</summary>
    public bool IsStarted { get; set; }
}
