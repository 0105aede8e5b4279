namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>The packed packages in fresh projects outside the repository.</summary>
public sealed class ConsumerStoryTests(ConsumerStory story) : IClassFixture<ConsumerStory>
{
    [Theory]
    [InlineData(ConsumerStory.Greenhouse)]
    [InlineData(ConsumerStory.Garage)]
    public void A_definition_is_all_that_a_project_needs_to_start_its_command(string project)
    {
        Assert.Equal("""SetFanSpeed Succeeded {"fan":40}""", story.FirstRun[project]);
    }

    [Theory]
    [InlineData(ConsumerStory.Greenhouse)]
    [InlineData(ConsumerStory.Garage)]
    public void A_new_required_parameter_is_an_error_at_a_caller_that_does_not_give_it(string project)
    {
        Assert.Matches("Program\\.cs.*error CS9035:.*SetFanSpeedArgs\\.Minutes", Assert.Single(story.BuildOfEditedDefinition.ErrorsOf(project)));
    }

    [Theory]
    [InlineData(ConsumerStory.Greenhouse)]
    [InlineData(ConsumerStory.Garage)]
    public void A_new_parameter_can_be_used_after_the_next_build(string project)
    {
        Assert.Equal("""SetFanSpeed Succeeded {"fan":40,"for":5}""", story.RunOfNewParameter[project]);
    }

    [Theory]
    [InlineData(ConsumerStory.Greenhouse)]
    [InlineData(ConsumerStory.Garage)]
    public void A_parameter_that_the_caller_leaves_out_is_an_error(string project)
    {
        Assert.Matches("Program\\.cs.*error CS9035:.*SetFanSpeedArgs\\.SpeedPercent", Assert.Single(story.BuildWithoutParameter.ErrorsOf(project)));
    }

    [Theory]
    [InlineData(ConsumerStory.Greenhouse)]
    [InlineData(ConsumerStory.Garage)]
    public void A_deleted_definition_is_an_error_at_its_callers(string project)
    {
        string[] errors = story.BuildWithoutDefinition.ErrorsOf(project);
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Matches("Program\\.cs.*error CS(0103|0246|1061):", error));
    }

    [Fact]
    public void A_build_without_changes_compiles_nothing()
    {
        Assert.Empty(story.CompiledAgain);
    }

    [Fact]
    public void No_project_with_commands_gets_a_warning()
    {
        Assert.Contains("1 Warning(s)", story.FirstBuild.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_whose_wildcard_matches_no_file_is_told_that_it_has_no_command()
    {
        AssertBuilt(ConsumerStory.Attic);
        Assert.Matches($"warning IOTC9010: .*{ConsumerStory.Attic}/.*\\[.*{ConsumerStory.Attic}\\.csproj\\]", story.FirstBuild.Output);
    }

    [Fact]
    public void The_READMEs_sixty_seconds_compile_in_a_project_of_that_name()
    {
        AssertBuilt(ConsumerStory.Kitchen);
    }

    [Fact]
    public void A_project_that_refers_to_another_one_with_the_package_can_have_definitions_of_its_own()
    {
        AssertBuilt(ConsumerStory.House);
    }

    [Fact]
    public void A_definition_that_a_referenced_project_has_in_the_same_namespace_is_one_error()
    {
        Assert.Matches("commands/SetFanSpeed\\.json\\(.*error IOTC9015: ", Assert.Single(story.FirstBuild.ErrorsOf(ConsumerStory.Terrace)));
        Assert.DoesNotContain("CS0436", story.FirstBuild.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_commands_of_a_project_that_does_not_name_the_package_may_hold_anything()
    {
        AssertBuilt(ConsumerStory.Shop);
    }

    [Fact]
    public void A_project_that_refers_to_IoTCommands_Testing_alone_can_have_definitions_of_its_own()
    {
        AssertBuilt(ConsumerStory.Tests);
    }

    private void AssertBuilt(string project)
    {
        Assert.Empty(story.FirstBuild.ErrorsOf(project));
        Assert.Contains($"{project} -> ", story.FirstBuild.Output, StringComparison.Ordinal);
    }
}
