using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.CodeFixes.Declared;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>IOTC2009.</summary>
public sealed class AddPropertyFixTests
{
    [Fact]
    public Task A_property_stands_behind_the_last_one_and_is_written_as_that() => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        "Add the property 'Key'",
        $$"""
        namespace Kitchen
        {
            /// <summary>Slowly.</summary>
            [IoTCommand("fade")] // ours
            internal sealed partial record {|IOTC2009:Fade|}
            {
                {{FadeDefinition.Level}} // in percent

                {{FadeDefinition.Ramp}}

                /// <summary>How.</summary>
                [CommandParameter("mode")]
                [Description("x")]
                public string? Mode { get; init; } // or nothing

                /// <summary>No parameter.</summary>
                public int Other { get; set; }
            }
        }
        """,
        $$"""
        namespace Kitchen
        {
            /// <summary>Slowly.</summary>
            [IoTCommand("fade")] // ours
            internal sealed partial record Fade
            {
                {{FadeDefinition.Level}} // in percent

                {{FadeDefinition.Ramp}}

                /// <summary>How.</summary>
                [CommandParameter("mode")]
                [Description("x")]
                public string? Mode { get; init; } // or nothing

                [CommandParameter("key")]
                public required byte[] Key { get; init; }

                /// <summary>No parameter.</summary>
                public int Other { get; set; }
            }
        }
        """);

    [Fact]
    public Task The_definitions_description_becomes_the_propertys() => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        "Add the property 'Level'",
        $$"""
        [IoTCommand("fade")]
        public partial class {|IOTC2009:Fade|}
        {
        	[CommandParameter("key")] internal byte[]? Bytes { get; private set; }
        	[CommandParameter("mode")] internal string? Mode { get; set; }
        	[CommandParameter("ramp-ms")] internal long? Ramp { get; set; }
        }
        """.Replace("byte[]? Bytes", "{|IOTC2011:byte[]?|} Bytes", StringComparison.Ordinal),
        $$"""
        [IoTCommand("fade")]
        public partial class Fade
        {
        	[CommandParameter("key")] internal byte[]? Bytes { get; private set; }
        	[CommandParameter("mode")] internal string? Mode { get; set; }
        	[CommandParameter("ramp-ms")] internal long? Ramp { get; set; }
        	/// <summary>In percent, &lt;= 100.</summary>
        	[CommandParameter("level")] internal int Level { get; set; }
        }
        """.Replace("byte[]? Bytes", "{|IOTC2011:byte[]?|} Bytes", StringComparison.Ordinal));

    [Fact]
    public Task A_type_on_one_line_stays_there() => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        "Add the property 'RampMs'",
        "public partial interface ILights { public readonly partial struct Lamps { [IoTCommand(\"fade\")] public partial struct {|IOTC2009:Fade|} { "
            + $"{FadeDefinition.Level} {FadeDefinition.Mode} {FadeDefinition.Key} }} }} }}",
        "public partial interface ILights { public readonly partial struct Lamps { [IoTCommand(\"fade\")] public partial struct Fade { "
            + $"{FadeDefinition.Level} {FadeDefinition.Mode} {FadeDefinition.Key} [CommandParameter(\"ramp-ms\")] public long? RampMs {{ get; init; }} }} }} }}");

    [Fact]
    public async Task Fix_all_adds_the_properties_in_the_definitions_order()
    {
        CodeFixTest<DeclarationAnalyzer, AddPropertyFix> test = DeclaredFixTest<AddPropertyFix>.Create();
        test.HasAllScopes = true;
        test.BatchFixedCode = WithMembers("""
                /// <summary>In percent, &lt;= 100.</summary>
                [CommandParameter("level")] public required int Level { get; init; }
                [CommandParameter("mode")] public string? Mode { get; init; }
                /// <summary>How long it takes.</summary>
                [CommandParameter("ramp-ms")] public long? RampMs { get; init; }
                [CommandParameter("key")] public required byte[] Key { get; init; }
            """);
        await test.VerifyAsync(
            title: null,
            """
            using IoTCommands;

            [IoTCommand("fade")]
            public partial record {|IOTC2009:{|IOTC2009:{|IOTC2009:{|IOTC2009:Fade|}|}|}|}; // Fades.
            """,
            WithMembers("""
                    [CommandParameter("key")] public required byte[] Key { get; init; }
                    /// <summary>In percent, &lt;= 100.</summary>
                    [CommandParameter("level")] public required int Level { get; init; }
                    [CommandParameter("mode")] public string? Mode { get; init; }
                    /// <summary>How long it takes.</summary>
                    [CommandParameter("ramp-ms")] public long? RampMs { get; init; }
                """),
            iterations: 4);

        static string WithMembers(string members) => $$"""
            using IoTCommands;

            [IoTCommand("fade")]
            public partial record Fade
            {
            {{members}}
            } // Fades.
            """;
    }

    [Theory]
    [InlineData("{ }", "{ [CommandParameter(\"key\")] public required byte[] Key { get; init; } }")]
    [InlineData("{}", "{ [CommandParameter(\"key\")] public required byte[] Key { get; init; } }")]
    [InlineData("{ public int Other; }", "{ [CommandParameter(\"key\")] public required byte[] Key { get; init; } public int Other; }")]
    [InlineData("\n{ // first\n  public int Other;\n}",
        "\n{ // first\n  [CommandParameter(\"key\")] public required byte[] Key { get; init; }\n  public int Other;\n}")]
    [InlineData("\n{\n}", "\n{\n    [CommandParameter(\"key\")] public required byte[] Key { get; init; }\n}")]
    public Task A_first_property_is_what_the_language_has_best(string before, string after) => VerifyKeyAsync(
        $"public sealed partial class {{|IOTC2009:Fade|}} {before}", $"public sealed partial class Fade {after}");

    [Fact]
    public Task An_older_language_has_setters() => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        LanguageVersion.CSharp7_3,
        "Add the property 'Mode'",
        """
        [IoTCommand("fade")]
        public partial class {|IOTC2009:Fade|}
        {
            private readonly long? ramp;
            public Fade(int level, long? ramp, byte[] key) { Level = level; this.ramp = ramp; Key = key; }
            [CommandParameter("level")] public int Level { get; }
            [CommandParameter("ramp-ms")] public long? RampMs { get { return ramp; } private set { } }
            [CommandParameter("key")] public byte[] Key { get; }
        }
        """,
        """
        [IoTCommand("fade")]
        public partial class Fade
        {
            private readonly long? ramp;
            public Fade(int level, long? ramp, byte[] key) { Level = level; this.ramp = ramp; Key = key; }
            [CommandParameter("level")] public int Level { get; }
            [CommandParameter("ramp-ms")] public long? RampMs { get { return ramp; } private set { } }
            [CommandParameter("key")] public byte[] Key { get; }
            [CommandParameter("mode")] public string Mode { get; set; }
        }
        """);

    [Fact]
    public async Task What_is_not_imported_is_named_so_that_it_compiles()
    {
        const string Before = """
            namespace Kitchen;

            [IoTCommands.IoTCommand("key")]
            public partial struct {|IOTC2009:Fade|}
            {
            }
            """;
        const string After = """
            using IoTCommands;

            namespace Kitchen;

            [IoTCommands.IoTCommand("key")]
            public partial struct Fade
            {
                [CommandParameter("key")] public required byte[] Key { get; init; }
            }
            """;
        CodeFixTest<DeclarationAnalyzer, AddPropertyFix> test = DeclaredFixTest<AddPropertyFix>.Create();
        test.WithDefinition("key", KeyDefinition);
        await test.VerifyAsync("Add the property 'Key'", Before, After);
    }

    [Theory]
    [InlineData(
        "([property: CommandParameter(\"level\")] int Level) { MODE RAMP }",
        "([property: CommandParameter(\"level\")] int Level, [property: CommandParameter(\"key\")] byte[] Key) { MODE RAMP }")]
    [InlineData(
        "(int Note, [property: CommandParameter(\"level\")] int Level, [property: CommandParameter(\"mode\")] string? Mode = null) { RAMP }",
        "(int Note, [property: CommandParameter(\"level\")] int Level, [property: CommandParameter(\"key\")] byte[] Key, [property: "
            + "CommandParameter(\"mode\")] string? Mode = null) { RAMP }")]
    [InlineData(
        "([property: CommandParameter(\"level\")] int Level = 5) { MODE RAMP }",
        "([property: CommandParameter(\"key\")] byte[] Key, [property: CommandParameter(\"level\")] int Level = 5) { MODE RAMP }")]
    [InlineData(
        "(\n    // first\n    [property: CommandParameter(\"level\")] int Level // %\n    ) { MODE RAMP }",
        "(\n    // first\n    [property: CommandParameter(\"level\")] int Level, // %\n    [property: CommandParameter(\"key\")] byte[] Key\n    ) { MODE "
            + "RAMP }")]
    [InlineData(
        "(\n    [property: CommandParameter(\"level\")] int Level, // %\n    int Note = 1) { MODE RAMP }",
        "(\n    [property: CommandParameter(\"level\")] int Level, // %\n    [property: CommandParameter(\"key\")] byte[] Key,\n    int Note = 1) { MODE RAMP }")]
    [InlineData(
        "(\n    [property: CommandParameter(\"level\")] int Level) { MODE RAMP }",
        "(\n    [property: CommandParameter(\"level\")] int Level,\n    [property: CommandParameter(\"key\")] byte[] Key) { MODE RAMP }")]
    public Task A_required_parameter_of_a_positional_record_is_a_positional_one(string before, string after) => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        "Add the property 'Key'", "[IoTCommand(\"fade\")] public partial record {|IOTC2009:Fade|}"
            + WithOthers(before), "[IoTCommand(\"fade\")] public partial record Fade"
            + WithOthers(after));

    [Fact]
    public Task Docs_of_positional_parameters_are_carried_on() => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        "Add the property 'Level'",
        $$"""
        namespace Kitchen
        {
            /// <summary>Slowly.</summary>
            /// <param name="Key">The key.</param>
            [IoTCommand("fade")]
            public readonly partial record struct {|IOTC2009:Fade|}([property: CommandParameter("key")] byte[] Key)
            {
                {{FadeDefinition.Mode}}
                {{FadeDefinition.Ramp}}
            }
        }
        """,
        $$"""
        namespace Kitchen
        {
            /// <summary>Slowly.</summary>
            /// <param name="Key">The key.</param>
            /// <param name="Level">In percent, &lt;= 100.</param>
            [IoTCommand("fade")]
            public readonly partial record struct Fade([property: CommandParameter("key")] byte[] Key, [property: CommandParameter("level")] int Level)
            {
                {{FadeDefinition.Mode}}
                {{FadeDefinition.Ramp}}
            }
        }
        """);

    [Fact]
    public Task An_optional_parameter_of_a_positional_record_is_a_property() => DeclaredFixTest<AddPropertyFix>.VerifyFixAllAsync(
        """
        [IoTCommand("fade")]
        public partial record struct {|IOTC2009:{|IOTC2009:{|IOTC2009:Fade|}|}|}([property: CommandParameter("level")] int Level);
        """,
        """
        [IoTCommand("fade")]
        public partial record struct Fade([property: CommandParameter("level")] int Level, [property: CommandParameter("key")] byte[] Key)
        {
            [CommandParameter("mode")] public string? Mode { get; set; }
            /// <summary>How long it takes.</summary>
            [CommandParameter("ramp-ms")] public long? RampMs { get; set; }
        }
        """,
        iterations: 3);

    [Theory]
    [InlineData("(int Note) { [CommandParameter(\"level\")] public required int Level { get; init; } MODE RAMP",
        "[CommandParameter(\"key\")] public required byte[] Key { get; init; }")]
    [InlineData("([property: CommandParameter(\"mode\")] string? Mode) { [CommandParameter(\"level\")] public int Level { get; set; } RAMP",
        "[CommandParameter(\"key\")] public byte[] Key { get; init; }")]
    public Task A_record_whose_required_parameters_are_properties_gets_another(string code, string added) => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        "Add the property 'Key'",
        "[IoTCommand(\"fade\")] public partial record {|IOTC2009:Fade|}" + WithOthers(code) + " }",
        "[IoTCommand(\"fade\")] public partial record Fade" + WithOthers(code) + " " + added + " }");

    [Fact]
    public async Task Of_several_files_the_one_with_the_attribute_gets_the_property()
    {
        CodeFixTest<DeclarationAnalyzer, AddPropertyFix> test = DeclaredFixTest<AddPropertyFix>.Create();
        string other = $"using IoTCommands; partial record Fade {{ {FadeDefinition.Mode} {FadeDefinition.Key} "
            + $"{FadeDefinition.Ramp.Replace("init", "set", StringComparison.Ordinal)} }}";
        test.TestState.Sources.Add(("Other.cs", other));
        test.FixedState.Sources.Add(("Other.cs", other));
        await test.VerifyAsync(
            "Add the property 'Level'",
            "using IoTCommands; [IoTCommand(\"fade\")] partial record {|IOTC2009:Fade|} { }",
            "using IoTCommands; [IoTCommand(\"fade\")] partial record Fade { [CommandParameter(\"level\")] public required int Level { get; set; } }");
    }

    [Theory]
    [InlineData("{ LEVEL MODE RAMP public byte[] Key { get; init; } = []; }",
        "{ LEVEL MODE RAMP [CommandParameter(\"key\")] public byte[] Key { get; init; } = []; }")]
    [InlineData("([Description(\"x\")] byte[] Key) { LEVEL MODE RAMP }",
        "([property: CommandParameter(\"key\")] [Description(\"x\")] byte[] Key) { LEVEL MODE RAMP }")]
    public Task A_property_of_the_name_that_is_no_parameter_becomes_it(string before, string after) => DeclaredFixTest<AddPropertyFix>.VerifyAsync(
        "Make 'Key' the parameter 'key'",
        "[IoTCommand(\"fade\")] public partial record {|IOTC2009:Fade|}" + WithOthers(before).Replace("[Description(\"x\")] ", "", StringComparison.Ordinal),
        "[IoTCommand(\"fade\")] public partial record Fade" + WithOthers(after).Replace("[Description(\"x\")] ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("public void Key() { }")]
    [InlineData("[CommandParameter({|IOTC2010:\"keys\"|})] public required byte[] Key { get; init; }")]
    [InlineData("public static int Key { get; set; }")]
    public Task A_name_that_is_taken_has_no_fix(string member) => DeclaredFixTest<AddPropertyFix>.VerifyNoneAsync(
        "[IoTCommand(\"fade\")] public partial record {|IOTC2009:Fade|} { " + member + WithOthers(" LEVEL MODE RAMP }"));

    [Fact]
    public Task A_name_that_a_base_type_has_has_no_fix() => DeclaredFixTest<AddPropertyFix>.VerifyNoneAsync(
        "public record Base { public int Key { get; set; } } [IoTCommand(\"fade\")] public partial record {|IOTC2009:Fade|} : Base { "
            + WithOthers("LEVEL MODE RAMP }"));

    [Fact]
    public async Task The_name_of_the_type_itself_has_no_fix()
    {
        CodeFixTest<DeclarationAnalyzer, AddPropertyFix> test = DeclaredFixTest<AddPropertyFix>.Create();
        test.WithDefinition("key", KeyDefinition);
        await test.VerifyNoneAsync("[IoTCommands.IoTCommand(\"key\")] public partial record {|IOTC2009:Key|};");
    }

    [Fact]
    public async Task Of_two_parameters_with_one_name_in_csharp_the_second_has_no_fix()
    {
        CodeFixTest<DeclarationAnalyzer, AddPropertyFix> test = DeclaredFixTest<AddPropertyFix>.Create();
        test.WithDefinition("two", KeyDefinition.Replace("\"commandId\": \"key\"", "\"commandId\": \"two\"", StringComparison.Ordinal)
            .Replace("\"mandatoryParameters\": [", "\"mandatoryParameters\": [ { \"name\": \"Key\", \"type\": \"LONG\" },", StringComparison.Ordinal)
            .Replace("{\\\"k\\\"", "{\\\"l\\\":\\\"${aws:iot:commandexecution::parameter:Key}\\\",\\\"k\\\"", StringComparison.Ordinal));
        await test.VerifyAsync(
            "Add the property 'Key'",
            "using IoTCommands; [IoTCommand(\"two\")] public partial record {|IOTC2009:{|IOTC2009:Two|}|} { }",
            "using IoTCommands; [IoTCommand(\"two\")] public partial record {|IOTC2009:Two|} { [CommandParameter(\"Key\")] public required long Key { get; "
                + "init; } }");
    }

    private const string KeyDefinition = """
        {
          "commandId": "key",
          "payloadTemplate": "{\"k\":\"${aws:iot:commandexecution::parameter:key}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "key", "type": "BINARY" } ]
        }
        """;

    private static async Task VerifyKeyAsync(string before, string after)
    {
        CodeFixTest<DeclarationAnalyzer, AddPropertyFix> test = DeclaredFixTest<AddPropertyFix>.Create();
        test.WithDefinition("key", KeyDefinition);
        await test.VerifyAsync(
            "Add the property 'Key'",
            "using IoTCommands;\n[IoTCommand(\"key\")]\n" + before,
            "using IoTCommands;\n[IoTCommand(\"key\")]\n" + after);
    }

    private static string WithOthers(string code) => code
        .Replace("LEVEL", FadeDefinition.Level, StringComparison.Ordinal)
        .Replace("MODE", FadeDefinition.Mode, StringComparison.Ordinal)
        .Replace("RAMP", FadeDefinition.Ramp, StringComparison.Ordinal);
}
