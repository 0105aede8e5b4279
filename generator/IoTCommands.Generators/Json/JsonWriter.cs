using System.Text;

namespace IoTCommands.Json;

/// <summary>
/// Writes a JSON text as every definition is written out: indented with two spaces, lines ended by \n, in ASCII alone.
/// </summary>
/// <remarks>
/// Quotes, backslashes, control characters and all that is not ASCII are escaped, so that the text can stand in a C# raw string literal: it never holds
/// three double quotes in a row, nor a character that a compiler, a terminal or an editor would show or count in a way of its own.
/// </remarks>
internal sealed class JsonWriter
{
    private const int IndentSize = 2;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;
    private bool _isAfterName;

    /// <summary>Writes a tree. A value that is missing is written as null, because no JSON text has a gap.</summary>
    public static string Write(JsonNode node)
    {
        JsonWriter writer = new();
        writer.WriteNode(node);
        return writer.ToString();
    }

    public void StartObject() => Start('{');

    public void EndObject() => End('}');

    public void StartArray() => Start('[');

    public void EndArray() => End(']');

    public void WriteName(string name)
    {
        StartValue();
        WriteQuoted(name);
        _text.Append(": ");
        _isAfterName = true;
    }

    public void WriteString(string value)
    {
        StartValue();
        WriteQuoted(value);
    }

    /// <summary>Writes a number as it is given, in JSON's grammar.</summary>
    public void WriteNumber(string number) => WriteRaw(number);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true" : "false");

    public void WriteNull() => WriteRaw("null");

    public void WriteNode(JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                StartObject();
                foreach (JsonProperty property in value.Properties)
                {
                    WriteName(property.Name);
                    WriteNode(property.Value);
                }

                EndObject();
                break;
            case JsonArray value:
                StartArray();
                foreach (JsonNode item in value.Items)
                {
                    WriteNode(item);
                }

                EndArray();
                break;
            case JsonString value:
                WriteString(value.Value);
                break;
            case JsonNumber value:
                WriteNumber(value.Text);
                break;
            default:
                WriteRaw(node.Kind switch
                {
                    JsonKind.True => "true",
                    JsonKind.False => "false",
                    _ => "null",
                });
                break;
        }
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    private void Start(char bracket)
    {
        StartValue();
        _text.Append(bracket);
        _depth++;
        _isFirst = true;
    }

    private void End(char bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            StartLine();
        }

        _text.Append(bracket);
        _isFirst = false;
    }

    private void WriteRaw(string token)
    {
        StartValue();
        _text.Append(token);
    }

    private void StartValue()
    {
        if (_isAfterName)
        {
            _isAfterName = false;
            return;
        }

        if (!_isFirst)
        {
            _text.Append(',');
        }

        _isFirst = false;
        if (_depth > 0)
        {
            StartLine();
        }
    }

    private void StartLine() => _text.Append('\n').Append(' ', _depth * IndentSize);

    private void WriteQuoted(string value)
    {
        _text.Append('"');
        int plain = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is >= ' ' and < '\u007F' and not ('"' or '\\'))
            {
                continue;
            }

            _text.Append(value, plain, i - plain);
            plain = i + 1;
            WriteEscape(c);
        }

        _text.Append(value, plain, value.Length - plain).Append('"');
    }

    private void WriteEscape(char c)
    {
        _text.Append('\\');
        switch (c)
        {
            case '"' or '\\':
                _text.Append(c);
                break;
            case '\n':
                _text.Append('n');
                break;
            case '\r':
                _text.Append('r');
                break;
            case '\t':
                _text.Append('t');
                break;
            default:
                _text.Append('u').Append(HexDigit(c >> 12)).Append(HexDigit(c >> 8)).Append(HexDigit(c >> 4)).Append(HexDigit(c));
                break;
        }
    }

    private static char HexDigit(int value) => "0123456789ABCDEF"[value & 15];
}
