using System.Globalization;

namespace IoTCommands.Generators.Benchmarks.Compiling;

/// <summary>The cost of a compilation: processor time of the whole process, and the size of the assembly.</summary>
/// <param name="Total">The time from the source texts to the assembly.</param>
/// <param name="Generator">The part of that time in which the generator ran.</param>
/// <param name="Bytes">The size of the assembly in bytes.</param>
internal sealed record CompilationCost(TimeSpan Total, TimeSpan Generator, long Bytes);

/// <summary>Compiles projects of several generators in turn and prints the medians. Other load on the machine then affects all of them equally.</summary>
internal static class CompilationComparison
{
    /// <param name="items">The number of definitions, interfaces, log methods or mappers in a project.</param>
    /// <param name="rounds">The number of times that each project is compiled, after two rounds that warm up the compiler.</param>
    public static void Run(int items, int rounds)
    {
        CompiledProject[] projects =
        [
            CompiledProject.Definitions(items), CompiledProject.Refit(items), CompiledProject.LoggerMessage(items), CompiledProject.Mapperly(items),
        ];
        var costs = new List<CompilationCost>[projects.Length];
        for (int i = 0; i < projects.Length; i++)
        {
            costs[i] = [];
        }

        for (int round = -2; round < rounds; round++)
        {
            for (int i = 0; i < projects.Length; i++)
            {
                CompilationCost cost = projects[i].Compile();
                if (round >= 0)
                {
                    costs[i].Add(cost);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Processor time, medians of {rounds}; {items} items a project"));
        for (int i = 0; i < projects.Length; i++)
        {
            double total = Median(costs[i], static cost => cost.Total.TotalSeconds);
            double generator = Median(costs[i], static cost => cost.Generator.TotalSeconds);
            double ratio = Median(costs[i].Zip(costs[1], static (own, refit) => own.Total / refit.Total));
            double bytes = costs[i][0].Bytes / (double)items;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{projects[i].Name,-14} {total,6:F2} s, {ratio,5:F2} of Refit; generator {generator,6:F3} s; {bytes,7:N0} bytes of assembly an item"));
        }
    }

    private static double Median(IEnumerable<CompilationCost> costs, Func<CompilationCost, double> figure) => Median(costs.Select(figure));

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
