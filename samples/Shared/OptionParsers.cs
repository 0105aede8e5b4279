using System.CommandLine.Parsing;

namespace Samples;

internal static class OptionParsers
{
    /// <summary>Parses a URL or a host name. describe-endpoint prints a host name.</summary>
    public static Uri? Address(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        string url = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        result.AddError($"'{text}' is not the URL of an endpoint, for example https://abc123.jobs.iot.eu-central-1.amazonaws.com");
        return null;
    }
}
