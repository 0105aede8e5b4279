using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.CompilerServices;

/// <summary>Collects the values of a start. Generated code calls it once per parameter.</summary>
/// <remarks>
/// <para>A null is not added; AWS IoT then uses the default value of the parameter. <see cref="CommandStarter"/> checks all values together.</para>
/// <para>A copy of the map shares the values that were added before the copy. It may or may not share values that are added later.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct CommandParameterMap
{
    private readonly int _capacity;

    /// <summary>Null until the first value is added. Many starts have no value, and the service refuses an empty map.</summary>
    private Dictionary<string, CommandParameterValue>? _values;

    /// <summary>Initializes an empty map.</summary>
    /// <param name="capacity">The largest number of values.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public CommandParameterMap(int capacity)
    {
        if (capacity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A capacity is 0 or more.");
        }

        _capacity = capacity;
    }

    /// <summary>Gets the values; null if there are none.</summary>
    internal readonly Dictionary<string, CommandParameterValue>? Values => _values;

    /// <summary>Adds a STRING, member <c>S</c>; nothing if it is null.</summary>
    /// <param name="name">The name of the parameter. Case matters.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The map already has a value for the parameter.</exception>
    public void AddString(string name, string? value)
    {
        if (value is not null)
        {
            AddValue(name, new CommandParameterValue { S = value });
        }
    }

    /// <summary>Adds a STRING, member <c>S</c>, from a member of the enum that was generated for the parameter; nothing if it is null.</summary>
    /// <param name="command">The definition of the command. The parameter has one IN_SET condition.</param>
    /// <param name="name">The name of the parameter. Case matters.</param>
    /// <param name="member">
    /// The number of the enum's member: the index of its string in the condition's strings, without empty and repeated ones. For any other number, the method
    /// does the same as <see cref="AddUndefined"/>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    /// <exception cref="ArgumentException">The parameter has no enum, or the map already has a value for it.</exception>
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

    /// <summary>Adds a value that is not defined in its enum. The start then throws a <see cref="CommandArgumentException"/> with all violations.</summary>
    /// <param name="name">The name of the parameter. Case matters.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The map already has a value for the parameter.</exception>
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

    /// <summary>Adds an UNSIGNEDLONG, member <c>UL</c>, as a string of decimal digits; nothing if it is null.</summary>
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

    /// <summary>Adds a BINARY, member <c>BIN</c>; nothing if it is null. The bytes are not copied, so they must not change until the request is sent.</summary>
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

    /// <summary>Adds a BINARY, member <c>BIN</c>; nothing if it is null. The bytes are not copied, so they must not change until the request is sent.</summary>
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
        // Most starts omit most optional parameters. The first size of a dictionary is 3. Only a map with more values grows, once, to the size for all values.
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
