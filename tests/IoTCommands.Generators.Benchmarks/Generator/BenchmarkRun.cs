using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>Runs generators as hosts do.</summary>
internal static class BenchmarkRun
{
    public static GeneratorDriver Of(GeneratorDriver driver, Compilation compilation) => driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _);

    /// <summary>Creates a driver that has run once over all commands.</summary>
    /// <exception cref="InvalidOperationException">There is not one output for each command, and the given number of others.</exception>
    public static GeneratorDriver Warm(BenchmarkProject project, IIncrementalGenerator generator, int commands, int others)
    {
        GeneratorDriver driver = project.CreateDriver(generator).RunGenerators(project.Compilation);
        Check(driver, commands + others);
        return driver;
    }

    /// <exception cref="InvalidOperationException">The generator failed, or gave another number of outputs.</exception>
    public static void Check(GeneratorDriver driver, int outputs)
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        if (result.Exception is not null || result.GeneratedSources.Length != outputs)
        {
            throw new InvalidOperationException($"{result.GeneratedSources.Length} outputs in place of {outputs}. {result.Exception}");
        }
    }
}
