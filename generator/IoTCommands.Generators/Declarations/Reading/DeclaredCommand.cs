namespace IoTCommands.Generators.Declarations;

/// <summary>A type with <c>IoTCommand</c>, as far as it can be read.</summary>
internal sealed class DeclaredCommand
{
    /// <summary>The type's name, for what is said about the command as a whole.</summary>
    public required DeclarationPlace Place { get; init; }

    public required string CommandId { get; init; }

    public DeclarationPlace CommandIdPlace { get; init; }

    public string? DisplayName { get; init; }

    public DeclarationPlace DisplayNamePlace { get; init; }

    public string? Description { get; init; }

    public DeclarationPlace DescriptionPlace { get; init; }

    public CommandPayloadFormat OutputFormat { get; init; }

    /// <summary>Null where it is made of the parameters.</summary>
    public string? PayloadTemplate { get; init; }

    public DeclarationPlace PayloadTemplatePlace { get; init; }

    /// <summary>In the order of the code.</summary>
    public required List<DeclaredParameter> Parameters { get; init; }
}
