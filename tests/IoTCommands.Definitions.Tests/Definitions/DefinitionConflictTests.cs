namespace IoTCommands.Definitions.Tests.Definitions;

public sealed class DefinitionConflictTests
{
    [Fact]
    public void Definitions_of_different_commands_have_no_conflict()
        => Assert.Empty(Find(("a.json", Id("a")), ("b.json", Id("b")), ("c.json", WithParameter("c", "x"))));

    [Fact]
    public void The_same_id_in_two_files_is_reported_in_both()
    {
        DefinitionConflict[] conflicts = Find(("z.json", Id("reboot")), ("A.json", Id("reboot")));

        Assert.Equal(["A.json", "z.json"], conflicts.Select(conflict => conflict.Path));
        Assert.All(conflicts, conflict => Assert.Same(DefinitionDescriptors.DuplicateCommandId, conflict.Rule));
        Assert.Equal(
            "\"reboot\" | \"z.json\"",
            conflicts[0].ToDiagnostic(Marked.ParseText(Id("reboot"))).JoinedArguments());
    }

    [Fact]
    public void The_same_id_in_two_namespaces_is_for_two_accounts_unless_a_type_holds_the_values()
    {
        DefinitionKey[] keys = [Key("a.json", Id("x"), "Dev"), Key("b.json", Id("x"), "Prod"), Key("c.json", Id("y"), "Dev")];

        Assert.Empty(DefinitionConflicts.Find(keys));
        Assert.Equal(["a.json", "b.json"], DefinitionConflicts.Find(keys, ["x"]).Select(conflict => conflict.Path));
    }

    [Fact]
    public void Of_three_files_with_the_same_id_each_is_reported_once()
        => Assert.Equal(
            ["a.json: b.json", "b.json: a.json", "c.json: a.json"],
            Find(("c.json", Id("x")), ("b.json", Id("x")), ("a.json", Id("x"))).Select(conflict => conflict.Path + ": " + conflict.Arguments[1].Trim('"')));

    [Fact]
    public void A_definition_with_errors_has_its_id_taken_too()
        => Assert.Equal(2, Find(("a.json", Id("x")), ("b.json", """{ "commandId": "x", "displayName": 5 }""")).Length);

    [Fact]
    public void A_definition_without_a_valid_id_takes_nothing()
        => Assert.Empty(Find(("a.json", "{ }"), ("b.json", "{ }"), ("c.json", Id("a b")), ("d.json", Id("a b"))));

    [Fact]
    public void Two_ids_that_become_one_name_are_reported_in_both()
    {
        DefinitionConflict[] conflicts = Find(("a.json", Id("door-id")), ("b.json", Id("door_id")));

        Assert.Equal(2, conflicts.Length);
        DiagnosticInfo diagnostic = conflicts[1].ToDiagnostic(Marked.ParseText(Id("door_id")));
        Assert.Equal(
            "The command \"door_id\" | the command \"door-id\" of \"a.json\" | \"DoorId\" | Give one of them another name in the project file: <IoTCommand "
                + "Update=\"b.json\" Name=\"...\" />.",
            diagnostic.JoinedArguments());
        Assert.Equal("\"door_id\"".Length, diagnostic.Span.Length);
    }

    [Fact]
    public void Two_ids_that_become_one_name_in_different_namespaces_have_no_conflict()
        => Assert.Empty(DefinitionConflicts.Find([Key("a.json", Id("door-id"), "A"), Key("b.json", Id("door_id"), "B")]));

    [Fact]
    public void An_enum_that_has_the_name_of_another_commands_Args_type_is_a_conflict()
    {
        DefinitionConflict[] conflicts = Find(("a.json", WithEnum("foo", "bar-args")), ("b.json", WithParameter("foo-bar", "x")));

        Assert.Equal(["a.json", "b.json"], conflicts.Select(conflict => conflict.Path));
        Assert.Equal("\"FooBarArgs\"", conflicts[0].Arguments[2]);
    }

    [Fact]
    public void A_command_without_parameters_has_no_Args_type_to_collide_with()
        => Assert.Empty(Find(("a.json", WithEnum("foo", "bar-args")), ("b.json", Id("foo-bar"))));

    [Fact]
    public void Enums_of_two_commands_can_be_in_conflict()
        => Assert.Equal(2, Find(("a.json", WithEnum("foo", "bar-baz")), ("b.json", WithEnum("foo-bar", "baz"))).Length);

    [Fact]
    public void Order_of_the_keys_does_not_matter()
    {
        (string, string)[] files = [("b.json", Id("x")), ("a.json", Id("x")), ("C.json", Id("y-1")), ("d.json", Id("y_1")), ("e.json", Id("z"))];

        Assert.Equal(Find(files), Find([.. files.Reverse()]));
    }

    [Fact]
    public void A_path_that_comes_twice_is_one_file() => Assert.Empty(Find(("a.json", Id("x")), ("a.json", Id("x"))));

    [Fact]
    public void Paths_are_shown_whole_with_their_backslashes()
        => Assert.Contains(
            @"""C:\work\commands\b.json""",
            Find(("a.json", Id("x")), (@"C:\work\commands\b.json", Id("x")))[0].ToDiagnostic(Marked.ParseText(Id("x"))).JoinedArguments(),
            StringComparison.Ordinal);

    [Fact]
    public void A_key_is_equal_where_nothing_that_others_may_not_have_changed()
        => Assert.Equal(Key("a.json", Id("x"), null), Key("a.json", """{ "commandId": "x", "description": "Something else." }""", null));

    private static DefinitionConflict[] Find(params (string Path, string Text)[] files)
    {
        DefinitionKey[] keys = files
            .Select(file => DefinitionKey.From(file.Path, Marked.ParseText(file.Text), null))
            .OfType<DefinitionKey>()
            .ToArray();
        return [.. DefinitionConflicts.Find(keys)];
    }

    private static DefinitionKey Key(string path, string text, string? namespaceName) => DefinitionKey.From(path, Marked.ParseText(text), namespaceName)!;

    private static string Id(string id) => "{ \"commandId\": \"" + id + "\" }";

    private static string WithParameter(string id, string name)
        => Marked.WithParameter("{ \"name\": \"" + name + "\", \"type\": \"LONG\" }", name).Replace("\"c\"", "\"" + id + "\"", StringComparison.Ordinal);

    private static string WithEnum(string id, string name)
        => Marked.WithParameter(
            "{ \"name\": \""
                + name
                + "\", \"type\": \"STRING\", \"valueConditions\": [ { \"comparisonOperator\": \"IN_SET\", \"operand\": { \"strings\": [ \"A\", \"B\" ] } } ] }",
            name).Replace("\"c\"", "\"" + id + "\"", StringComparison.Ordinal);
}
