namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>All correct programs by name. Each is a whole file; <see cref="Commands"/> is a second file.</summary>
internal static class CorrectPrograms
{
    /// <summary>ARNs that the programs use.</summary>
    public const string Commands = """
        static class Arns
        {
            public const string Prefix = "arn:aws:iot:eu-central-1:123456789012:command/";
            public const string Oven = Prefix + "SetOvenTemperature";
            public const string Reboot = Prefix + "RebootDevice";
            public const string Upload = Prefix + "UploadLogs";
            public const string Report = Prefix + "ConfigureReporting";
            public const string Every = Prefix + "every-type";
            public const string Thing = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";
        }
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = new[]
    {
        CorrectRequests.All, CorrectMaps.All, CorrectValues.All, CorrectPassing.All, CorrectLookalikes.All, CorrectNewLanguage.All,
        CorrectOrder.All, CorrectPlaceholders.All, CorrectFlow.All, CorrectAliases.All, CorrectSurroundings.All,
    }.SelectMany(static programs => programs).ToDictionary();
}
