using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using IoTCommands.Benchmarks;

if (args is ["first"])
{
    FirstUse.Run();
    return;
}

// In the process: otherwise BenchmarkDotNet builds this project and all that it references a second time, generator included.
IConfig config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(TypedCallBenchmarks).Assembly).Run(args, config);
