namespace IoTCommands.Generators.Declarations;

/// <summary>What a stretch of a written definition was in the code, which decides the rule that a finding there belongs to.</summary>
internal enum DeclarationPart
{
    /// <summary>The command's id, or a text for people.</summary>
    Text,

    Template,

    ParameterName,

    Default,

    Condition,
}
