using Amazon.Runtime.Internal;

namespace Amazon.IoT.Model;

/// <summary>The payload of a static command.</summary>
public partial class CommandPayload
{
    /// <summary>The bytes that devices receive.</summary>
    public MemoryStream Content { get; set; }

    /// <summary>The content type; application/octet-stream if it is null.</summary>
    [AWSProperty(Min = 1)]
    public string ContentType { get; set; }
}

/// <summary>How the payload of a dynamic command is made from its template.</summary>
public partial class CommandPreprocessor
{
    /// <summary>Replaces the placeholders of a JSON template.</summary>
    public AwsJsonSubstitutionCommandPreprocessorConfig AwsJsonSubstitution { get; set; }
}

/// <summary>The settings of <see cref="CommandPreprocessor.AwsJsonSubstitution"/>.</summary>
public partial class AwsJsonSubstitutionCommandPreprocessorConfig
{
    /// <summary>The format that devices receive. Required.</summary>
    [AWSProperty(Required = true)]
    public OutputFormat OutputFormat { get; set; }
}

/// <summary>A tag of a resource.</summary>
public partial class Tag
{
    /// <summary>The key. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string Key { get; set; }

    /// <summary>The value.</summary>
    [AWSProperty(Max = 256)]
    public string Value { get; set; }
}
