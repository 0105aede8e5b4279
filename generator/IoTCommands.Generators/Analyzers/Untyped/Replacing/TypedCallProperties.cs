namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>What an additional location of IOTC4010 is in the typed call.</summary>
internal enum TypedCallRole
{
    /// <summary>An expression of type <c>CommandTarget</c>: the target.</summary>
    Target,

    /// <summary>The target's ARN, to be passed to <c>CommandTarget.Parse</c>.</summary>
    TargetArn,

    /// <summary>The value of a required parameter: an argument of the Args type's constructor.</summary>
    Argument,

    /// <summary>The value of an optional parameter: set in the Args type's initializer.</summary>
    Property,

    /// <summary>A whole number of seconds: <c>ExecutionTimeout</c> of the options, by <c>TimeSpan.FromSeconds</c>.</summary>
    TimeoutSeconds,

    /// <summary><c>ClientToken</c> of the options.</summary>
    ClientToken,

    /// <summary>The call's own cancellation token.</summary>
    CancellationToken,

    /// <summary>The type of the local with the response, which becomes <c>CommandExecution</c>.</summary>
    ResultType,

    /// <summary>A statement that builds the request or its map, to be removed.</summary>
    Statement,
}

/// <summary>How IOTC4010 tells its fix what the typed call consists of.</summary>
/// <remarks>
/// The diagnostic's location is the name of the called method. Each additional location has a <see cref="TypedCallRole"/>; they are in the order in which the
/// typed call evaluates them, then come the response's type and the statements to remove. The fix keeps that order.
/// </remarks>
internal static class TypedCallProperties
{
    /// <summary><c>StartSetOvenTemperatureAsync</c>.</summary>
    public const string MethodKey = "Method";

    /// <summary>The method's namespace, as C# writes it; empty for the global one.</summary>
    public const string NamespaceKey = "Namespace";

    /// <summary>
    /// <c>SetOvenTemperatureArgs</c>, or the full name of a declared type, which begins with <c>global::</c>; absent if the method has no arguments.
    /// </summary>
    public const string ArgsKey = "Args";

    private static readonly string[] RoleNames = Enum.GetNames(typeof(TypedCallRole));

    /// <summary>The key of an additional location's <see cref="TypedCallRole"/>.</summary>
    public static string RoleKey(int index) => Key("Role", index);

    /// <summary>The key of the argument's or property's name, as C# writes it.</summary>
    public static string NameKey(int index) => Key("Name", index);

    /// <summary>The key of the C# text that replaces the expression; absent if the expression stays.</summary>
    public static string TextKey(int index) => Key("Text", index);

    public static string ValueOf(TypedCallRole role) => RoleNames[(int)role];

    private static string Key(string name, int index) => FormattableString.Invariant($"{name}{index}");
}
