using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>A part of the typed call.</summary>
/// <param name="Kind">What it is there.</param>
/// <param name="Expression">The expression of the untyped call that it comes from.</param>
/// <param name="Name">The argument's or property's name, as it must be written.</param>
/// <param name="Text">What is written in place of the expression; null where it is written itself.</param>
internal sealed record CallPart(TypedCallPart Kind, IOperation Expression, string? Name = null, string? Text = null);
