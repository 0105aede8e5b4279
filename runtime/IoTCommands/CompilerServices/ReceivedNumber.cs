using System.ComponentModel;

namespace IoTCommands.CompilerServices;

/// <summary>Converts received numbers to types that cannot hold all of them. Called by generated methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReceivedNumber
{
    /// <summary>Converts a DOUBLE to the nearest <see cref="float"/>.</summary>
    /// <remarks>C# would convert a number that is too large to an infinity, even in a checked context.</remarks>
    /// <param name="value">The number, which is finite.</param>
    /// <exception cref="OverflowException">The number is too large.</exception>
    public static float ToSingle(double value) =>
        (float)value is var number && float.IsInfinity(number) ? throw new OverflowException("A DOUBLE is too large for a float.") : number;
}
