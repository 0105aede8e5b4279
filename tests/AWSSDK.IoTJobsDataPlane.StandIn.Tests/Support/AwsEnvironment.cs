using System.Collections;
using Amazon.Runtime;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

/// <summary>An environment in which the SDK finds only the given variables, until it is disposed.</summary>
internal sealed class AwsEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _before;

    public AwsEnvironment(params (string Name, string Value)[] variables)
    {
        _before = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(entry => ((string)entry.Key).StartsWith("AWS_", StringComparison.Ordinal))
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value);
        foreach (string name in _before.Keys)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        string nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        foreach ((string name, string value) in (IEnumerable<(string, string)>)
            [("AWS_EC2_METADATA_DISABLED", "true"), ("AWS_CONFIG_FILE", nowhere), ("AWS_SHARED_CREDENTIALS_FILE", nowhere), .. variables])
        {
            _before.TryAdd(name, null);
            Environment.SetEnvironmentVariable(name, value);
        }

        FallbackRegionFactory.Reset();
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        FallbackRegionFactory.Reset();
    }
}
