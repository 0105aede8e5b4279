using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.CompilerServices;

/// <summary>Collects the values of a start. Called by generated code, once per parameter.</summary>
/// <remarks>
/// <para>A null is not added: AWS IoT then uses the parameter's default. <see cref="CommandStarter"/> checks all values together.</para>
/// <para>A copy shares the values that were added before it was made, and may or may not share later ones.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct CommandParameterMap
{
    private readonly int _capacity;

    /// <summary>Null until the first value: most parameters of many commands are optional, and the service refuses an empty map.</summary>
    private Dictionary<string, CommandParameterValue>? _values;

    /// <summary>Initializes an empty map.</summary>
    /// <param name="capacity">How many values it may get.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public CommandParameterMap(int capacity)
    {
        if (capacity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A capacity is 0 or more.");
        }

        _capacity = capacity;
    }

    /// <summary>Null if there is no value.</summary>
    internal readonly Dictionary<string, CommandParameterValue>? Values => _values;

    /// <summary>Adds a STRING, member <c>S</c>; nothing if it is null.</summary>
    /// <param name="name">The parameter's exact name.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The map has a value of that name.</exception>
    public void AddString(string name, string? value)
    {
        if (value is not null)
        {
            AddValue(name, new CommandParameterValue { S = value });
        }
    }

    /// <summary>Adds a STRING, member <c>S</c>, that is given as a member of the enum that was generated for the parameter; nothing if it is null.</summary>
    /// <param name="command">The definition of the command. The parameter has one IN_SET condition.</param>
    /// <param name="name">The parameter's exact name.</param>
    /// <param name="member">
    /// The number of the enum's member: the index of its string among those of the condition, without empty and repeated ones. Any other number is added as
    /// by <see cref="AddUndefined"/>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    /// <exception cref="ArgumentException">The parameter has no enum, or the map has a value of that name.</exception>
    public void AddEnum(CommandDefinition command, string name, int? member)
    {
        if (member is not int index)
        {
            return;
        }

        _ = command ?? throw new ArgumentNullException(nameof(command));
        foreach (ParameterModel parameter in command.Model.Parameters)
        {
            if (parameter.Name == name && parameter.Enum is { } enumeration)
            {
                if ((uint)index < (uint)enumeration.Members.Count)
                {
                    AddString(name, enumeration.Members[index].WireText);
                }
                else
                {
                    AddUndefined(name, index.ToString(CultureInfo.InvariantCulture));
                }

                return;
            }
        }

        throw new ArgumentException($"{DisplayString.Of(name)} is not a parameter with an enum.", nameof(name));
    }

    /// <summary>Adds a value that is not defined in its enum. The start is refused, with whatever else is wrong.</summary>
    /// <param name="name">The parameter's exact name.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The map has a value of that name.</exception>
    public void AddUndefined(string name, string? value) => AddValue(name, new UndefinedEnumValue { S = value });

    /// <summary>Adds an INTEGER, member <c>I</c>; nothing if it is null.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddInteger(string name, int? value)
    {
        if (value is not null)
        {
            AddValue(name, new CommandParameterValue { I = value });
        }
    }

    /// <summary>Adds a LONG, member <c>L</c>; nothing if it is null.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddLong(string name, long? value)
    {
        if (value is not null)
        {
            AddValue(name, new CommandParameterValue { L = value });
        }
    }

    /// <summary>Adds an UNSIGNEDLONG, member <c>UL</c>, as decimal text; nothing if it is null.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddUnsignedLong(string name, ulong? value)
    {
        if (value is ulong number)
        {
            AddValue(name, new CommandParameterValue { UL = number.ToString(CultureInfo.InvariantCulture) });
        }
    }

    /// <summary>Adds a DOUBLE, member <c>D</c>; nothing if it is null.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddDouble(string name, double? value)
    {
        if (value is not null)
        {
            AddValue(name, new CommandParameterValue { D = value });
        }
    }

    /// <summary>Adds a BOOLEAN, member <c>B</c>; nothing if it is null.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddBoolean(string name, bool? value)
    {
        if (value is not null)
        {
            AddValue(name, new CommandParameterValue { B = value });
        }
    }

    /// <summary>Adds a BINARY, member <c>BIN</c>; nothing if it is null. The bytes are not copied: they must not change until the start is under way.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddBinary(string name, ReadOnlyMemory<byte>? value)
    {
        if (value is ReadOnlyMemory<byte> memory)
        {
            ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(memory, out ArraySegment<byte> array)
                && array.Array is not null ? array : new ArraySegment<byte>(memory.ToArray());
            MemoryStream stream = new(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true);
            AddValue(name, new CommandParameterValue { BIN = stream });
        }
    }

    /// <summary>Adds a BINARY, member <c>BIN</c>; nothing if it is null. The bytes are not copied: they must not change until the start is under way.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddBinary(string name, byte[]? value)
    {
        if (value is not null)
        {
            AddBinary(name, new ReadOnlyMemory<byte>(value));
        }
    }

    /// <summary>Adds a value whose type the caller has chosen, because the definition has none; nothing if it is null.</summary>
    /// <inheritdoc cref="AddString"/>
    public void AddValue(string name, CommandParameterValue? value)
    {
        if (value is null)
        {
            return;
        }

#if NET8_0_OR_GREATER
        // Most starts leave most optional parameters out. A dictionary's own first size is 3; only who needs more pays for all, and once.
        const int FirstSize = 3;
        _values ??= [];
        if (_values.Count == FirstSize)
        {
            _values.EnsureCapacity(_capacity);
        }
#else
        _values ??= new Dictionary<string, CommandParameterValue>(_capacity);
#endif
        _values.Add(name, value);
    }
}

/// <summary>A value that is not defined in its enum. It is never sent, because <see cref="ParameterCheck"/> refuses it.</summary>
internal sealed class UndefinedEnumValue : CommandParameterValue;
