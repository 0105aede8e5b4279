using IoTCommands.Generators.CodeFixes.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>IOTC4001.</summary>
public sealed class RenameKeyTests
{
    [Fact]
    public Task A_key_is_renamed_and_its_comments_stay() => UntypedFixTest<RenameLiteralFix>.VerifyMapAsync(
        "Change 'preHeat' to 'preheat'",
        """new() { ["targetC"] = new() { I = 180 }, [/* wait */ {|IOTC4001:"preHeat"|} /* for it */] = new() { B = true } }""",
        """new() { ["targetC"] = new() { I = 180 }, [/* wait */ "preheat" /* for it */] = new() { B = true } }""");

    [Fact]
    public Task A_key_that_is_added_is_renamed_in_any_kind_of_literal() => UntypedFixTest<RenameLiteralFix>.VerifyAsync(
        "Change 'zonee' to 'zone'",
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
        parameters.Add({|IOTC4001:@"zonee"|}, new CommandParameterValue { S = "MAIN" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """,
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
        parameters.Add("zone", new CommandParameterValue { S = "MAIN" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """);

    [Fact]
    public Task A_required_key_that_is_misspelt_is_there_after_it() => UntypedFixTest<RenameLiteralFix>.VerifyMapAsync(
        "Change 'targetc' to 'targetC'",
        """new() { { {|IOTC4001:"targetc"|}, new() { I = 180 } } }""",
        """new() { { "targetC", new() { I = 180 } } }""");

    [Theory]
    [InlineData("""new() { ["targetC"] = new() { I = 180 }, [{|IOTC4001:"somethingElse"|}] = new() { B = true } }""")]
    [InlineData("""new() { ["targetC"] = new() { I = 180 }, [{|IOTC4001:"targetc"|}] = new() { I = 180 } }""")]
    public Task A_key_that_is_near_to_no_parameter_that_is_left_has_no_fix(string map) => UntypedFixTest<RenameLiteralFix>.VerifyNoneInMapAsync(map);

    [Fact]
    public Task Fix_all_fixes_the_same_misspelling_everywhere() => UntypedFixTest<RenameLiteralFix>.VerifyFixAllAsync(
        "Change 'zonee' to 'zone'",
        """
        StartCommandExecutionRequest first = new() { CommandArn = Arn, Parameters = new() { [{|IOTC4001:"zonee"|}] = new() { S = "TOP" } } };
        StartCommandExecutionRequest second = new() { CommandArn = Arn, Parameters = new() { [{|IOTC4001:"zonee"|}] = new() { S = "TOP" } } };
        """,
        """
        StartCommandExecutionRequest first = new() { CommandArn = Arn, Parameters = new() { ["zone"] = new() { S = "TOP" } } };
        StartCommandExecutionRequest second = new() { CommandArn = Arn, Parameters = new() { ["zone"] = new() { S = "TOP" } } };
        """,
        iterations: 2);

    [Fact]
    public Task A_constant_is_not_renamed() => UntypedFixTest<RenameLiteralFix>.VerifyNoneAsync(
        """
        const string Key = "targetc";
        StartCommandExecutionRequest request = new() { CommandArn = Arn, Parameters = new() };
        request.Parameters[{|IOTC4001:Key|}] = new() { I = 180 };
        """);
}
