using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Where a text breaks JSON's grammar, by object and list.</summary>
internal sealed class SyntaxErrorMap
{
    private readonly string _text;
    private readonly int[] _starts;

    public SyntaxErrorMap(JsonDocument document)
    {
        _text = document.Text;
        _starts = new int[document.Errors.Length];
        for (int i = 0; i < _starts.Length; i++)
        {
            _starts[i] = document.Errors[i].Span.Start;
        }

        Array.Sort(_starts);
    }

    /// <summary>Whether an error is in the object or list itself, not in one of its values.</summary>
    public bool IsIn(JsonNode node)
    {
        if (_starts.Length == 0)
        {
            return false;
        }

        // An object that the text ends in has its error behind the last blank.
        int end = node.Span.End;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\r' or '\n')
        {
            end++;
        }

        int index = Array.BinarySearch(_starts, node.Span.Start);
        for (index = index < 0 ? ~index : index; index < _starts.Length && _starts[index] <= end; index++)
        {
            if (!IsInChild(node, _starts[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInChild(JsonNode node, int position)
    {
        int count = node switch
        {
            JsonObject value => value.Properties.Length,
            JsonArray value => value.Items.Length,
            _ => 0,
        };
        int low = 0;
        int high = count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            SourceSpan child = node is JsonObject value ? value.Properties[middle].Value.Span : ((JsonArray)node).Items[middle].Span;
            if (position < child.Start)
            {
                high = middle - 1;
            }
            else if (position >= child.End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
