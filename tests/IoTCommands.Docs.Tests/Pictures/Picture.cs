namespace IoTCommands.Docs.Tests.Pictures;

/// <summary>The pictures in <c>docs/images</c>. With the environment variable UPDATE_BASELINES=1, they are written instead of compared.</summary>
internal static class Picture
{
    public static bool IsUpdate { get; } = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    /// <param name="root">The folder of the repository.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="svg">The expected content of the file.</param>
    /// <param name="comparable">Removes what differs from run to run.</param>
    public static void Check(string root, string name, string svg, Func<string, string>? comparable = null)
    {
        comparable ??= static text => text;
        string path = Path.Combine(root, "docs/images", name);
        if (IsUpdate)
        {
            File.WriteAllText(path, svg);
        }

        Assert.True(File.Exists(path), $"There is no docs/images/{name}. UPDATE_BASELINES=1 writes it.");
        string file = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Equal(comparable(svg), comparable(file));
    }
}
