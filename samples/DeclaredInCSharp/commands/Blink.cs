using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>Makes a lamp blink.</summary>
[IoTCommand("blink")]
internal sealed partial class Blink;
