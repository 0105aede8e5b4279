using System;
using System.Collections.Generic;
using IoTCommands;

namespace Kitchen;

/// <summary>The types have mistakes, but their generated members exist in C#. All of this compiles, so the compiler runs the analyzers.</summary>
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
