using System.Diagnostics.CodeAnalysis;

namespace IoTCommands;

/// <summary>Describes why an execution has its status.</summary>
/// <remarks>AWS IoT API reference, <c>StatusReason</c>.</remarks>
public sealed class CommandStatusReason : IEquatable<CommandStatusReason>
{
    /// <summary>Initializes the reason. The service checks it when the device reports it.</summary>
    /// <param name="code">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">The description: up to 1,024 characters, without control characters. Null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public CommandStatusReason(string code, string? description = null)
    {
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Description = description;
    }

    /// <summary>Gets the reason code. The service's own codes begin with <c>$</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the description; null if there is none.</summary>
    public string? Description { get; }

    /// <summary>Returns true if both reasons have the same code and description, or if both are null; otherwise, false.</summary>
    public static bool operator ==(CommandStatusReason? left, CommandStatusReason? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns true if the reasons differ in code or description, or if one is null; otherwise, false.</summary>
    public static bool operator !=(CommandStatusReason? left, CommandStatusReason? right) => !(left == right);

    /// <summary>Returns true if the other reason has the same code and description; otherwise, false. Case matters.</summary>
    public bool Equals([NotNullWhen(true)] CommandStatusReason? other) => other is not null && Code == other.Code && Description == other.Description;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as CommandStatusReason);

    /// <inheritdoc/>
    public override int GetHashCode() => (Code, Description).GetHashCode();

    /// <summary>Returns the code and the description: <c>NO_POWER: the fuse is blown</c>; without a description, the code.</summary>
    public override string ToString() => Description is null ? Code : $"{Code}: {Description}";
}
