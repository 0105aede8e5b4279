using System.Collections.Generic;

namespace Kitchen;

/// <summary>Two definitions of one command, and one without an id: nothing says what the types are.</summary>
internal sealed class Lost : List<NoIdArgs>
{
    public SetLampArgs? Last;
}
