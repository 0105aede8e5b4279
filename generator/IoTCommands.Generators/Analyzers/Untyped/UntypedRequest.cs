using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>
/// What is certain about the <c>StartCommandExecutionRequest</c> that an operation creates. <see cref="RequestParser"/> fills it.
/// </summary>
internal sealed class UntypedRequest
{
    public const string CommandArnName = "CommandArn";

    public const string ParametersName = "Parameters";

    public const string TargetArnName = "TargetArn";

    public const string TimeoutName = "ExecutionTimeoutSeconds";

    public const string ClientTokenName = "ClientToken";

    public UntypedRequest(IObjectCreationOperation creation) => Creation = creation;

    public IObjectCreationOperation Creation { get; }

    /// <summary>Gets all assignments of properties.</summary>
    public List<RequestMember> Members { get; } = [];

    /// <summary>Gets the value of <c>CommandArn</c>; null if it is never assigned or assigned more than once.</summary>
    public IOperation? CommandArn => Find(CommandArnName)?.Value;

    public ParameterMap Parameters { get; } = new();

    /// <summary>Gets the uses of <c>Parameters</c> as a map, if no code creates the map.</summary>
    public List<IOperation> NullMapUses { get; } = [];

    /// <summary>Gets or sets the call that starts the request; null if there is none or more than one.</summary>
    public IInvocationOperation? Call { get; set; }

    /// <summary>Gets or sets the end of the last expression that passes the request on to other code; int.MaxValue if there is none.</summary>
    public int PassedOnAt { get; set; } = int.MaxValue;

    /// <summary>True if the request is started and does not escape to any other code; otherwise, false.</summary>
    public bool IsStarted { get; set; }

    /// <summary>False if a client that is not the SDK's gets the request, because it may add to it; otherwise, true.</summary>
    public bool IsSentUnchanged { get; set; } = true;

    /// <summary>True if the request or its map is stored or returned; otherwise, false. It may be a template that other code completes.</summary>
    public bool IsStored { get; set; }

    /// <summary>Finds the only assignment of the property; null if there is none or more than one.</summary>
    public RequestMember? Find(string name)
    {
        RequestMember? found = null;
        foreach (RequestMember member in Members)
        {
            if (member.Name == name)
            {
                if (found is not null)
                {
                    return null;
                }

                found = member;
            }
        }

        return found;
    }

    public bool Assigns(string name)
    {
        foreach (RequestMember member in Members)
        {
            if (member.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An assignment of a request's property.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Value">The value; null if it is not a single expression, as in <c>+=</c>, <c>??=</c> or a deconstruction.</param>
/// <param name="IsUnconditional">True if it runs whenever the request is created; otherwise, false.</param>
internal sealed record RequestMember(string Name, IOperation? Value, bool IsUnconditional);

/// <summary>What is certain about the map of a request's parameters.</summary>
internal sealed class ParameterMap
{
    /// <summary>The number of times that unknown code may have changed the map.</summary>
    private int _stage;

    /// <summary>Gets or sets the expression that creates the map; if there is none, the one that fills it. Null if the request has no map.</summary>
    public IOperation? Source { get; set; }

    /// <summary>Gets or sets the creation of the dictionary; null if it is not known.</summary>
    public IObjectCreationOperation? Creation { get; set; }

    public List<MapEntry> Entries { get; } = [];

    /// <summary>False if other code may add or remove entries; otherwise, true.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>False if other code may change the values of entries; otherwise, true.</summary>
    public bool AreValuesCertain { get; set; } = true;

    /// <summary>True if another request or method has the map too; otherwise, false.</summary>
    public bool IsAliased { get; set; }

    public void Add(MapEntry entry)
    {
        entry.Stage = _stage;
        Entries.Add(entry);
    }

    /// <summary>Marks that other code may add or remove entries.</summary>
    public void SetIncomplete()
    {
        IsComplete = false;
        _stage++;
    }

    public void SetAliased()
    {
        SetIncomplete();
        IsAliased = true;
    }

    /// <summary>Marks that other code has the map and may change the values of its entries.</summary>
    public void SetEscaped()
    {
        SetAliased();
        AreValuesCertain = false;
    }

    /// <summary>Removes the entries.</summary>
    public void Clear()
    {
        SetIncomplete();
        Entries.Clear();
    }

    /// <summary>True if the entry, once added, is in the map that is sent; otherwise, false. It may be for another request with this map.</summary>
    public bool IsCertain(MapEntry entry) => entry.IsUnconditional || !IsAliased;

    public bool Contains(string name)
    {
        foreach (MapEntry entry in Entries)
        {
            if (entry.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An entry of a map.</summary>
/// <param name="Key">The key's expression.</param>
/// <param name="Value">The value's expression.</param>
/// <param name="IsAdded">True for Add or a collection initializer, which throw for an existing key; false for an indexer, which replaces the entry.</param>
/// <param name="IsInitial">True for an entry in the map's initializer, which is never meant to replace another one; otherwise, false.</param>
/// <param name="IsUnconditional">True if the entry is added whenever the map is created; otherwise, false.</param>
internal sealed record MapEntry(IOperation Key, IOperation Value, bool IsAdded, bool IsInitial, bool IsUnconditional)
{
    /// <summary>
    /// Gets the stage of the map. The first of two entries certainly exists when the second is added only if both have the same stage.
    /// </summary>
    public int Stage { get; set; }

    /// <summary>True if the entry is inside an <c>if</c> without <c>else</c>; otherwise, false.</summary>
    public bool IsInIf { get; init; }

    /// <summary>Gets the key; null if it is not a constant.</summary>
    public string? Name => Key.WithoutConversions().ConstantValue is { HasValue: true, Value: string text } ? text : null;
}

/// <summary>What is certain about a <c>CommandParameterValue</c>.</summary>
/// <param name="Creation">The creation of the value.</param>
/// <param name="Members">The members that are set, each once.</param>
/// <param name="IsComplete">False if other code may set members; otherwise, true.</param>
internal sealed record ParameterValue(IOperation Creation, List<ValueMember> Members, bool IsComplete)
{
    /// <summary>Gets the only member; null if there is none or more than one, or if it is not certain.</summary>
    public ValueMember? Single => IsComplete && Members.Count == 1 ? Members[0] : null;
}

/// <summary>A member of a <c>CommandParameterValue</c> that is set.</summary>
/// <param name="Name">The name of the member, such as I.</param>
/// <param name="Target">The reference to the member.</param>
/// <param name="Value">The member's value.</param>
internal sealed record ValueMember(string Name, IOperation Target, IOperation Value)
{
    /// <summary>True if the value is certainly not null; otherwise, false. Null leaves the member unset.</summary>
    public bool IsCertainlySet
    {
        get
        {
            IOperation value = Value.WithoutConversions();
            return value.ConstantValue is { HasValue: true, Value: not null }
                || value.Kind is OperationKind.ObjectCreation or OperationKind.InterpolatedString
                || value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
        }
    }
}
