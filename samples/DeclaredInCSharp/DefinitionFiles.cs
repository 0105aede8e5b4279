using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>The definitions as files, which is how commands that are declared in C# come into an AWS account.</summary>
internal static class DefinitionFiles
{
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Console.WriteLine($"The definitions are in {Path.GetFullPath(folder)}. Create the commands, once in each account and Region:");
        Console.WriteLine();
        foreach (CommandDefinition command in IoTCommandCatalog.All)
        {
            string path = Path.Combine(folder, command.CommandId + ".json");
            File.WriteAllText(path, command.ToCreateCommandJson());
            Console.WriteLine($"aws iot create-command --cli-input-json {Argument("file://" + path.Replace(Path.DirectorySeparatorChar, '/'))}");
        }

        Console.WriteLine();
    }

    /// <summary>As a shell takes it for one word.</summary>
    private static string Argument(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
