using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Typed;

/// <summary>The options of a call that starts a command.</summary>
internal static class OptionsArgument
{
    private const string TypeName = "StartCommandOptions";

    /// <summary>The argument; null where the call has none.</summary>
    public static ArgumentSyntax? Find(InvocationExpressionSyntax start, IMethodSymbol method)
    {
        IParameterSymbol? parameter = FindParameter(method);
        for (int i = 0; i < start.ArgumentList.Arguments.Count; i++)
        {
            ArgumentSyntax argument = start.ArgumentList.Arguments[i];
            if (argument.NameColon is { } name ? name.Name.Identifier.ValueText == parameter?.Name : i == parameter?.Ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Adds the argument behind those that are given by position.</summary>
    public static TextChange Add(InvocationExpressionSyntax start, IMethodSymbol method, string options)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = start.ArgumentList.Arguments;
        int positional = 0;
        while (positional < arguments.Count && arguments[positional].NameColon is null)
        {
            positional++;
        }

        IParameterSymbol? parameter = FindParameter(method);
        string argument = parameter?.Ordinal == positional ? options : $"{parameter?.Name}: {options}";
        return positional == 0
            ? new TextChange(new TextSpan(start.ArgumentList.OpenParenToken.Span.End, 0), argument + (arguments.Count == 0 ? "" : ", "))
            : new TextChange(new TextSpan(arguments[positional - 1].Span.End, 0), ", " + argument);
    }

    private static IParameterSymbol? FindParameter(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Name == TypeName)
            {
                return parameter;
            }
        }

        return null;
    }
}
