using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>What is certain about a <c>StartCommandExecutionRequest</c> that is made in this place.</summary>
internal sealed class RequestFacts
{
    public const string CommandArnName = "CommandArn";

    public const string ParametersName = "Parameters";

    public RequestFacts(IObjectCreationOperation creation) => Creation = creation;

    public IObjectCreationOperation Creation { get; }

    /// <summary>Every property that is given a value here, as often as it is.</summary>
    public List<RequestMember> Members { get; } = [];

    /// <summary>The one expression that <c>CommandArn</c> is given; null where there is none or more than one.</summary>
    public IOperation? CommandArn => Find(CommandArnName)?.Value;

    public MapFacts Parameters { get; } = new();

    /// <summary>Uses of <c>Parameters</c> as a map, where nothing ever makes the map.</summary>
    public List<IOperation> NullMapUses { get; } = [];

    /// <summary>The one call that starts the request; null where there is none or more than one.</summary>
    public IInvocationOperation? Call { get; set; }

    /// <summary>Where the text ends that hands the request on for the last time: to a call or to anybody else; at the text's end where nothing does.</summary>
    public int HandedOnAt { get; set; } = int.MaxValue;

    /// <summary>True where the request goes to StartCommandExecutionAsync as it is known here, and to nobody else.</summary>
    public bool IsStarted { get; set; }

    /// <summary>False where somebody's own client gets the request, which may add to it.</summary>
    public bool IsSentAsItIs { get; set; } = true;

    /// <summary>True where the request is kept or given back, or its map is given to others, so that somebody may change it before anybody sends it: it may be a template for others.</summary>
    public bool IsKept { get; set; }

    /// <summary>The member that is given a value once; null where it is given none or several.</summary>
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

    /// <summary>Is the member given any value?</summary>
    public bool Sets(string name)
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
