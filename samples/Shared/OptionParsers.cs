using System.CommandLine.Parsing;

namespace Samples;

internal static class OptionParsers
{
    /// <summary>describe-endpoint prints a bare host name, so that is taken as well as a URL.</summary>
    public static Uri? Address(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        string url = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        result.AddError($"'{text}' is no address of an endpoint, like https://abc123.jobs.iot.eu-central-1.amazonaws.com");
        return null;
    }
}
