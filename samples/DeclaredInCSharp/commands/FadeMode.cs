using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>A STRING parameter with an IN_SET condition: the names of the members, or the string in the attribute.</summary>
internal enum FadeMode
{
    Linear,

    [CommandValue("ease-in-out")]
    Smooth,

    Steps,
}
