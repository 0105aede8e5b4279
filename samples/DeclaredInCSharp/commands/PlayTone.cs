using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>Plays a tone on a chime.</summary>
[IoTCommand("play-tone", OutputFormat = CommandPayloadFormat.Cbor)]
internal readonly partial record struct PlayTone
{
    /// <summary>Pitch in hertz.</summary>
    [CommandParameter("hertz"), Range(20.0, 20_000.0, MaximumIsExclusive = true)]
    public required double Hertz { get; init; }

    /// <summary>Volume from 1 to 10.</summary>
    [CommandParameter("volume"), Range(1, 10), DefaultValue(3)]
    public byte? Volume { get; init; }
}
