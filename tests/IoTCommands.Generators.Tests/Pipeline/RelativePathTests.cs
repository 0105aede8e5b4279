using IoTCommands.Generators.Projects;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Tests the paths in messages. Two files never have the same path.</summary>
public sealed class RelativePathTests
{
    [Theory]
    [InlineData("/src/Kitchen/", "/src/Kitchen/commands/a.json", "commands/a.json")]
    [InlineData("/src/Kitchen", "/src/Kitchen/commands/a.json", "commands/a.json")]
    [InlineData("/src/Kitchen/", "/src/Kitchen/a.json", "a.json")]
    [InlineData("/src/Kitchen/", "/src/Kitchen2/a.json", "../Kitchen2/a.json")]
    [InlineData("/src/Kitchen/", "/src/a.json", "../a.json")]
    [InlineData("/src/Kitchen/", "/src/shared/../Kitchen/./commands//a.json", "commands/a.json")]
    [InlineData("/src/Kitchen/", "/src/Kitchen/commands//a.json", "commands/a.json")]
    [InlineData("/src/Kitchen/", "/src/Kitchen//a.json", "a.json")]
    [InlineData("/src/Kitchen/", "/src/Kitchen/../a.json", "../a.json")]
    [InlineData("/src/Kitchen/", "/src/Kitchen/commands/../a.json", "a.json")]
    [InlineData("/src/Kitchen/", "/src/Kitchen/.commands/.a.json", ".commands/.a.json")]
    [InlineData(@"C:\src\Kitchen\", @"C:\src\Kitchen\commands/inner\a.json", "commands/inner/a.json")]
    [InlineData("/src/../src/Kitchen/", "/src/Kitchen/a.json", "a.json")]
    [InlineData("/src/Kitchen/", "/src/kitchen/a.json", "../kitchen/a.json")]
    [InlineData("/src/Kitchen/", "commands/a.json", "commands/a.json")]
    [InlineData(@"C:\src\Kitchen\", @"C:\src\Kitchen\commands\a.json", "commands/a.json")]
    [InlineData(@"C:\src\Kitchen\", @"C:\src\shared\a.json", "../shared/a.json")]
    [InlineData(@"C:\src\Kitchen\", @"c:\SRC\kitchen\commands\a.json", "commands/a.json")]
    [InlineData("C:/src/Kitchen/", @"C:\src\Kitchen\commands\a.json", "commands/a.json")]
    [InlineData(@"\\server\src\Kitchen\", @"\\server\src\Kitchen\commands\a.json", "commands/a.json")]
    public void A_file_is_named_from_the_directory(string directory, string path, string expected)
        => Assert.Equal(expected, RelativePath.From(directory, path));

    [Theory]
    [InlineData("/src/Kitchen/", "/opt/shared/a.json", "/opt/shared/a.json")]
    [InlineData("/src/Kitchen/", "/opt/../opt/shared/a.json", "/opt/shared/a.json")]
    [InlineData("/src/Kitchen/", "/a.json", "/a.json")]
    [InlineData(@"C:\src\Kitchen\", @"D:\shared\a.json", "D:/shared/a.json")]
    [InlineData(@"C:\src\Kitchen\", @"\\server\shared\a.json", "//server/shared/a.json")]
    [InlineData(null, "/src/Kitchen/a.json", "/src/Kitchen/a.json")]
    [InlineData(null, @"C:\src\Kitchen\a.json", "C:/src/Kitchen/a.json")]
    public void Where_there_is_no_way_from_the_directory_a_file_has_its_whole_path(string? directory, string path, string expected)
    {
        Assert.Equal(expected, RelativePath.From(directory, path));
        Assert.Equal("a.json", RelativePath.WithoutForeignFolders(expected));
    }

    [Theory]
    [InlineData("commands/a.json")]
    [InlineData("../shared/a.json")]
    public void A_path_from_the_directory_has_no_foreign_folders(string path) => Assert.Equal(path, RelativePath.WithoutForeignFolders(path));
}
