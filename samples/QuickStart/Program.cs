using System.CommandLine;
using QuickStart;

// Without options everything happens on this machine. With them, the same calls go to AWS.
Option<Uri?> endpoint = new("--endpoint") { Description = "Address of your account: aws iot describe-endpoint --endpoint-type iot:Jobs", CustomParser = OptionParsers.Address };
Option<string?> region = new("--region") { Description = "Region of the commands and the thing, like eu-central-1" };
Option<string?> account = new("--account") { Description = "Account id, 12 digits" };
Option<string?> thing = new("--thing") { Description = "Name of the thing that gets the commands" };
Option<string?> profile = new("--profile") { Description = "Profile of the AWS credentials file; without it the SDK's usual order" };

RootCommand command = new("Starts every command of commands/ through its generated method: on a local endpoint, or on AWS.") { endpoint, region, account, thing, profile };
command.Validators.Add(result =>
{
    Option[] forAws = [endpoint, region, account, thing];
    Option[] missing = [.. forAws.Where(option => result.GetResult(option) is null)];
    if ((missing.Length != forAws.Length || result.GetResult(profile) is not null) && missing.Length > 0)
    {
        result.AddError($"To start the commands on AWS, give {string.Join(", ", missing.Select(option => option.Name))} as well.");
    }
});
command.SetAction((result, cancellationToken) => result.GetValue(endpoint) is { } address
    ? AwsRun.RunAsync(new(address, result.GetValue(region)!, result.GetValue(account)!, result.GetValue(thing)!, result.GetValue(profile)), cancellationToken)
    : LocalRun.RunAsync(cancellationToken));

return await command.Parse(args).InvokeAsync();
