using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>What a type with <c>IoTCommand</c> says: the command, where it is certain enough to generate from, and the findings. It lives no longer than the compilation.</summary>
internal sealed class Declaration
{
    public required INamedTypeSymbol Type { get; init; }

    /// <summary>The type's full name, by which types are told apart and which generated docs name.</summary>
    public string SourceName => Type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>Null where the code is not finished.</summary>
    public DeclaredCommand? Read { get; init; }

    /// <summary>The C# names; null where <see cref="Read"/> is.</summary>
    public DeclaredType? DeclaredType { get; init; }

    /// <summary>An error makes the type unfit to be generated for, whatever a definition file says.</summary>
    public bool HasErrors { get; init; }

    /// <summary>The command where no definition file has the same id; null where an error makes it, or a part of it that a caller could see, uncertain.</summary>
    public CommandModel? Command { get; init; }

    public required IReadOnlyList<DeclarationFinding> Diagnostics { get; init; }
}
