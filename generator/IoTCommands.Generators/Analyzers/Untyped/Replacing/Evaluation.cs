namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>What the time at which an expression is evaluated matters to.</summary>
internal enum Evaluation
{
    /// <summary>To nothing: it has the same value at any time.</summary>
    Fixed,

    /// <summary>To its value: it reads what others may write.</summary>
    Reads,

    /// <summary>To others: it may write, wait or fail.</summary>
    Acts,
}
