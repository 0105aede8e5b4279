using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>Writes the definitions to files from which the commands can be created in an AWS account.</summary>
internal static class DefinitionFiles
{
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Console.WriteLine($"The definitions are in {Path.GetFullPath(folder)}. To create the commands, once in each account and Region:");
        Console.WriteLine();
        foreach (CommandDefinition command in IoTCommandCatalog.All)
        {
            string path = Path.Combine(folder, command.CommandId + ".json");
            File.WriteAllText(path, command.ToCreateCommandJson());
            Console.WriteLine($"aws iot create-command --cli-input-json {Argument("file://" + path.Replace(Path.DirectorySeparatorChar, '/'))}");
        }

        Console.WriteLine();
    }

    /// <summary>Quotes an argument for a shell if it contains spaces.</summary>
    private static string Argument(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
