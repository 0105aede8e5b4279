using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using IoTCommands.Benchmarks;
using IoTCommands.Benchmarks.Local;

if (args is ["first"])
{
    FirstUse.Run();
    return;
}

if (args is ["floor"])
{
    await Floor.RunAsync();
    return;
}

string tool = typeof(LocalServiceFigures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "Tool").Value!;
if (args is ["ends"])
{
    await BothEndsFigures.RunAsync(tool);
    return;
}

if (args is ["restart"])
{
    await LocalServiceFigures.RunRestartAsync(tool);
    return;
}

if (args is ["local", ..])
{
    await LocalServiceFigures.RunAsync(tool, args is [_, "--state", var state] ? state : null);
    return;
}

// Runs in this process. Otherwise, BenchmarkDotNet would build this project and all its references, including the generator, a second time.
IConfig config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(TypedCallBenchmarks).Assembly).Run(args, config);
