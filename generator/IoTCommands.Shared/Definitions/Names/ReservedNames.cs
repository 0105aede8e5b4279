namespace IoTCommands.Definitions.Names;

/// <summary>Names that generated members and types cannot have, because C# or the generated code gives them to something else.</summary>
internal static class ReservedNames
{
    /// <summary>The class in the catalog that contains types for definitions, so that their names cannot collide with other names in the catalog.</summary>
    public const string Definitions = "__Definitions";

    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    };

    private static readonly HashSet<string> OfRecords = new(StringComparer.Ordinal)
    {
        "Clone",
        "Deconstruct",
        "EqualityContract",
        "PrintMembers",
    };

    private static readonly HashSet<string> OfEnums = new(StringComparer.Ordinal)
    {
        "CompareTo",
        "GetTypeCode",
        "HasFlag",
    };

    private static readonly HashSet<string> OfCatalog = new(StringComparer.Ordinal)
    {
        Definitions,
        "All",
        "Find",
        "IoTCommandCatalog",
    };

    private static readonly HashSet<string> OfNamespace = new(StringComparer.Ordinal)
    {
        "IoTCommandCatalog",
        "IoTCommandExtensions",
    };

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while", "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    /// <summary>True for a name that no property of an Args type can have: a member of records or of all objects.</summary>
    public static bool IsOfArgs(string name) => OfObject.Contains(name) || OfRecords.Contains(name);

    /// <summary>True for a name that no member of an enum can have: a member of all enums, which would be hidden.</summary>
    public static bool IsOfEnum(string name) => OfObject.Contains(name) || OfEnums.Contains(name);

    /// <summary>True for a name that no property of <c>IoTCommandCatalog</c> for a command can have.</summary>
    public static bool IsOfCatalog(string name) => OfObject.Contains(name) || OfCatalog.Contains(name);

    /// <summary>True for a name that no other type can have beside the generated classes of each namespace.</summary>
    public static bool IsOfNamespace(string name) => OfNamespace.Contains(name);

    public static bool IsKeyword(string name) => Keywords.Contains(name);
}
