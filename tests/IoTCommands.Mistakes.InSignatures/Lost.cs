using System.Collections.Generic;

namespace Kitchen;

/// <summary>Two definitions of one command, and one definition without an id: it is unknown which types to generate.</summary>
internal sealed class Lost : List<NoIdArgs>
{
    public SetLampArgs? Last;
}
