using System.CommandLine;
using IoTCommands.Tool.Linting;
using IoTCommands.Tool.Serving;

RootCommand root = new("AWS IoT Commands on your own machine, and the checks of definition files.")
{
    ServeCommand.Create(),
    LintCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
