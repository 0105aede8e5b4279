using IoTCommands.Definitions;
using IoTCommands.Definitions.Validation;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>What a type with <c>IoTCommand</c> says. It lives no longer than the compilation.</summary>
internal sealed class Declaration
{
    public required INamedTypeSymbol Type { get; init; }

    /// <summary>The type's full name, which identifies the type, and which generated docs have.</summary>
    public string SourceName => Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>Null if the code is not finished.</summary>
    public ParsedCommand? Parsed { get; init; }

    /// <summary>Those that are parameters, in the order of the code.</summary>
    public IReadOnlyList<ParameterProperty> Properties { get; init; } = [];

    /// <summary>The C# names; null if <see cref="Parsed"/> is.</summary>
    public DeclaredType? DeclaredType { get; init; }

    /// <summary>Why the type cannot hold a command's values, whatever a definition file says; null if it can.</summary>
    public string? ErrorIfBound { get; init; }

    /// <summary>
    /// What to generate from if no definition file has the same id; with errors, for a method that throws. Null if generated code cannot name the type.
    /// </summary>
    public CommandModel? Model { get; init; }

    /// <summary>The command if no definition file has the same id; null if the declaration has an error.</summary>
    public CommandModel? Command => Model is { Error: null } ? Model : null;

    public required IReadOnlyList<DiagnosticInfo> Diagnostics { get; init; }
}
