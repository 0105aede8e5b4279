using IoTCommands.Definitions;
using IoTCommands.Definitions.Validation;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>The parsed declaration of a type with <c>IoTCommand</c>. It lives no longer than the compilation.</summary>
internal sealed class Declaration
{
    public required INamedTypeSymbol Type { get; init; }

    /// <summary>Gets the type's full name, which identifies the type. Generated documentation contains it.</summary>
    public string SourceName => Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>Gets the parsed command. Null if the code is not finished.</summary>
    public ParsedCommand? Parsed { get; init; }

    /// <summary>Gets the properties that are parameters, in the order of the code.</summary>
    public IReadOnlyList<ParameterProperty> Properties { get; init; } = [];

    /// <summary>Gets the C# names; null if <see cref="Parsed"/> is null.</summary>
    public DeclaredType? DeclaredType { get; init; }

    /// <summary>Gets the reason why the type cannot have a command's values, whatever a definition file says; null if it can.</summary>
    public string? ErrorIfBound { get; init; }

    /// <summary>
    /// Gets the model for the generator if no definition file has the same id. With errors, it is for a method that throws. Null if generated code cannot name
    /// the type.
    /// </summary>
    public CommandModel? Model { get; init; }

    /// <summary>Gets the command if no definition file has the same id; null if the declaration has an error.</summary>
    public CommandModel? Command => Model is { Error: null } ? Model : null;

    public required IReadOnlyList<DiagnosticInfo> Diagnostics { get; init; }
}
