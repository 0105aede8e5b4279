using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>A property of a request that is given a value.</summary>
/// <param name="Name">The property's.</param>
/// <param name="Value">What it is given; null where that is not one expression: <c>+=</c>, <c>??=</c>, a deconstruction.</param>
/// <param name="IsStraight">Runs whenever the request's making does.</param>
internal sealed record RequestMember(string Name, IOperation? Value, bool IsStraight);
