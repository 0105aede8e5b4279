namespace IoTCommands.Generators.Declarations;

/// <summary>A stretch of a written definition.</summary>
/// <param name="Part">What it was in the code.</param>
/// <param name="Place">Where it was in the code.</param>
/// <param name="Parameter">Whose it is; null for what is the command's.</param>
/// <param name="Condition">Where it is one, or a part of one.</param>
/// <param name="Start">In UTF-16 code units, as all places in texts.</param>
/// <param name="End">Behind its last code unit.</param>
internal readonly record struct DeclarationStretch(DeclarationPart Part, DeclarationPlace Place, DeclaredParameter? Parameter, DeclaredCondition? Condition, int Start, int End);
