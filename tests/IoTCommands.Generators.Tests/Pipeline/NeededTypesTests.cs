using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Tests where the types that generated code requires are found. Every run also compiles the generated code.</summary>
public sealed class NeededTypesTests
{
    private const string Sdk = "AWSSDK.IoTJobsDataPlane";
    private const string Client = "namespace Amazon.IoTJobsDataPlane { {0} interface IAmazonIoTJobsDataPlane { void StartCommandExecutionAsync(); } }";
    private const string IsExternalInit = "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }";
    private const string Unnamed = """
        namespace System.Runtime.CompilerServices
        {
            internal sealed class RequiredMemberAttribute : System.Attribute { }
            internal sealed class CompilerFeatureRequiredAttribute : System.Attribute
            {
                public CompilerFeatureRequiredAttribute(string featureName) { FeatureName = featureName; }
                public string FeatureName { get; }
                public bool IsOptional { get; set; }
            }
        }
        """;

    private const string RequiredMembers = IsExternalInit
        + Unnamed
        + "namespace System.Diagnostics.CodeAnalysis { internal sealed class SetsRequiredMembersAttribute : System.Attribute { } }";
    private const string VisibleToKitchen = """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Kitchen")]""" + "\n";

    private static readonly TestProject Project = TestProject.Kitchen.WithDefinition("commands/a.json", TestDefinition.Of("Alpha"));

    private static readonly TestProject OnNetFramework = Project with { References = ReferenceSet.NetFramework472.References };

    [Fact]
    public void Methods_that_wait_are_generated_where_the_client_for_them_is_referenced()
    {
        const string Client = """
            namespace IoTCommands.Client
            {
                public interface IIoTCommandsClient { }
                public sealed class CommandEnd { }
                public sealed class WaitOptions { }
            }

            namespace IoTCommands.CompilerServices
            {
                using System.Threading;
                using System.Threading.Tasks;
                using Amazon.IoTJobsDataPlane;
                using IoTCommands.Client;

                public static class CommandRunner
                {
                    public static Task<CommandEnd> RunAsync(
                        IIoTCommandsClient client,
                        System.Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<IoTCommands.CommandExecution>> start,
                        IoTCommands.StartCommandOptions options,
                        WaitOptions waitOptions,
                        CancellationToken cancellationToken) => null;
                }
            }
            """;

        Assert.Contains("RunAlphaAsync", SourcesOf(Project.WithReference("IoTCommands.Client", Client)), StringComparison.Ordinal);
        Assert.DoesNotContain("RunAlphaAsync", SourcesOf(Project), StringComparison.Ordinal);

        static string SourcesOf(TestProject project) =>
            string.Concat(GeneratorRun.Start(project).Result.GeneratedSources.Select(static source => source.SourceText.ToString()));
    }

    [Fact]
    public void A_client_that_two_references_have_can_be_named_by_nobody()
        => Assert.Empty(HintNames(Project.WithReference("Mock", ClientThatIs("public"))));

    [Fact]
    public void A_client_of_another_assembly_that_is_internal_there_does_not_count()
        => Assert.NotEmpty(HintNames(Project.WithReference("Mock", ClientThatIs("internal"))));

    [Fact]
    public void A_client_that_another_assembly_lets_the_project_see_counts()
        => Assert.Empty(HintNames(Project.WithReference("Mock", VisibleToKitchen + ClientThatIs("internal"))));

    [Fact]
    public void A_client_under_an_extern_alias_does_not_count()
        => Assert.Empty(HintNames(Project.WithAliases(Sdk + ".dll", "Sdk")));

    [Fact]
    public void A_client_under_an_extern_alias_and_the_global_one_counts()
        => Assert.NotEmpty(HintNames(Project.WithAliases(Sdk + ".dll", "Sdk", "global")));

    [Fact]
    public void A_second_client_under_an_extern_alias_does_not_count()
        => Assert.NotEmpty(HintNames(Project.WithReference("Mock", ClientThatIs("public"), "Mock")));

    [Fact]
    public void A_client_without_StartCommandExecution_is_none()
        => Assert.Empty(HintNames(Project
            .WithoutReference(Sdk + ".dll")
            .WithReference(Sdk, "namespace Amazon.IoTJobsDataPlane { public interface IAmazonIoTJobsDataPlane { void DescribeJobExecutionAsync(); } }")));

    [Fact]
    public void Without_the_runtime_nothing_is_generated()
        => Assert.Empty(HintNames(Project.WithoutReference("IoTCommands.dll")));

    [Fact]
    public void Where_no_reference_has_IsExternalInit_properties_have_a_set()
        => Assert.Contains("Level { get; set; }", Alpha(OnNetFramework), StringComparison.Ordinal);

    [Fact]
    public void An_IsExternalInit_of_the_projects_own_gives_properties_an_init()
        => Assert.Contains("Level { get; init; }", Alpha(OnNetFramework.WithCode("IsExternalInit.cs", IsExternalInit)), StringComparison.Ordinal);

    [Fact]
    public void An_IsExternalInit_that_is_internal_to_a_reference_does_not_count()
        => Assert.Contains("Level { get; set; }", Alpha(OnNetFramework.WithReference("Library", IsExternalInit)), StringComparison.Ordinal);

    [Fact]
    public void An_IsExternalInit_that_a_reference_lets_the_project_see_gives_properties_an_init()
        => Assert.Contains("Level { get; init; }", Alpha(OnNetFramework.WithReference("Library", VisibleToKitchen + IsExternalInit)), StringComparison.Ordinal);

    [Fact]
    public void An_IsExternalInit_of_the_projects_own_beside_the_frameworks_gives_properties_an_init()
        => Assert.Contains("Level { get; init; }", Alpha(Project.WithCode("IsExternalInit.cs", IsExternalInit)), StringComparison.Ordinal);

    [Fact]
    public void An_IsExternalInit_that_a_reference_lets_the_project_see_beside_the_frameworks_gives_properties_an_init()
        => Assert.Contains("Level { get; init; }", Alpha(Project.WithReference("Library", VisibleToKitchen + IsExternalInit)), StringComparison.Ordinal);

    [Fact]
    public void An_IsExternalInit_that_two_references_let_the_project_see_leaves_a_set()
        => Assert.Contains(
            "Level { get; set; }",
            Alpha(OnNetFramework.WithReference("Library", VisibleToKitchen + IsExternalInit).WithReference("Other", VisibleToKitchen + IsExternalInit)),
            StringComparison.Ordinal);

    [Fact]
    public void An_IsExternalInit_of_the_projects_own_beside_those_of_two_references_gives_properties_an_init()
        => Assert.Contains(
            "Level { get; init; }",
            Alpha(OnNetFramework
                .WithReference("Library", VisibleToKitchen + IsExternalInit)
                .WithReference("Other", VisibleToKitchen + IsExternalInit)
                .WithCode("IsExternalInit.cs", IsExternalInit)),
            StringComparison.Ordinal);

    [Fact]
    public void Attributes_for_required_of_the_projects_own_make_properties_required()
        => Assert.Contains("required int Level", Alpha(OnNetFramework.WithCode("Polyfills.cs", RequiredMembers)), StringComparison.Ordinal);

    [Fact]
    public void Attributes_for_required_that_a_reference_lets_the_project_see_make_properties_required()
        => Assert.Contains("required int Level", Alpha(OnNetFramework.WithReference("Library", VisibleToKitchen + RequiredMembers)), StringComparison.Ordinal);

    [Fact]
    public void An_attribute_that_generated_code_would_have_to_name_and_cannot_leaves_properties_that_are_not_required()
        => Assert.DoesNotContain(" required ", Alpha(Project.WithReference("Library", VisibleToKitchen + RequiredMembers)), StringComparison.Ordinal);

    [Fact]
    public void Attributes_for_required_that_only_the_compiler_asks_for_may_be_there_twice()
        => Assert.Contains("required int Level", Alpha(Project.WithReference("Library", VisibleToKitchen + Unnamed)), StringComparison.Ordinal);

    private static string ClientThatIs(string accessibility) => Client.Replace("{0}", accessibility, StringComparison.Ordinal);

    private static IEnumerable<string> HintNames(TestProject project) => GeneratorRun.Start(project).HintNames;

    private static string Alpha(TestProject project) => GeneratorRun.Start(project).Source("Alpha.g.cs");
}
