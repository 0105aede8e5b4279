using System.Globalization;
using System.Text.RegularExpressions;
using IoTCommands.Docs.Tests.Pictures;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Tests the packed packages in new projects outside the repository.</summary>
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
    public void A_mistake_in_a_definition_is_one_error_at_its_place_and_the_docs_have_a_picture_of_it()
    {
        string error = Regex.Replace(
            Assert.Single(story.FirstBuild.ErrorsOf(ConsumerStory.Workshop)).Replace('\\', '/'), $@"[^\s\[]*/{ConsumerStory.Workshop}(?=/)", "/src/Workshop");
        Match place = Regex.Match(error, @"^(?<place>\S+SetFanSpeed\.json\((?<line>\d+),(?<column>\d+)\)): (?<id>error IOTC1008)(?<message>: .*)$");
        Assert.True(place.Success, error);

        const int Columns = 104;
        TextPicture picture = new("A mistake in a definition", Columns);
        string[] lines = ConsumerStory.Mistaken.Split('\n');
        int line = int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture);
        int column = int.Parse(place.Groups["column"].Value, CultureInfo.InvariantCulture) - 1;
        for (int number = line - 3; number <= line + 2; number++)
        {
            picture.Add((string.Create(CultureInfo.InvariantCulture, $"{number,4}  "), TextPicture.Dim), (lines[number - 1], TextPicture.Plain));
            if (number == line)
            {
                picture.Squiggle(6 + column, lines[number - 1].IndexOf(',', column) - column, TextPicture.Red);
            }
        }

        picture.Add();
        picture.Add(("$ ", TextPicture.Dim), ("dotnet build", TextPicture.Plain));
        foreach (string wrapped in TextPicture.Wrap(error, Columns))
        {
            string id = place.Groups["id"].Value;
            string[] parts = wrapped.Split(id);
            picture.Add(parts.Length == 1
                ? [(wrapped, TextPicture.Plain)]
                : [(parts[0], TextPicture.Plain), (id, TextPicture.Red), (parts[1], TextPicture.Plain)]);
        }

        Picture.Check(Repository.Root, "mistake-in-a-definition.svg", picture.ToString());
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
