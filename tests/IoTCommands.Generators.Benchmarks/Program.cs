using System.Globalization;
using BenchmarkDotNet.Running;
using IoTCommands.Generators.Benchmarks.Compiling;

// Whole compilations take seconds and are compared by processor time, which BenchmarkDotNet does not measure.
if (args is ["compile", ..])
{
    int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 9;
    CompilationComparison.Run(items: 1_000, rounds);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
