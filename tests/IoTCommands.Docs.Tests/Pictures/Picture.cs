namespace IoTCommands.Docs.Tests.Pictures;

/// <summary>The pictures in <c>docs/images</c>. With the environment variable UPDATE_BASELINES=1 they are written instead of compared.</summary>
internal static class Picture
{
    public static bool IsUpdate { get; } = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    /// <summary>What both sides of a comparison are made of: all that differs from run to run is to be left out.</summary>
    public static void Check(string root, string name, string svg, Func<string, string>? comparable = null)
    {
        string path = Path.Combine(root, "docs/images", name);
        if (IsUpdate)
        {
            File.WriteAllText(path, svg);
        }

        Assert.True(File.Exists(path), $"There is no docs/images/{name}. UPDATE_BASELINES=1 writes it.");
        string file = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Equal(comparable is null ? svg : comparable(svg), comparable is null ? file : comparable(file));
    }
}
