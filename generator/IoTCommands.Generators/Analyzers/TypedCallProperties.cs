namespace IoTCommands.Generators.Analyzers;

/// <summary>How IOTC4010 tells its fix what the typed call is made of.</summary>
/// <remarks>
/// Its location is the name of the method that is called. Each additional location is a <see cref="TypedCallPart"/>; they stand in the order in which the typed call evaluates them: the target,
/// the constructor's arguments, the initializer's properties, the options, the cancellation token; then the response's type and the statements to remove. A fix must keep that order.
/// </remarks>
internal static class TypedCallProperties
{
    /// <summary><c>StartSetOvenTemperatureAsync</c>.</summary>
    public const string MethodKey = "Method";

    /// <summary>The namespace that has to be imported for the method, as C# writes it; empty for the global one.</summary>
    public const string NamespaceKey = "Namespace";

    /// <summary><c>SetOvenTemperatureArgs</c>, or the full name of a declared type, which begins with <c>global::</c>; absent where the method takes no arguments.</summary>
    public const string ArgsKey = "Args";

    private static readonly string[] PartNames = Enum.GetNames(typeof(TypedCallPart));

    /// <summary>The key of an additional location's <see cref="TypedCallPart"/>.</summary>
    public static string PartKey(int index) => Key("Part", index);

    /// <summary>The key of the argument's or property's name in C#, as it must be written.</summary>
    public static string NameKey(int index) => Key("Name", index);

    /// <summary>The key of the C# text that stands for the located expression in the typed call; absent where the expression stands there itself.</summary>
    public static string TextKey(int index) => Key("Text", index);

    public static string ValueOf(TypedCallPart part) => PartNames[(int)part];

    private static string Key(string name, int index) => FormattableString.Invariant($"{name}{index}");
}
