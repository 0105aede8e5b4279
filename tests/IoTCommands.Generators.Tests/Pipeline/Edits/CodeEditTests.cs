using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline.Edits;

/// <summary>Tests edits of C#, references and the language version. None of them parses a definition again.</summary>
public sealed class CodeEditTests
{
    [Fact]
    public void The_first_run_makes_everything_new() => EditReasons.AssertReasons(
        GeneratorRun.Start(EditReasons.TwoCommands),
        """
        Files           New, New
        Models          New, New
        Keys            New, New
        Dependencies    New
        Settings        New
        Commands        New
        CommandOutputs  New, New
        CatalogOutputs  New
        outputs         New, New, New
        """);

    [Fact]
    public void Unrelated_csharp_stops_at_the_dependencies() => EditReasons.AssertEdit(
        static project => project.WithCode("Program.cs", "namespace Kitchen { internal static class Program { private const int X = 1; } }"),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void A_csharp_file_added_stops_at_the_dependencies() => EditReasons.AssertEdit(
        static project => project.WithCode("Other.cs", "namespace Kitchen { internal static class Other { } }"),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void A_csharp_file_removed_stops_at_the_dependencies() => EditReasons.AssertEdit(
        static project => project.WithoutCode("Program.cs"),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void A_reference_added_stops_at_the_dependencies() => EditReasons.AssertEdit(
        static project => project.WithReference("Other", "namespace Other { public class Any { } }"),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void The_sdk_taken_away_takes_every_output_away() => EditReasons.AssertEdit(
        static project => project.WithoutReference("AWSSDK.IoTJobsDataPlane.dll"),
        """
        Dependencies    Modified
        Settings        Modified
        Commands        Modified
        CommandOutputs  Removed, Removed
        CatalogOutputs  Removed
        outputs         Removed, Removed, Removed
        """);

    [Fact]
    public void The_sdk_put_back_brings_every_output_back() => EditReasons.AssertEdit(
        EditReasons.TwoCommands.WithoutReference("AWSSDK.IoTJobsDataPlane.dll"),
        static project => project with { References = EditReasons.TwoCommands.References },
        """
        Dependencies    Modified
        Settings        Modified
        Commands        Modified
        CommandOutputs  New, New
        CatalogOutputs  New
        outputs         New, New, New
        """);

    [Fact]
    public void An_older_language_makes_every_output_anew_and_reads_nothing() => EditReasons.AssertEdit(
        static project => project.WithLanguage(LanguageVersion.CSharp7_3),
        """
        Dependencies    Unchanged
        Settings        Modified
        Commands        Modified
        CommandOutputs  Modified, Modified
        CatalogOutputs  Modified
        outputs         Modified, Modified, Modified
        """);

    [Fact]
    public void A_language_of_the_same_features_stops_at_the_settings() => EditReasons.AssertEdit(
        static project => project.WithLanguage(LanguageVersion.CSharp12),
        """
        Dependencies    Unchanged
        Settings        Unchanged
        """);
}
