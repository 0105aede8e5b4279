using System;
using System.Collections.Generic;

namespace Kitchen;

/// <summary>The definition has a mistake, but its types are still generated: all of this compiles.</summary>
[Uses(typeof(SetFanSpeedArgs), nameof(IoTCommandCatalog.SetFanSpeed))]
internal sealed class Kept : List<SetFanSpeedArgs>
{
    public SetFanSpeedArgs? Last;

    public static SetFanSpeedArgs Preset(SetFanSpeedMode mode) => new(speedPercent: 80, mode: mode);

    public Dictionary<SetFanSpeedMode, SetFanSpeedArgs> ByMode() => [];
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class UsesAttribute(Type type, string name) : Attribute
{
    public Type Type { get; } = type;

    public string Name { get; } = name;
}
