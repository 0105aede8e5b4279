using Amazon.IoTJobsDataPlane;
using IoTCommands.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;

namespace IoTCommands;

/// <summary>The arguments of a command that is known only at run time, for example in a console or a dispatcher. They fit the definition.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example>
/// <code>
/// CommandDefinition command = IoTCommandCatalog.Find(id) ?? throw new KeyNotFoundException(id);
/// CommandArguments args = CommandArguments.Parse(command, """{ "targetC": { "I": 180 } }""");
/// CommandExecution execution = await client.StartCommandAsync(target, args);
/// </code>
/// </example>
public sealed class CommandArguments
{
    private static readonly Dictionary<string, ParameterScalar> NoOthers = [];

    /// <summary>The values in the order of the definition's parameters; null for a parameter that is not sent.</summary>
    private readonly ParameterScalar?[] _values;

    /// <summary>The values of actuators that the definition does not have, which AWS IoT FleetWise accepts.</summary>
    private readonly Dictionary<string, ParameterScalar> _others;

    private CommandArguments(CommandDefinition command, ParameterScalar?[] values, Dictionary<string, ParameterScalar> others)
    {
        Command = command;
        _values = values;
        _others = others;
    }

    /// <summary>Gets the definition of the command.</summary>
    public CommandDefinition Command { get; }

    /// <summary>Parses arguments in AWS's JSON.</summary>
    /// <param name="command">The definition of the command.</param>
    /// <param name="json">
    /// JSON for <c>aws iot-jobs-data start-command-execution --parameters</c>: <c>{ "targetC": { "I": 180 }, "zone": { "S": "TOP" } }</c>. For a parameter that
    /// is missing or null, the service uses the default value. For AWS IoT FleetWise, it can have any <c>$actuatorPath.…</c>. It need not be trusted.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException"><paramref name="json"/> is not a JSON object.</exception>
    /// <exception cref="CommandArgumentException">The arguments do not fit the definition. The exception has each violation.</exception>
    public static CommandArguments Parse(CommandDefinition command, string json)
    {
        _ = command ?? throw new ArgumentNullException(nameof(command));
        JsonDocument document = JsonParser.Parse(json ?? throw new ArgumentNullException(nameof(json)), CancellationToken.None);
        if (document.Errors is [{ } error, ..])
        {
            throw new FormatException($"The arguments are not valid JSON: expected {error.Expected}, found {error.Found} at index {error.Span.Start}.");
        }

        if (document.Root is not JsonObject root)
        {
            throw new FormatException("The arguments are not a JSON object, which looks like { \"targetC\": { \"I\": 180 } }.");
        }

        var builder = new Builder(command, nameof(json));
        foreach (JsonProperty property in root.Properties)
        {
            if (property.Value.Kind != JsonKind.Null)
            {
                builder.AddJson(property.Name, property.Value);
            }
        }

        return builder.Build();
    }

    /// <summary>Creates arguments from strings.</summary>
    /// <param name="command">The definition of the command.</param>
    /// <param name="values">
    /// The values by parameter name, each in the form of <see cref="CommandParameterDefinition.DefaultValue"/>: a STRING as it is, numbers in the invariant
    /// culture, <c>true</c> or <c>false</c>, a BINARY in base64. For a parameter that is missing or null, the service uses the default value.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="CommandArgumentException">The arguments do not fit the definition. The exception has each violation.</exception>
    public static CommandArguments FromStrings(CommandDefinition command, IEnumerable<KeyValuePair<string, string?>> values)
    {
        var builder = new Builder(command ?? throw new ArgumentNullException(nameof(command)), nameof(values));
        foreach (KeyValuePair<string, string?> value in values ?? throw new ArgumentNullException(nameof(values)))
        {
            if (value.Value is not null)
            {
                builder.AddString(value.Key, value.Value);
            }
        }

        return builder.Build();
    }

    /// <summary>Returns true if there is a value for a parameter; otherwise, false.</summary>
    /// <param name="name">The name of the parameter, as in the definition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The command has no such parameter.</exception>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Gets the value of a STRING.</summary>
    /// <param name="name">The name of the parameter, as in the definition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The command has no such parameter, or it has another type.</exception>
    /// <exception cref="InvalidOperationException">There is no value for the parameter.</exception>
    public string GetString(string name) => Get(name, IoTCommandParameterType.String).Text;

    /// <summary>Gets the value of an INTEGER.</summary>
    /// <inheritdoc cref="GetString"/>
    public int GetInt32(string name) => (int)Get(name, IoTCommandParameterType.Integer).Int64;

    /// <summary>Gets the value of a LONG.</summary>
    /// <inheritdoc cref="GetString"/>
    public long GetInt64(string name) => Get(name, IoTCommandParameterType.Long).Int64;

    /// <summary>Gets the value of an UNSIGNEDLONG.</summary>
    /// <inheritdoc cref="GetString"/>
    public ulong GetUInt64(string name) => Get(name, IoTCommandParameterType.UnsignedLong).UInt64;

    /// <summary>Gets the value of a DOUBLE.</summary>
    /// <inheritdoc cref="GetString"/>
    public double GetDouble(string name) => Get(name, IoTCommandParameterType.Double).Double;

    /// <summary>Gets the value of a BOOLEAN.</summary>
    /// <inheritdoc cref="GetString"/>
    public bool GetBoolean(string name) => Get(name, IoTCommandParameterType.Boolean).Boolean;

    /// <summary>Gets the value of a BINARY.</summary>
    /// <inheritdoc cref="GetString"/>
    public ReadOnlyMemory<byte> GetBinary(string name) => Get(name, IoTCommandParameterType.Binary).Bytes;

    /// <summary>Returns the arguments in AWS's JSON, indented and in ASCII, which <see cref="Parse"/> accepts. Secret values are in it.</summary>
    public string ToJson()
    {
        using JsonWriter writer = new();
        writer.StartObject();
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] is { } value)
            {
                writer.WriteName(Command.Parameters[i].Name);
                CreateCommandJson.WriteValue(writer, value);
            }
        }

        foreach (KeyValuePair<string, ParameterScalar> other in _others)
        {
            writer.WriteName(other.Key);
            CreateCommandJson.WriteValue(writer, other.Value);
        }

        writer.EndObject();
        return writer.ToString();
    }

    /// <summary>Returns the command id. Values are not in it, because they may be secrets.</summary>
    public override string ToString() => Command.CommandId;

    /// <summary>Creates the arguments that a device has received. They were checked. Parameters that are not in the payload have no value.</summary>
    /// <param name="command">The definition of the command.</param>
    /// <param name="values">The values in the order of the definition's parameters; null for a parameter that is not in the payload.</param>
    internal static CommandArguments FromPayload(CommandDefinition command, ParameterScalar?[] values) => new(command, values, NoOthers);

    /// <summary>Creates a map. Each start requires its own, because the SDK reads the bytes of a BINARY from a stream.</summary>
    internal CommandParameterMap ToMap()
    {
        var map = new CommandParameterMap(_values.Length + _others.Count);
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] is { } value)
            {
                Add(ref map, Command.Parameters[i].Name, value);
            }
        }

        foreach (KeyValuePair<string, ParameterScalar> other in _others)
        {
            Add(ref map, other.Key, other.Value);
        }

        return map;
    }

    private ParameterScalar Get(string name, IoTCommandParameterType type)
    {
        ParameterScalar value = Find(name) ?? throw new InvalidOperationException(
            $"There is no value for {DisplayString.Of(name)}. Call {nameof(Contains)} first if the start need not have one.");
        return value.Type == type
            ? value
            : throw new ArgumentException($"{DisplayString.Of(name)} is of the type {WireNames.Of(value.Type)}, not {WireNames.Of(type)}.", nameof(name));
    }

    private ParameterScalar? Find(string name)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        for (int i = 0; i < _values.Length; i++)
        {
            if (Command.Parameters[i].Name == name)
            {
                return _values[i];
            }
        }

        if (_others.TryGetValue(name, out ParameterScalar other))
        {
            return other;
        }

        return ArgumentCheck.CanHave(Command, name) ? null : throw new ArgumentException(ArgumentCheck.DescribeUnknown(Command, name), nameof(name));
    }

    private static void Add(ref CommandParameterMap map, string name, in ParameterScalar value)
    {
        switch (value.Type)
        {
            case IoTCommandParameterType.String:
                map.AddString(name, value.Text);
                break;
            case IoTCommandParameterType.Integer:
                map.AddInteger(name, (int)value.Int64);
                break;
            case IoTCommandParameterType.Long:
                map.AddLong(name, value.Int64);
                break;
            case IoTCommandParameterType.UnsignedLong:
                map.AddUnsignedLong(name, value.UInt64);
                break;
            case IoTCommandParameterType.Double:
                map.AddDouble(name, value.Double);
                break;
            case IoTCommandParameterType.Boolean:
                map.AddBoolean(name, value.Boolean);
                break;
            case IoTCommandParameterType.Binary:
                map.AddBinary(name, value.Bytes);
                break;
            default:
                throw new InvalidOperationException("Not a parameter type: " + value.Type);
        }
    }

    /// <summary>Finds the parameter and the value of each argument, and collects all violations.</summary>
    /// <param name="command">The definition of the command.</param>
    /// <param name="parameterName">The name of the parameter that has the arguments.</param>
    private sealed class Builder(CommandDefinition command, string parameterName)
    {
        private readonly ParameterScalar?[] _values = new ParameterScalar?[command.Parameters.Count];
        private readonly Dictionary<string, ParameterScalar> _others = new(StringComparer.Ordinal);
        private readonly List<CommandArgumentViolation> _violations = [];

        /// <summary>The index of each parameter by name. Untrusted arguments can have many names, so each lookup must be fast.</summary>
        private readonly Dictionary<string, int> _indexes = IndexesOf(command);

        public CommandArguments Build()
        {
            if (_violations.Count > 0)
            {
                throw new CommandArgumentException(command.CommandId, _violations.AsReadOnly(), parameterName);
            }

            CommandArguments args = new(command, _values, _others);
            ArgumentCheck.Run(command, args.ToMap().Values, parameterName);
            return args;
        }

        public void AddString(string name, string text)
        {
            if (Find(name) is not { } parameter)
            {
                return;
            }

            if (parameter.Type is not { } type)
            {
                Add(name, null, $"{name} has no type in the definition, so a string is not enough; use CommandArguments.Parse.");
            }
            else if (ToNode(type, text) is { } node)
            {
                Set(parameter, type, MemberValue.Parse(node, type), text);
            }
            else
            {
                AddWrong(parameter, type, text);
            }
        }

        public void AddJson(string name, JsonNode node)
        {
            if (!_indexes.ContainsKey(name) && ArgumentCheck.CanHave(command, name))
            {
                AddOther(name, node);
                return;
            }

            if (Find(name) is not { } parameter)
            {
                return;
            }

            if ((parameter.Type ?? FindType(node)) is not { } type)
            {
                Add(name, null, $"{name} is not an object with one member of AWS's CommandParameterValue, such as S or I.");
                return;
            }

            string member = WireNames.MemberOf(type);
            if (node is JsonObject { Properties: [{ } only] } && only.Name == member && Fits(type, only.Value))
            {
                Set(parameter, type, MemberValue.Parse(only.Value, type), only.Value is JsonString text ? text.Value : null);
                return;
            }

            Add(name, null, $"{name} is not an object with the one member {member}, whose value is {ParameterType.Of(type).Description}.");
        }

        /// <summary>Adds a value for a parameter that the definition does not have.</summary>
        private void AddOther(string name, JsonNode node)
        {
            if (FindType(node) is { } type
                && ((JsonObject)node).Properties[0].Value is var value
                && Fits(type, value)
                && MemberValue.Parse(value, type) is { IsParsed: true } parsed)
            {
                _others[name] = parsed.Value;
            }
            else
            {
                Add(name, null, $"{name} is not an object with one member of AWS's CommandParameterValue, such as S or I, and a value of its type.");
            }
        }

        /// <summary>Finds the type that the only member of a value stands for. Null if there is not exactly one member, or if it is unknown.</summary>
        private static IoTCommandParameterType? FindType(JsonNode node) =>
            node is JsonObject { Properties: [{ } only] } && WireNames.TryParseMember(only.Name, out IoTCommandParameterType type) ? type : null;

        private static Dictionary<string, int> IndexesOf(CommandDefinition command)
        {
            Dictionary<string, int> indexes = new(command.Parameters.Count, StringComparer.Ordinal);
            for (int i = 0; i < command.Parameters.Count; i++)
            {
                indexes[command.Parameters[i].Name] = i;
            }

            return indexes;
        }

        private static bool Fits(IoTCommandParameterType type, JsonNode value) => ParameterType.Of(type).Member.Kind switch
        {
            PropertyKind.Boolean => value.Kind is JsonKind.True or JsonKind.False,
            PropertyKind.Real => value is JsonNumber or JsonString,
            PropertyKind.Number => value is JsonNumber,
            PropertyKind.String => value is JsonString,
            PropertyKind other => throw new InvalidOperationException("Not a kind of values: " + other),
        };

        /// <summary>Converts a string to the JSON value of the type's member. Null if the string cannot be such a value.</summary>
        private static JsonNode? ToNode(IoTCommandParameterType type, string text) => ParameterType.Of(type).Member.Kind switch
        {
            PropertyKind.Number => new JsonNumber(default, text),
            PropertyKind.Real when DecimalNumber.TryParse(text, out _) => new JsonNumber(default, text),
            PropertyKind.Boolean when bool.TryParse(text, out bool value) => new JsonLiteral(value ? JsonKind.True : JsonKind.False, default),
            PropertyKind.Boolean => null,
            PropertyKind.String or PropertyKind.Real => new JsonString(default, text, text),
            PropertyKind other => throw new InvalidOperationException("Not a kind of values: " + other),
        };

        private CommandParameterDefinition? Find(string name)
        {
            if (!_indexes.TryGetValue(name, out int index))
            {
                Add(name, null, ArgumentCheck.DescribeUnknown(command, name));
                return null;
            }

            if (_values[index] is not null)
            {
                Add(name, null, $"{name} is given more than once.");
                return null;
            }

            return command.Parameters[index];
        }

        private void Set(CommandParameterDefinition parameter, IoTCommandParameterType type, in MemberValue value, string? text)
        {
            if (value.IsParsed)
            {
                _values[_indexes[parameter.Name]] = value.Value;
            }
            else
            {
                AddWrong(parameter, type, text);
            }
        }

        private void AddWrong(CommandParameterDefinition parameter, IoTCommandParameterType type, string? text) =>
            Add(parameter.Name, parameter.IsSecret ? null : text, $"{parameter.Name} must be {ParameterType.Of(type).Description}.");

        private void Add(string name, string? value, string message) => _violations.Add(new CommandArgumentViolation(name, value, condition: null, message));
    }
}

/// <summary>Starts commands that are known only at run time.</summary>
public static class CommandArgumentsExtensions
{
    /// <summary>Starts a command on a device.</summary>
    /// <param name="client">The client, with the account's own endpoint of AWS IoT Jobs.</param>
    /// <param name="target">The device that runs the command. The command must be in the same account and Region.</param>
    /// <param name="args">The command and the values of its parameters.</param>
    /// <param name="options">The timeout and the client token; null for AWS IoT's default timeout and a new token.</param>
    /// <param name="cancellationToken">A token to cancel the wait for the response of AWS IoT. It does not cancel a command that was accepted.</param>
    /// <returns>The execution. The device has not responded yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/>, <paramref name="target"/> or <paramref name="args"/> is null.</exception>
    /// <exception cref="ArgumentException">The command is for AWS IoT FleetWise, and <paramref name="target"/> is not a thing.</exception>
    /// <exception cref="AmazonIoTJobsDataPlaneException">AWS IoT refused the start; the derived type says why.</exception>
    public static Task<CommandExecution> StartCommandAsync(
        this IAmazonIoTJobsDataPlane client,
        CommandTarget target,
        CommandArguments args,
        StartCommandOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        _ = args ?? throw new ArgumentNullException(nameof(args));
        return CommandStarter.StartAsync(client, args.Command, target, args.ToMap(), options, cancellationToken);
    }
}
