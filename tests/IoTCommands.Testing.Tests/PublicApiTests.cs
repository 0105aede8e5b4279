using System.Reflection;
using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests rules of the framework design guidelines for the public API of both packages.</summary>
public sealed class PublicApiTests
{
    /// <summary>
    /// The SDK's types for commands in Amazon.IoT and Amazon.IoT.Model. A program that creates and starts commands also imports these namespaces.
    /// </summary>
    private static readonly string[] SdkNames =
    [
        "AmazonIoTClient", "AmazonIoTConfig", "AmazonIoTException", "AwsJsonSubstitutionCommandPreprocessorConfig", "CommandExecutionResult",
            "CommandExecutionStatus",
        "CommandExecutionSummary", "CommandNamespace", "CommandParameter", "CommandParameterType", "CommandParameterValue",
            "CommandParameterValueComparisonOperand",
        "CommandParameterValueCondition", "CommandParameterValueNumberRange", "CommandPayload", "CommandPreprocessor", "CommandSummary",
            "CommandValueComparisonOperator",
        "CreateCommandRequest", "CreateCommandResponse", "DeleteCommandExecutionRequest", "DeleteCommandExecutionResponse", "DeleteCommandRequest",
            "DeleteCommandResponse",
        "GetCommandExecutionRequest", "GetCommandExecutionResponse", "GetCommandRequest", "GetCommandResponse", "ListCommandExecutionsRequest",
            "ListCommandExecutionsResponse",
        "ListCommandsRequest", "ListCommandsResponse", "OutputFormat", "SortOrder", "StatusReason", "Tag", "TimeFilter", "UpdateCommandRequest",
            "UpdateCommandResponse",
    ];

    private static readonly Type[] Types = [.. typeof(CommandTarget).Assembly.GetExportedTypes(), .. typeof(LocalIoTCommands).Assembly.GetExportedTypes()];

    private static IEnumerable<MethodBase> Methods => Types.SelectMany(type => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .OfType<MethodBase>()
        .Where(method => method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null));

    [Fact]
    public void No_name_is_also_a_name_of_the_SDK()
    {
        IEnumerable<string> loaded = new[] { typeof(AmazonIoTJobsDataPlaneClient), typeof(AmazonServiceClient) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.Namespace is "Amazon.IoTJobsDataPlane" or "Amazon.IoTJobsDataPlane.Model" or "Amazon.Runtime" or "Amazon")
            .Select(type => type.Name);

        Assert.Empty(Types.Select(type => type.Name).Intersect([.. SdkNames, .. loaded]));
    }

    [Fact]
    public void Classes_are_sealed_and_structs_cannot_be_stored() =>
        Assert.All(
            Types.Where(type => !type.IsInterface),
            type => Assert.True(type.IsSealed && (!type.IsValueType || type.IsEnum || type.IsByRefLike), type.FullName));

    [Fact]
    public void Exceptions_have_the_usual_constructors() => Assert.All(
        Types.Where(typeof(Exception).IsAssignableFrom),
        type => Assert.All([[], [typeof(string)], new[] { typeof(string), typeof(Exception) }], parameters => Assert.NotNull(type.GetConstructor(parameters))));

    [Fact]
    public void Parameters_are_in_camel_case() => Assert.All(
        Methods.Where(method => !method.IsSpecialName || method.IsConstructor).SelectMany(method => method.GetParameters()),
        parameter => Assert.True(char.IsLower(parameter.Name![0]), $"{parameter.Member.DeclaringType}.{parameter.Member.Name}: {parameter.Name}"));

    [Fact]
    public void Asynchronous_methods_end_in_Async_and_can_be_canceled() => Assert.All(
        Methods.OfType<MethodInfo>().Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)),
        method =>
        {
            Assert.EndsWith("Async", method.Name, StringComparison.Ordinal);
            Assert.Equal(typeof(CancellationToken), method.GetParameters()[^1].ParameterType);
        });

    [Fact]
    public void TryParse_takes_null_and_has_one_result() => Assert.All(
        Methods.Where(method => method.Name.StartsWith("Try", StringComparison.Ordinal)),
        method =>
        {
            Assert.Equal(2, method.GetParameters().Length);
            Assert.Equal("result", method.GetParameters()[1].Name);
            // A parser's TryParse is an instance method and is not called: a type with only optional values can be parsed from an empty result.
            Assert.False(method.IsStatic && method.Invoke(null, [null, null]) is not false);
        });

    [Fact]
    public void Only_events_begin_with_On() => Assert.All(
        Methods, method
            => Assert.False(method.Name.StartsWith("On", StringComparison.Ordinal) && char.IsUpper(method.Name[2]), $"{method.DeclaringType}.{method.Name}"));

    [Fact]
    public void Options_can_be_made_and_set() => Assert.All(
        Types.Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) || type == typeof(AwsAssumptions)),
        type =>
        {
            Assert.NotNull(type.GetConstructor(Type.EmptyTypes));
            Assert.All(type.GetProperties(), property => Assert.True(property.CanWrite, property.Name));
        });

    [Fact]
    public void What_only_generated_code_calls_is_in_a_namespace_of_its_own_and_hidden() => Assert.All(
        Types.Where(type => type.Namespace != "IoTCommands" && type.Namespace != "IoTCommands.Testing"),
        type =>
        {
            Assert.Equal("IoTCommands.CompilerServices", type.Namespace);
            Assert.Equal(System.ComponentModel.EditorBrowsableState.Never, type.GetCustomAttribute<System.ComponentModel.EditorBrowsableAttribute>()?.State);
        });
}
