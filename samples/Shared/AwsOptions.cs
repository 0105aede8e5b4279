namespace Samples;

/// <summary>The endpoint, account, Region and thing for calls on AWS.</summary>
internal sealed record AwsOptions(Uri Endpoint, string Region, string Account, string Thing, string? Profile);
