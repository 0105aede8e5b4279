using IoTCommands.Generators.CodeFixes.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.CSharp;

public sealed class ImportsTests
{
    [Theory]
    [InlineData("class C { }", "using IoTCommands;\nusing Kitchen;\n\nclass C { }")]
    [InlineData("// License\n\nclass C { }", "// License\n\nusing IoTCommands;\nusing Kitchen;\n\nclass C { }")]
    [InlineData("#nullable enable\n\n/// <summary>C.</summary>\nclass C { }",
        "#nullable enable\n\nusing IoTCommands;\nusing Kitchen;\n\n/// <summary>C.</summary>\nclass C { }")]
    [InlineData("/** <summary>C.</summary> */\nclass C { }", "using IoTCommands;\nusing Kitchen;\n\n/** <summary>C.</summary> */\nclass C { }")]
    [InlineData("extern alias a;\n\nclass C { }", "extern alias a;\nusing IoTCommands;\nusing Kitchen;\n\nclass C { }")]
    [InlineData("[assembly: A]\nclass C { }", "using IoTCommands;\nusing Kitchen;\n\n[assembly: A]\nclass C { }")]
    [InlineData("namespace N;\n\nclass C { }", "using IoTCommands;\nusing Kitchen;\n\nnamespace N;\n\nclass C { }")]
    [InlineData("// License\r\nclass C { }", "// License\r\nusing IoTCommands;\r\nusing Kitchen;\r\n\r\nclass C { }")]
    public void The_first_directives_of_a_file_stand_before_its_code(string before, string after) => Assert.Equal(after, Import(before));

    [Theory]
    [InlineData("#if A\nclass B { }\n#endif\nclass C { }", "using IoTCommands;\nusing Kitchen;\n\n#if A\nclass B { }\n#endif\nclass C { }")]
    [InlineData("#if !A\nclass B { }\n#endif\nclass C { }", "using IoTCommands;\nusing Kitchen;\n\n#if !A\nclass B { }\n#endif\nclass C { }")]
    [InlineData("#if !A\nusing A;\n#else\nusing B;\n#endif\nclass C { }",
        "using IoTCommands;\nusing Kitchen;\n\n#if !A\nusing A;\n#else\nusing B;\n#endif\nclass C { }")]
    [InlineData("using A;\n#if !A\nusing B;\n#endif\nusing Z;\nclass C { }",
        "using A;\nusing IoTCommands;\nusing Kitchen;\n#if !A\nusing B;\n#endif\nusing Z;\nclass C { }")]
    public void None_gets_under_a_condition_of_the_build(string before, string after) => Assert.Equal(after, Import(before));

    [Theory]
    [InlineData("global using A;\nglobal using Z;\nclass C { }", "global using A;\nglobal using Z;\nusing IoTCommands;\nusing Kitchen;\nclass C { }")]
    [InlineData("global using A;\nusing Z;\nclass C { }", "global using A;\nusing IoTCommands;\nusing Kitchen;\nusing Z;\nclass C { }")]
    [InlineData("global using Z;\nusing A;\nclass C { }", "global using Z;\nusing A;\nusing IoTCommands;\nusing Kitchen;\nclass C { }")]
    [InlineData("global using A;\n#if !A\nglobal using B;\n#endif\nclass C { }",
        "global using A;\n#if !A\nglobal using B;\n#endif\nusing IoTCommands;\nusing Kitchen;\nclass C { }")]
    [InlineData("#if !A\nglobal using B;\n#endif\nusing Z;\nclass C { }",
        "#if !A\nglobal using B;\n#endif\nusing IoTCommands;\nusing Kitchen;\nusing Z;\nclass C { }")]
    public void None_gets_before_a_global_one(string before, string after) => Assert.Equal(after, Import(before));

    [Fact]
    public void A_global_one_is_there_for_the_file() =>
        Assert.Equal("global using IoTCommands;\nusing Kitchen;\nclass C { }", Import("global using IoTCommands;\nclass C { }"));

    [Fact]
    public void One_that_is_there_under_a_condition_is_there_in_this_build() =>
        Assert.Equal(
            "using A;\nusing Kitchen;\n#if !A\nusing IoTCommands;\n#endif\nclass C { }",
            Import("using A;\n#if !A\nusing IoTCommands;\n#endif\nclass C { }"));

    private static string Import(string code)
    {
        CSharpFile file = TextPlace.Of(code);
        file.Imports.Add("Kitchen");
        file.Imports.Add("IoTCommands");
        return file.Text.WithChanges(file.Imports.ToChanges()).ToString();
    }
}
