using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IoTCommands.Testing.Http;

/// <summary>The path and query of a request as they were sent. In a decoded path, a slash in a label would look like one between segments.</summary>
internal sealed class RequestTarget
{
    private RequestTarget(string path, string query)
    {
        Path = path;
        QueryItems = [.. ParseQuery(query)];
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach ((string name, string value) in QueryItems)
        {
            values[name] = value;
        }

        Query = values;
    }

    /// <summary>The path, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The items of the query in their order, decoded.</summary>
    public IReadOnlyList<(string Name, string Value)> QueryItems { get; }

    /// <summary>The items of the query by name; the last one if several have the same name.</summary>
    public IReadOnlyDictionary<string, string> Query { get; }

    public static RequestTarget Of(HttpRequest request)
    {
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/'))
        {
            // A proxy's request has a whole URL, and OPTIONS can have an asterisk.
            target = request.Path.ToUriComponent() + request.QueryString.Value;
        }

        int mark = target.IndexOf('?');
        return mark < 0 ? new RequestTarget(target, string.Empty) : new RequestTarget(target[..mark], target[(mark + 1)..]);
    }

    private static IEnumerable<(string Name, string Value)> ParseQuery(string query)
    {
        foreach (string item in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = item.IndexOf('=');
            yield return equals < 0 ? (Decode(item), string.Empty) : (Decode(item[..equals]), Decode(item[(equals + 1)..]));
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
