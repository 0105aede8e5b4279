using IoTCommands.Generators.Tests.Declarations.Support;
using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Declarations;

/// <summary>Tests types whose names, members and attributes could conflict with generated code. All of it compiles without a diagnostic.</summary>
public sealed class HostileTypeTests
{
    private const string Level = "[CommandParameter(\"level\")] public int Level { get; set; }";

    [Theory]
    [InlineData("public partial class Fade { PROPERTY public int ToCommandParameterMap { get; set; } }")]
    [InlineData("public partial class Fade { PROPERTY public void ToCommandParameterMap() { } }")]
    [InlineData("public partial class Fade { PROPERTY public class ToCommandParameterMap { } }")]
    [InlineData("public partial class Fade { [CommandParameter(\"level\")] public int ToCommandParameterMap { get; set; } }")]
    [InlineData("public partial class ToCommandParameterMap { PROPERTY }")]
    [InlineData("public partial class Fade : Base { PROPERTY } public class Base { public virtual int ToCommandParameterMap() => 0; }")]
    [InlineData("public partial class Fade : Base { PROPERTY } public abstract class Base { protected internal virtual int ToCommandParameterMap => 0; }")]
    [InlineData("public partial record Fade : Base { PROPERTY } public record Base { public virtual object ToCommandParameterMap() => 0; }")]
    [InlineData("public partial class Fade { PROPERTY public int parameters; public int value; public int TextOfLevel; public int args; }")]
    [InlineData("public partial class Fade { [CommandParameter(\"level\")] public K parameters { get; set; } public enum K { value, args } }")]
    public void Members_that_are_named_like_a_generated_one(string declaration) => Generate(declaration);

    [Theory]
    [InlineData("All_Definitions")]
    [InlineData("All")]
    [InlineData("Find")]
    [InlineData("FindArgs")]
    [InlineData("commandId")]
    [InlineData("__Definitions")]
    [InlineData("IoTCommandCatalogArgs")]
    [InlineData("IoTCommands")]
    [InlineData("System")]
    [InlineData("Amazon")]
    [InlineData("CommandDefinition")]
    [InlineData("CommandDefinitionJson")]
    [InlineData("GeneratedDefinition")]
    [InlineData("@dynamic")]
    [InlineData("@value")]
    [InlineData("@args")]
    [InlineData("@record")]
    [InlineData("@field")]
    [InlineData("@file")]
    [InlineData("@scoped")]
    [InlineData("@required")]
    [InlineData("@extension")]
    [InlineData("@allows")]
    [InlineData("@nint")]
    [InlineData("@notnull")]
    [InlineData("@unmanaged")]
    [InlineData("@var")]
    [InlineData("@await")]
    [InlineData("@partial")]
    [InlineData("@where")]
    [InlineData("@yield")]
    [InlineData("@get")]
    [InlineData("@init")]
    [InlineData("@global")]
    [InlineData("@class")]
    [InlineData("@fade")]
    [InlineData("@all")]
    [InlineData("@client")]
    [InlineData("@target")]
    [InlineData("@options")]
    [InlineData("@cancellationToken")]
    [InlineData("_")]
    public void Types_that_are_named_like_a_keyword_or_a_generated_name(string name)
    {
        Generate($"public partial class {name} {{ PROPERTY }}");
        Generate($"public partial class {name} {{ }}");
        Generate($"public partial record {name} {{ PROPERTY }}");
        Generate($"public partial record struct {name} {{ [CommandParameter(\"level\")] public K Level {{ get; set; }} public enum K {{ {name} }} }}");
    }

    [Theory]
    [InlineData("[Obsolete] public partial class Fade { PROPERTY }")]
    [InlineData("[Obsolete(\"x\", true)] public partial class Fade { PROPERTY }")]
    [InlineData("[Obsolete(\"x\", true)] public partial record Fade { PROPERTY }")]
    [InlineData("[Obsolete(\"x\", true)] public partial class Fade { }")]
    [InlineData("[Obsolete(\"x\", true)] public partial class Fade { [CommandParameter(\"level\")] public decimal Level { get; set; } }")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"KIT001\")] public partial class Fade { PROPERTY }")]
    [InlineData("[Experimental(\"KIT001\")] public partial class Fade { PROPERTY }")]
    [InlineData("[Experimental(\"KIT001\")] public partial record struct Fade { PROPERTY }")]
    [InlineData("[Experimental(\"KIT001\")] public partial class Fade { }")]
    public void Types_that_must_not_be_used(string declaration) => Generate(declaration);

    [Theory]
    [InlineData("[Obsolete(\"x\", true)]")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"KIT001\")]")]
    [InlineData("[Experimental(\"KIT001\")]")]
    public void Containing_types_that_must_not_be_used(string attribute)
    {
        GeneratorRun.Start(DeclaredCode.Project(DeclaredCode.WithUsings(
            $$"""
            using System.Diagnostics.CodeAnalysis;
            namespace Kitchen { {{attribute}} public static partial class Lamps { [IoTCommand("fade")] public partial class Fade { {{Level}} } } }
            """)));
    }

    [Theory]
    [InlineData("[Obsolete]")]
    [InlineData("[Obsolete(\"x\", true)]")]
    [InlineData("[Obsolete(\"x\", true, DiagnosticId = \"KIT001\")]")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"KIT001\")]")]
    [InlineData("[Experimental(\"KIT001\")]")]
    public void Members_that_must_not_be_used(string attribute)
    {
        const string Secret = "[CommandParameter(\"key\", IsSecret = true)] public string Key { get; set; } = \"\";";
        string ofProperty = attribute.Replace("[", "[property: ", StringComparison.Ordinal);

        Generate($"public partial class Fade {{ {attribute} PROPERTY }}");
        Generate($"public partial record Fade({ofProperty} [property: CommandParameter(\"level\")] int Level);");
        Generate($"public partial class Fade {{ [CommandParameter(\"level\")] public int Level {{ {attribute} get; set; }} }}");
        Generate($"public partial class Fade {{ {attribute} [CommandParameter(\"level\")] public K Level {{ get; set; }} {attribute} public enum K {{ A }} }}");
        Generate($"public partial class Fade {{ [CommandParameter(\"level\")] public K Level {{ get; set; }} public enum K {{ A, {attribute} B }} }}");
        Generate($"public partial record Fade {{ {attribute} {Secret} }}");
        Generate($"public partial record Fade {{ {Secret} {attribute} public int A {{ get; set; }} }}");
        Generate($"public partial record Fade : Base {{ {Secret} {attribute} public int A {{ get; set; }} }} public record Base;");
    }

    [Fact]
    public void A_definition_file_whose_path_is_the_name_of_a_type()
    {
        TestProject project = DeclaredCode
            .Project(DeclaredCode.WithUsings($"namespace Kitchen {{ [IoTCommand(\"fade\")] public partial class Fade {{ {Level} }} }}"))
            .WithDefinition("Kitchen.Fade", TestDefinition.Of("reboot"));

        Assert.Equal(["Fade.g.cs", "IoTCommandCatalog.g.cs", "Reboot.g.cs"], GeneratorRun.Start(project).HintNames);

        // The two names are the same, which must be detected.
        project = project.WithMetadata("Kitchen.Fade", "IoTCommandName", "Fade");
        Assert.Equal(["IoTCommandCatalog.g.cs"], GeneratorRun.Start(project).HintNames);
    }

    [Theory]
    [InlineData("SetOther_Definition", "SetOther")]
    [InlineData("SetOtherCommand", "SetOther")]
    [InlineData("Reboot__Definition", "Reboot")]
    [InlineData("__Definitions", "Reboot")]
    public void Commands_whose_names_differ_by_a_suffix(string first, string second)
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("a"))
            .WithMetadata("commands/a.json", "IoTCommandName", first)
            .WithDefinition("commands/b.json", TestDefinition.Static("b"))
            .WithMetadata("commands/b.json", "IoTCommandName", second);

        Assert.InRange(GeneratorRun.Start(project).HintNames.Count(), 2, 3);
        Assert.Equal(3, GeneratorRun.Start(project.WithMetadata("commands/a.json", "IoTCommandName", "A" + first)).HintNames.Count());
    }

    private static void Generate(string declaration)
    {
        string type = declaration.Replace("PROPERTY", Level, StringComparison.Ordinal);
        string code = $"using System.Diagnostics.CodeAnalysis;\nnamespace Kitchen {{ [IoTCommand(\"fade\")] {type} }}";
        Assert.Equal(2, DeclaredCode.Generate(DeclaredCode.WithUsings(code)).HintNames.Count());
    }
}
