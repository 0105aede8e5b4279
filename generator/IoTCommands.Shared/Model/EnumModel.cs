namespace IoTCommands.Model;

/// <summary>The enum of a STRING parameter that takes one of a set.</summary>
/// <param name="Name">The C# name: <c>SetOvenTemperatureZone</c>.</param>
/// <param name="Members">
/// In the order of the set, each non-empty wire text once. The order is a contract: assemblies that were compiled long ago pass the index to
/// <c>CommandParameterMap.AddEnum</c>.
/// </param>
internal sealed record EnumModel(string Name, EquatableArray<EnumMemberModel> Members)
{
    /// <summary>For an enum that the project declares: as code anywhere can write it. Null for one that is generated.</summary>
    public string? FullName { get; init; }
}
