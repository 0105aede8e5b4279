using System.CommandLine;

namespace Samples;

/// <summary>The options that send the calls to AWS. Without them, the calls go to a local endpoint.</summary>
internal sealed class EndpointOptions
{
    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        Description = "Endpoint of your account: aws iot describe-endpoint --endpoint-type iot:Jobs",
        CustomParser = OptionParsers.Address
    };
    private readonly Option<string?> _region = new("--region") { Description = "Region of the commands and the thing, for example eu-central-1" };
    private readonly Option<string?> _account = new("--account") { Description = "Account id, 12 digits" };
    private readonly Option<string?> _thing = new("--thing") { Description = "Name of the thing to start the commands on" };
    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "Profile of the AWS credentials file. Without it, the SDK looks for "
        + "credentials as usual"
    };

    /// <summary>Adds the options to a command, which then requires all of them or none.</summary>
    public void AddTo(Command command)
    {
        Option[] forAws = [_endpoint, _region, _account, _thing];
        foreach (Option option in (IEnumerable<Option>)[.. forAws, _profile])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            Option[] missing = [.. forAws.Where(option => result.GetResult(option) is null)];
            if ((missing.Length != forAws.Length || result.GetResult(_profile) is not null) && missing.Length > 0)
            {
                result.AddError($"To start the commands on AWS, also specify {string.Join(", ", missing.Select(option => option.Name))}.");
            }
        });
    }

    /// <returns>Null if the calls go to a local endpoint.</returns>
    public AwsOptions? Get(ParseResult result) => result.GetValue(_endpoint) is { } address
        ? new AwsOptions(address, result.GetValue(_region)!, result.GetValue(_account)!, result.GetValue(_thing)!, result.GetValue(_profile))
        : null;
}
