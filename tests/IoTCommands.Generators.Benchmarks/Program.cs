using System.Globalization;
using BenchmarkDotNet.Running;
using IoTCommands.Generators.Benchmarks.Compiling;

// These modes measure the processor time of whole compilations and edits, which BenchmarkDotNet does not measure.
int? count = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : null;
switch (args.FirstOrDefault())
{
    case "compile":
        CompilationComparison.Run(items: 1_000, count ?? 9);
        break;
    case "type":
        EditMeasurements.RunLatency(count ?? 30);
        break;
    case "memory":
        EditMeasurements.RunMemory(count ?? 10_000);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
