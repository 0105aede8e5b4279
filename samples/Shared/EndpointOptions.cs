using System.CommandLine;

namespace Samples;

/// <summary>The options that send a sample's calls to AWS. Without them everything happens on this machine.</summary>
internal sealed class EndpointOptions
{
    private readonly Option<Uri?> _endpoint = new("--endpoint") { Description = "Address of your account: aws iot describe-endpoint --endpoint-type iot:Jobs", CustomParser = OptionParsers.Address };
    private readonly Option<string?> _region = new("--region") { Description = "Region of the commands and the thing, like eu-central-1" };
    private readonly Option<string?> _account = new("--account") { Description = "Account id, 12 digits" };
    private readonly Option<string?> _thing = new("--thing") { Description = "Name of the thing that gets the commands" };
    private readonly Option<string?> _profile = new("--profile") { Description = "Profile of the AWS credentials file; without it the SDK's usual order" };

    /// <summary>Adds the options, and the rule that they go together.</summary>
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
                result.AddError($"To start the commands on AWS, give {string.Join(", ", missing.Select(option => option.Name))} as well.");
            }
        });
    }

    /// <summary>Null where the commands are to be started on this machine.</summary>
    public AwsOptions? Read(ParseResult result) => result.GetValue(_endpoint) is { } address
        ? new AwsOptions(address, result.GetValue(_region)!, result.GetValue(_account)!, result.GetValue(_thing)!, result.GetValue(_profile))
        : null;
}
