using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>A STRING that takes one of a set: the names of the members, but where a device knows one by another text.</summary>
internal enum FadeMode
{
    Linear,

    [CommandValue("ease-in-out")]
    Smooth,

    Steps,
}
