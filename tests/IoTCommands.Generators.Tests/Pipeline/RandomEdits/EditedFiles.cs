namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>
/// The texts of a project that is edited at random. Each <c>‹name›</c> is a placeholder for one of several texts, so that an edit selects another text.
/// </summary>
internal static class EditedFiles
{
    /// <summary>The text that means that the file does not exist.</summary>
    public const string None = "none";

    private const string Blink = """
        ‹usings›
        ‹nullable›
        namespace Kitchen.Devices
        {
            partial class Rooms
            {
                /// <summary>‹summary›</summary>
                [IoTCommand(‹id›, DisplayName = ‹displayName›)]
                ‹accessibility› ‹partial› ‹kind› Blink‹base›
                {
                    /// <summary>‹timesDocs›</summary>
                    [CommandParameter("times"), DefaultValue(Limits.Most), Range(1, Highest)]
                    public int? Times { get; set; }

                    [CommandParameter("mode"), DefaultValue(Mode.‹default›)]
                    public Mode? How { get; set; }

        #if LONG
                    [CommandParameter("level"), Between(1, Rooms.Top)] public long Level { get; set; }
        #else
                    [CommandParameter("level"), Between(1, Rooms.Top)] public int Level { get; set; }
        #endif

                    [CommandParameter("label", Description = ‹caption›)] public string‹question› Label { get; set; } = "";
                }
            }
        }
        """;

    private const string Zoom = """
        using System.ComponentModel;
        using IoTCommands;

        namespace Kitchen
        {
            /// <summary>Zooms.</summary>
            /// <param name="By">‹byDocs›</param>
            [IoTCommand("zoom", Description = ‹zoomText›)]
            internal partial record Zoom(‹byAttribute›int By, [property: CommandParameter("way")] Way Way)
            {
                [CommandParameter("speed"), DefaultValue(‹speed›)] public double? Speed { get; init; }
            }
        }
        """;

    /// <summary>The texts of the files by path. A path may contain placeholders, too.</summary>
    public static readonly (string Path, string Text)[] Code =
    [
        ("Blink.cs", Blink),
        ("Zoom.cs", Zoom),
        ("‹roomsFile›.cs", "namespace Kitchen.Devices { ‹roomsModifiers› partial class Rooms ‹roomsBase›{ public const int Top = ‹top›; ‹roomsMember› } }"),
        ("Lamp.cs", "namespace Kitchen.Devices { ‹lampAttribute›internal class Lamp : Source { ‹highest› ‹lampMember› ‹lampParameter› } }"),
        ("Source.cs", "namespace Kitchen.Devices { internal class Source { public const int Highest = ‹sourceHighest›; ‹sourceMember› } }"),
        ("Limits.cs", "namespace Kitchen { internal static class Limits { public const int Most = ‹most›; public const int Half = ‹half›; ‹limitsMember› } }"),
        ("‹modeFile›.cs", "namespace Kitchen { ‹modeModifiers› enum Mode‹modeType› { ‹fast›, ‹slow› } }"),
        ("NearMode.cs", "‹nearMode›"),
        ("Way.cs", "namespace Kitchen { internal enum Way { [‹wayAttribute›(Words.In)] In, Out‹wayMember› } }"),
        ("Words.cs", "namespace Kitchen { ‹wordsAttribute› internal class Words‹wordsBase› { ‹wordsMember› ‹wordsHiding› public object Clone() => null!; } }"),
        (
            "OldWords.cs",
            "namespace Kitchen { internal class OldWords { public const string In = ‹in›; public const string Title = ‹title›; public const int Count = 3; } }"),
        ("Usings.cs", "‹globals›"),
        ("NearAttribute.cs", "‹nearAttribute›"),
        ("Part.cs", "‹part›"),
        ("Twin.cs", "‹twin›"),
        ("Program.cs", "‹assembly› namespace Kitchen { internal static class Program { static void Main() { ‹body› } } }"),
    ];

    public static readonly (string Path, string Text)[] Definitions =
    [
        ("commands/a.json", "‹alpha›"),
        ("commands/blink.json", "‹blinkFile›"),
        ("‹zoomPath›.json", "‹zoomFile›"),
    ];
}
