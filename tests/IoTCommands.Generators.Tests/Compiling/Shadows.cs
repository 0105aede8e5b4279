namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>A namespace in which the first parts of all names in generated code have another meaning.</summary>
internal static class Shadows
{
    /// <summary>A namespace inside the shadows that contains a keyword.</summary>
    public const string Namespace = "Shadowed.Kitchen.@event";

    public const string Source = """
        namespace Shadowed
        {
            namespace System
            {
                internal static class Threading { }
                internal static class CodeDom { }
                internal static class Diagnostics { }
                internal static class ComponentModel { }
                internal class Attribute { }
                internal class Object { }
                internal class String { }
                internal class Int32 { }
                internal class ArgumentNullException { }
            }

            namespace Amazon
            {
                internal static class IoTJobsDataPlane { }
            }

            namespace IoTCommands
            {
                internal static class CommandComparison { }
            }

            namespace Kitchen
            {
                namespace System.Threading.Tasks
                {
                    internal class Task { }
                }

                namespace Amazon.IoTJobsDataPlane
                {
                    internal interface IAmazonIoTJobsDataPlane { }
                }

                namespace IoTCommands
                {
                    internal class CommandStarter { }
                }

                namespace Kitchen.System { }

                namespace Shadowed.Kitchen { }

                internal class Task { }
                internal class Array { }
                internal class CancellationToken { }
                internal class CommandTarget { }
                internal class CommandExecution { }
                internal class CommandDefinition { }
                internal class CommandParameterMap { }
                internal class CommandParameterAttribute { }
                internal class ArgumentNullException { }
                internal class ReadOnlyMemory { }
                internal class ObsoleteAttribute { }
                internal class GeneratedCodeAttribute { }
                internal class DefaultValueAttribute { }
                internal class StartCommandOptions { }
            }
        }
        """;
}
