namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>The role of an additional location of IOTC4010 in the typed call.</summary>
internal enum TypedCallRole
{
    /// <summary>An expression of type <c>CommandTarget</c>: the target.</summary>
    Target,

    /// <summary>The target's ARN, which is passed to <c>CommandTarget.Parse</c>.</summary>
    TargetArn,

    /// <summary>The value of a required parameter: an argument of the Args type's constructor.</summary>
    Argument,

    /// <summary>The value of an optional parameter: set in the Args type's initializer.</summary>
    Property,

    /// <summary>An integer number of seconds, for <c>ExecutionTimeout</c> of the options, with <c>TimeSpan.FromSeconds</c>.</summary>
    TimeoutSeconds,

    /// <summary><c>ClientToken</c> of the options.</summary>
    ClientToken,

    /// <summary>The call's own cancellation token.</summary>
    CancellationToken,

    /// <summary>The type of the local with the response, which becomes <c>CommandExecution</c>.</summary>
    ResultType,

    /// <summary>A statement that builds the request or its map. The fix removes it.</summary>
    Statement,
}

/// <summary>The properties with which IOTC4010 describes the typed call to its fix.</summary>
/// <remarks>
/// The diagnostic's location is the name of the called method. Each additional location has a <see cref="TypedCallRole"/>. The expressions come first, in
/// the order in which the typed call evaluates them; then the response's type, and the statements to remove. The fix keeps that order.
/// </remarks>
internal static class TypedCallProperties
{
    /// <summary>The key of the method's name: <c>StartSetOvenTemperatureAsync</c>.</summary>
    public const string MethodKey = "Method";

    /// <summary>The key of the method's namespace in C#; empty for the global one.</summary>
    public const string NamespaceKey = "Namespace";

    /// <summary>
    /// The key of the Args type: <c>SetOvenTemperatureArgs</c>, or the full name of a declared type, beginning with <c>global::</c>. Absent if the method has
    /// no arguments.
    /// </summary>
    public const string ArgsKey = "Args";

    private static readonly string[] RoleNames = Enum.GetNames(typeof(TypedCallRole));

    /// <summary>Returns the key of an additional location's <see cref="TypedCallRole"/>.</summary>
    public static string RoleKey(int index) => Key("Role", index);

    /// <summary>Returns the key of the name of the argument or property in C#.</summary>
    public static string NameKey(int index) => Key("Name", index);

    /// <summary>Returns the key of the C# code that replaces the expression; absent if the expression stays.</summary>
    public static string TextKey(int index) => Key("Text", index);

    public static string ValueOf(TypedCallRole role) => RoleNames[(int)role];

    private static string Key(string name, int index) => FormattableString.Invariant($"{name}{index}");
}
