namespace IoTCommands.Model;

/// <summary>The enum of a STRING parameter that takes one of a set.</summary>
/// <param name="Name">The C# name: <c>SetOvenTemperatureZone</c>.</param>
/// <param name="Members">In the set's order, each wire text once.</param>
internal sealed record EnumModel(string Name, EquatableArray<EnumMemberModel> Members)
{
    /// <summary>For an enum that the project declares: as code anywhere can write it. Null for one that is generated.</summary>
    public string? FullName { get; init; }
}
