using System;
using System.Collections.Generic;
using IoTCommands;

namespace Kitchen;

/// <summary>Types with mistakes of which nothing is missing in C#: all of this compiles, so the analyzers are asked.</summary>
[Uses(typeof(Dim), nameof(IoTCommandCatalog.Dim) + nameof(IoTCommandExtensions.StartDimAsync))]
internal sealed class KeptTypes : List<Dim>, IEquatable<Blink>
{
    public Dim? Last;

    public static Dim Preset(Blink blink) => new() { Level = blink.GetHashCode() };

    public Dictionary<Dim, Blink> ByDim() => [];

    public bool Equals(Blink? other) => other is null;
}

[IoTCommand("dim")]
internal sealed partial record Dim
{
    [CommandParameter("level")] public decimal Level { get; init; }
}

[IoTCommand("blink twice")]
internal sealed partial class Blink;
