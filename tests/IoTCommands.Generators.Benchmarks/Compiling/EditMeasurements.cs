using System.Globalization;

namespace IoTCommands.Generators.Benchmarks.Compiling;

/// <summary>Measures the cost of the package during editing.</summary>
internal static class EditMeasurements
{
    /// <summary>Prints the medians of the time from a keystroke to the diagnostics of its file.</summary>
    public static void RunLatency(int edits)
    {
        EditedProject project = new();
        List<double> generator = [];
        List<double> compiler = [];
        List<double> idle = [];
        List<double> analyzers = [];
        for (int i = -10; i < edits; i++)
        {
            (TimeSpan ofGenerator, TimeSpan ofCompiler, TimeSpan ofIdle, TimeSpan ofAnalyzers) = project.Type();
            if (i >= 0)
            {
                generator.Add(ofGenerator.TotalMilliseconds);
                compiler.Add(ofCompiler.TotalMilliseconds);
                idle.Add(ofIdle.TotalMilliseconds);
                analyzers.Add(ofAnalyzers.TotalMilliseconds);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Processor time of a keystroke, medians of {edits}:
            generator {Median(generator):F1} ms, compiler {Median(compiler):F1} ms, idle analyzer {Median(idle):F1} ms, the package's analyzers {Median(analyzers):F1} ms
            """));
    }

    /// <summary>Prints the memory that is still in use after many edits.</summary>
    public static void RunMemory(int edits)
    {
        EditedProject project = new();
        for (int i = 0; i < 10; i++)
        {
            project.TypeAndGenerate();
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < edits; i++)
        {
            project.TypeAndGenerate();
        }

        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(project);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Memory after {edits:N0} edits: {before / 1e6:F1} MB before, {after / 1e6:F1} MB after"));
    }

    private static double Median(List<double> figures)
    {
        figures.Sort();
        return (figures[(figures.Count - 1) / 2] + figures[figures.Count / 2]) / 2;
    }
}
