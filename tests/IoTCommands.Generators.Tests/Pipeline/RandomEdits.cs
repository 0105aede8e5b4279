using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>A project of several files, each with the texts that it may have. All that a declared type may depend on is in one of them, and most of them go with each other.</summary>
internal static class RandomEdits
{
    private const string DefinitionPath = "commands/command.json";

    private const string Lamp = """
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;

        namespace Kitchen
        {
            /// <summary>Sets a lamp.</summary>
            [IoTCommand("set-lamp", DisplayName = Names.Lamp)]
            internal sealed partial class SetLamp : LampBase
            {
                /// <summary>In percent.</summary>
                [CommandParameter("level"), Range(Least, Most)]
                public int Level { get; set; }

                [CommandParameter("mode"), DefaultValue(Mode.Fast)]
                public Mode? How { get; set; }

                [CommandParameter("unit")]
                public Unit In { get; set; }

                [CommandParameter("text")]
                public string Text { get; set; } = "";
            }
        }
        """;

    private const string Door = """
        #if LOCKED
        #nullable disable
        #endif
        namespace Kitchen
        {
            [IoTCommands.IoTCommand("open-door")]
            public partial record OpenDoor([property: IoTCommands.CommandParameter("user")] string User);
        }
        """;

    private const string Others = """
        namespace Kitchen
        {
            internal static class Names { public const string Lamp = "Lamp" + Suffix; private const string Suffix = ""; public const string Door = "Door"; }
            internal enum Mode { [IoTCommands.CommandValue("fast")] Fast, Slow }
        }
        """;

    /// <summary>Texts by file; null where the file may be missing.</summary>
    public static IReadOnlyDictionary<string, string?[]> Files { get; } = new SortedDictionary<string, string?[]>(StringComparer.Ordinal)
    {
        ["Lamp.cs"] =
        [
            Lamp,
            Lamp.Replace("In percent.", "Level in percent.", StringComparison.Ordinal),
            Lamp.Replace("Range(Least, Most)", "Range(Least, Most), AllowedValues(1, 2, Kitchen.Limits.Third)", StringComparison.Ordinal),
            Lamp.Replace("\"set-lamp\"", "\"open-door\"", StringComparison.Ordinal),
            Lamp.Replace("/// <summary>Sets a lamp.</summary>", "/// <inheritdoc cref=\"LampBase\"/>", StringComparison.Ordinal),
            "// A line before all.\n" + Lamp,
        ],
        ["Door.cs"] =
        [
            Door,
            Door.Replace("(\"open-door\")", "(\"open-door\", DisplayName = Names.Door, Description = nameof(Limits.Third))", StringComparison.Ordinal),
            Door.Replace("(\"open-door\")", "(\"set-lamp\")", StringComparison.Ordinal),
            Door.Replace("OpenDoor(", "SetLamp2(", StringComparison.Ordinal),
            null,
        ],
        ["DoorPart.cs"] =
        [
            null,
            "namespace Kitchen { partial record OpenDoor { [IoTCommands.CommandParameter(\"hold\"), System.ComponentModel.DefaultValue(Limits.Third)] public int? Hold { get; init; } } }",
            "namespace Kitchen { partial record OpenDoor { [IoTCommands.CommandParameter(\"wait\"), System.ComponentModel.DefaultValue(5)] public int? Hold { get; init; } } }",
            "namespace Kitchen { /// <summary>Opens a door.</summary>\npartial record OpenDoor { public int? Hold { get; init; } } }",
        ],
        ["LampBase.cs"] =
        [
            "namespace Kitchen { internal abstract class LampBase { public const int Least = 1; } }",
            "namespace Kitchen { internal abstract class LampBase { public const int Least = 2; public int Watts { get; set; } } }",
            "namespace Kitchen { /// <summary>A lamp.</summary>\ninternal abstract class LampBase { public const int Least = 1, Most = 50; } }",
            "namespace Kitchen { internal abstract class LampBase { public const int Least = 1; public int Most => 5; } }",
            "namespace Kitchen { internal abstract class LampBase { public const int Least = 1; public static int Most() => 5; } }",
            "namespace Kitchen { internal abstract class LampBase { public const int Least = 1; protected class Mode; } }",
            "namespace Kitchen { internal abstract class LampBase : Device { public const int Least = 1; } }",
            "namespace Kitchen { internal abstract class LampBase { public const int Least = 1; [IoTCommands.CommandParameter(\"watts\")] public int Watts { get; set; } } }",
            "namespace Kitchen { internal abstract class LampBase { public const int Least = 1; [IoTCommands.CommandParameter(\"power\")] public int Watts { get; set; } } }",
        ],
        ["Device.cs"] =
        [
            "namespace Kitchen { internal abstract class Device; }",
            "namespace Kitchen { internal abstract class Device { public const int Most = 70; } }",
            "namespace Kitchen { internal abstract class Device { [System.Obsolete] public int Least { get; set; } } }",
        ],
        ["Limits.cs"] =
        [
            "namespace Kitchen { internal static class Limits { public const int Most = 100, Third = 3; } }",
            "namespace Kitchen { internal static class Limits { public const int Most = 2 * Half, Third = 3; private const int Half = 40; } }",
            "namespace Kitchen { internal static class Limits { public const int Most = 2 * Half, Third = 4; private const int Half = 45; public static int Widest() => 1; } }",
            "namespace Kitchen { internal static class Limits { public const int Most = Of.Lamps, Third = 3; public static class Of { public const int Lamps = 9; } } }",
            "namespace Kitchen { internal static class Limits { public const int Most = (int)Size.Large, Third = 3; private enum Size { Small, Large = 12 } } }",
            "namespace Kitchen { internal static class Limits { public const int Most = sizeof(long) * 4, Third = 3; } }",
        ],
        ["Others.cs"] =
        [
            Others,
            Others.Replace("\"\"", "\"!\"", StringComparison.Ordinal),
            Others.Replace("\"fast\"", "\"quick\"", StringComparison.Ordinal),
            Others.Replace("Slow", "Slow, Slower = 7, [System.Obsolete] Never = Slow", StringComparison.Ordinal),
            Others.Replace("[IoTCommands.CommandValue(\"fast\")] Fast, Slow", "Slow, Fast", StringComparison.Ordinal),
            Others.Replace("enum Mode", "enum Mode : long", StringComparison.Ordinal),
            Others.Replace("\"fast\"", "Names.Lamp", StringComparison.Ordinal),
        ],
        ["Usings.cs"] =
        [
            "global using static Kitchen.Limits; global using Unit = int;",
            "global using static Kitchen.Limits; global using Unit = long;",
            "global using static Kitchen.Limits; global using Unit = System.Double;",
            "global using static Kitchen.Limits; global using Unit = Kitchen.Mode;",
            "global using static Garage.Limits; global using Unit = int;",
        ],
        ["Garage.cs"] =
        [
            "namespace Garage { internal static class Limits { public const int Most = 7; } }",
            "namespace Garage { internal static class Limits { public const int Most = 8; } }",
        ],
        ["Nearer.cs"] =
        [
            null,
            "namespace Kitchen { internal sealed class RangeAttribute(int min, int max) : System.Attribute { public int Sum => min + max; } }",
            "namespace Kitchen { internal sealed class CommandParameterAttribute(string name) : System.Attribute { public string Name => name; } }",
            "namespace Kitchen { internal static class Strings { public const string Door = \"\"; } }",
            "namespace Kitchen.Inner { internal sealed class RangeAttribute(int min, int max) : System.Attribute { public int Sum => min + max; } }",
            "namespace Kitchen { [IoTCommands.IoTCommand(\"set-lamp\")] internal sealed partial class OtherLamp; }",
            "namespace Kitchen { [IoTCommands.IoTCommand(\"blink\")] internal sealed partial class SetLamps; }",
        ],
        ["Program.cs"] =
        [
            "namespace Kitchen { internal static class Program { } }",
            "namespace Kitchen { internal static class Program { internal static int Run() => 1; } }",
            "namespace Kitchen { internal static class Program { private const int Most = 1; internal static int Run() => Most; } }",
        ],
    };

    /// <summary>Texts of the definition file that types may be bound to; null where there is none.</summary>
    public static IReadOnlyList<string?> Definitions { get; } = [null, TestDefinition.Of("set-lamp"), TestDefinition.Of("blink"), TestDefinition.Static("open-door"), "{"];

    /// <summary>The project with the first text of each file.</summary>
    public static TestProject Start()
    {
        TestProject project = TestProject.Kitchen;
        foreach ((string path, string?[] texts) in Files)
        {
            project = WithText(project, path, texts[0]);
        }

        return project;
    }

    /// <summary>Another text of one file, another definition, or other options.</summary>
    public static TestProject Next(TestProject project, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                string? definition = Definitions[random.Next(Definitions.Count)];
                project = project.Files.IsEmpty ? project : project.WithoutFile(DefinitionPath);
                return definition is null ? project : project.WithDefinition(DefinitionPath, definition);
            case 1:
                return project.WithSymbols(random.Next(2) == 0 ? [] : ["LOCKED"]);
            case 2:
                return project with { HasNullable = !project.HasNullable };
            default:
                (string path, string?[] texts) = Files.ElementAt(random.Next(Files.Count));
                return WithText(project, path, texts[random.Next(texts.Length)]);
        }
    }

    private static TestProject WithText(TestProject project, string path, string? text) => text is null ? project.WithoutCode(path) : project.WithCode(path, text);
}
