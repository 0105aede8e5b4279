using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>Makes a lamp blink, so that somebody finds it.</summary>
[IoTCommand("blink")]
internal sealed partial class Blink;
