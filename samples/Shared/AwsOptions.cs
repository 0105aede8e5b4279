namespace Samples;

/// <summary>Where the commands are started on AWS.</summary>
internal sealed record AwsOptions(Uri Endpoint, string Region, string Account, string Thing, string? Profile);
