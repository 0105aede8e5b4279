using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Writes the typed call from the properties of IOTC4010; see <see cref="TypedCallProperties"/>.</summary>
internal sealed class TypedCallCode
{
    /// <summary>The longest line. The arguments of a longer one are written on a line each.</summary>
    private const int LongestLine = 120;

    private const string GlobalPrefix = "global::";

    private readonly Diagnostic _diagnostic;
    private readonly CSharpFile _file;
    private readonly InvocationExpressionSyntax _call;

    public TypedCallCode(Diagnostic diagnostic, CSharpFile file, InvocationExpressionSyntax call)
    {
        _diagnostic = diagnostic;
        _file = file;
        _call = call;
        Method = diagnostic.Properties[TypedCallProperties.MethodKey]!;
        Namespace = diagnostic.Properties[TypedCallProperties.NamespaceKey]!;
    }

    public string Method { get; }

    private string Namespace { get; }

    /// <summary>Replaces the call's arguments, and moves the comments among them before the call's statement.</summary>
    public IEnumerable<TextChange> ReplaceArguments(List<TextSpan> kept)
    {
        ImportMethod();
        List<string> arguments = WriteArguments();
        List<string> comments = Comments.Inside(_call.ArgumentList, kept);
        StatementSyntax? statement = _call.FirstAncestorOrSelf<StatementSyntax>();
        string indent = _file.IndentOfLine(statement?.SpanStart ?? _call.SpanStart);
        if (comments.Count > 0 && statement is not null && _file.IndentBefore(statement.SpanStart) is not null)
        {
            yield return new TextChange(new TextSpan(statement.SpanStart, 0), string.Join(_file.LineBreak + indent, comments) + _file.LineBreak + indent);
            comments = [];
        }

        yield return new TextChange(_call.ArgumentList.Span, "(" + Layout(comments, arguments, indent) + ")");
    }

    private List<string> WriteArguments()
    {
        List<string> constructor = [];
        List<string> properties = [];
        List<string> options = [];
        string? target = null;
        string? cancellationToken = null;
        for (int i = 0; i < _diagnostic.AdditionalLocations.Count; i++)
        {
            string expression = _diagnostic.Properties.TryGetValue(TypedCallProperties.TextKey(i), out string? text) && text is not null
                ? Generated(text)
                : _file.Text.ToString(_diagnostic.AdditionalLocations[i].SourceSpan);
            _diagnostic.Properties.TryGetValue(TypedCallProperties.NameKey(i), out string? name);
            switch (Enum.Parse(typeof(TypedCallRole), _diagnostic.Properties[TypedCallProperties.RoleKey(i)]!))
            {
                case TypedCallRole.Target:
                    target = expression;
                    break;
                case TypedCallRole.TargetArn:
                    target = $"{NameOf("IoTCommands.CommandTarget")}.Parse({expression})";
                    break;
                case TypedCallRole.Argument:
                    constructor.Add($"{name}: {expression}");
                    break;
                case TypedCallRole.Property:
                    properties.Add($"{name} = {expression}");
                    break;
                case TypedCallRole.TimeoutSeconds:
                    options.Add($"ExecutionTimeout = {NameOf("System.TimeSpan")}.FromSeconds({expression})");
                    break;
                case TypedCallRole.ClientToken:
                    options.Add($"ClientToken = {expression}");
                    break;
                case TypedCallRole.CancellationToken:
                    cancellationToken = expression;
                    break;
            }
        }

        List<string> arguments = [target!];
        if (_diagnostic.Properties.TryGetValue(TypedCallProperties.ArgsKey, out string? args) && args is not null)
        {
            string list = constructor.Count > 0 || properties.Count == 0 ? $"({string.Join(", ", constructor)})" : "";
            arguments.Add($"new {Generated(args)}{list}{Initializer(properties)}");
        }

        if (options.Count > 0)
        {
            arguments.Add($"new {NameOf("IoTCommands.StartCommandOptions")}{Initializer(options)}");
        }

        if (cancellationToken is not null)
        {
            arguments.Add(options.Count > 0 ? cancellationToken : "cancellationToken: " + cancellationToken);
        }

        return arguments;
    }

    private static string Initializer(List<string> members) => members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}";

    private string NameOf(string type) => _file.NameOf(type, _call.SpanStart);

    /// <summary>Writes a generated type, one of its members, or a number. The type's full name is used if the simple one means another type.</summary>
    private string Generated(string text) =>
        text.StartsWith(GlobalPrefix, StringComparison.Ordinal) ? Declared(text) : GeneratedBeside(text);

    /// <summary>Writes a type that the project itself declares, or one of its members. Both begin with the type's namespace.</summary>
    private string Declared(string text)
    {
        int position = _call.SpanStart;
        if (FindType(text, position) is { } type)
        {
            return _file.Imports.NameOf(type, position);
        }

        int dot = text.LastIndexOf('.');
        return FindType(text.Substring(0, dot), position) is { } containing ? _file.Imports.NameOf(containing, position) + text.Substring(dot) : text;
    }

    private INamedTypeSymbol? FindType(string name, int position)
    {
        TypeSyntax syntax = SyntaxFactory.ParseTypeName(name);
        return _file.Model.GetSpeculativeSymbolInfo(position, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol as INamedTypeSymbol;
    }

    private string GeneratedBeside(string text)
    {
        string type = text.Split('.')[0];
        foreach (INamespaceOrTypeSymbol symbol in _file.Model.LookupNamespacesAndTypes(_call.SpanStart, name: type))
        {
            string containing = symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString();
            if (containing != Namespace)
            {
                return GlobalPrefix + (Namespace.Length == 0 ? "" : Namespace + ".") + text;
            }
        }

        return text;
    }

    private void ImportMethod()
    {
        ITypeSymbol? client = _file.Model.GetTypeInfo(((MemberAccessExpressionSyntax)_call.Expression).Expression, _file.CancellationToken).Type;
        if (Namespace.Length > 0 && _file.Model.LookupSymbols(_call.SpanStart, client, Method, includeReducedExtensionMethods: true).IsEmpty)
        {
            _file.Imports.Add(Namespace);
        }
    }

    private string Layout(List<string> comments, List<string> arguments, string indent)
    {
        string line = string.Join(", ", arguments);
        TextSpan list = _call.ArgumentList.Span;
        int before = list.Start - _file.Text.Lines.GetLineFromPosition(list.Start).Start;
        int behind = _file.Text.Lines.GetLineFromPosition(list.End).End - list.End;
        int around = before + behind + Method.Length - ((MemberAccessExpressionSyntax)_call.Expression).Name.Span.Length;
        if (comments.Count == 0 && line.Length + around <= LongestLine)
        {
            return line;
        }

        string inner = _file.LineBreak + indent + (indent.IndexOf('\t') >= 0 ? "\t" : "    ");
        string shown = comments.Count == 0 ? "" : inner + string.Join(inner, comments);
        return shown + inner + string.Join("," + inner, arguments);
    }
}
