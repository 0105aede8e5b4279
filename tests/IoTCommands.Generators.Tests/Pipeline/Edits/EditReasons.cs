using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline.Edits;

/// <summary>
/// Checks which steps run after an edit, in a project with two definitions. If a step is Modified or New after an edit that does not affect it, it costs every
/// user of an editor time at every keystroke.
/// </summary>
internal static class EditReasons
{
    public static TestProject TwoCommands { get; } = TestProject.Kitchen
        .WithDefinition("commands/a.json", TestDefinition.Of("Alpha"))
        .WithDefinition("commands/b.json", TestDefinition.Of("Beta"));

    public static void AssertEdit(Func<TestProject, TestProject> edit, string expected) => AssertEdit(TwoCommands, edit, expected);

    public static void AssertEdit(TestProject project, Func<TestProject, TestProject> edit, string expected)
        => AssertReasons(GeneratorRun.Start(project).Edit(edit), expected);

    public static void AssertReasons(GeneratorRun run, string expected) => Assert.Equal(expected, run.ReasonTable());
}
