using IoTCommands;

namespace Kitchen;

/// <summary>Nothing is generated for these types, but attributes name the missing members. So the compiler stops before it runs the analyzers.</summary>
[Uses(typeof(Beep), nameof(IoTCommandCatalog.Beep))]
[Uses(typeof(Ring), nameof(IoTCommandExtensions.StartRingAsync))]
[Uses(typeof(Sound), nameof(IoTCommandCatalog.Sound))]
internal sealed class LostTypes;

[IoTCommand("ring")]
internal sealed partial class Beep;

[IoTCommand("ring")]
internal sealed partial class Ring;

[IoTCommand("sound")]
internal static partial class Sound;
