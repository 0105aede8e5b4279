namespace IoTCommands.Generators.Analyzers;

/// <summary>What an additional location of IOTC4010 is in the typed call.</summary>
internal enum TypedCallPart
{
    /// <summary>An expression of type <c>CommandTarget</c>: the target.</summary>
    Target,

    /// <summary>An expression that is the target's ARN: <c>CommandTarget.Parse</c> makes the target of it.</summary>
    TargetArn,

    /// <summary>The value of a required parameter: an argument of the Args type's constructor.</summary>
    Argument,

    /// <summary>The value of an optional parameter: set in the Args type's initializer.</summary>
    Property,

    /// <summary>A whole number of seconds: <c>ExecutionTimeout</c> of the options, by <c>TimeSpan.FromSeconds</c>.</summary>
    TimeoutSeconds,

    /// <summary><c>ClientToken</c> of the options.</summary>
    ClientToken,

    /// <summary>The call's own cancellation token.</summary>
    CancellationToken,

    /// <summary>The type of the local that keeps the response, where it is written out: it becomes <c>CommandExecution</c>.</summary>
    ResultType,

    /// <summary>A statement that builds the request or its map, and has no more use.</summary>
    Statement,
}
