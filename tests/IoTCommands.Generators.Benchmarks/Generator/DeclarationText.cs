namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>The commands of <see cref="DefinitionText"/> in C#: types with five properties of five types. Four have conditions, two have defaults.</summary>
internal static class DeclarationText
{
    /// <summary>The enum that all types share, in a separate file.</summary>
    public const string Mode = """
        using IoTCommands;

        namespace Plant.Commands;

        public enum ReportingMode
        {
            [CommandValue("BATCH")]
            Batch,

            [CommandValue("STREAM")]
            Stream,

            [CommandValue("OFF")]
            Off,
        }
        """;

    public static string Of(string commandId, string longestInterval) => $$"""
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;

        namespace Plant.Commands;

        /// <summary>Sets how often a device reports, and what.</summary>
        [IoTCommand("{{commandId}}", DisplayName = "Configure {{commandId}}")]
        public sealed partial record {{commandId}}
        {
            /// <summary>How readings are sent.</summary>
            [CommandParameter("mode")]
            [DefaultValue(ReportingMode.Batch)]
            public ReportingMode? Mode { get; init; }

            /// <summary>Seconds between two readings.</summary>
            [CommandParameter("interval-seconds")]
            [Range(1, {{longestInterval}})]
            public required int IntervalSeconds { get; init; }

            /// <summary>Readings under it are not sent.</summary>
            [CommandParameter("threshold")]
            [ValueCondition(CommandComparison.GreaterThan, "0")]
            public required double Threshold { get; init; }

            /// <summary>Whether anything is sent.</summary>
            [CommandParameter("enabled")]
            [DefaultValue(true)]
            public bool? Enabled { get; init; }

            /// <summary>Most readings in a day.</summary>
            [CommandParameter("limit")]
            [ValueCondition(CommandComparison.LessThanOrEqual, "5000000000")]
            public required long Limit { get; init; }
        }
        """;
}
