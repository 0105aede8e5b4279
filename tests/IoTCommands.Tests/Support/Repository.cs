namespace IoTCommands.Tests.Support;

internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "IoTCommands.Generators.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No IoTCommands.Generators.sln above {AppContext.BaseDirectory}: these tests read the repository that they were built in.");
    }
}
