namespace IoTCommands.Packages.Tests.Support;

/// <summary>A folder outside the repository, so that the repository's build files do not affect its content.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("iot-commands-").FullName;

    public string Combine(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    public void Write(string relativePath, string text)
    {
        string path = Combine(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
