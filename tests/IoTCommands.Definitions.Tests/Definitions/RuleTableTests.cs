using System.Globalization;
using System.Text.RegularExpressions;

namespace IoTCommands.Definitions.Tests.Definitions;

public sealed class RuleTableTests
{
    [Fact]
    public void Rules_have_their_ids_in_order_without_a_gap()
        => Assert.Equal(
            Enumerable.Range(1001, Ids(DefinitionDescriptors.All).Length).Select(number => "IOTC" + number.ToString(CultureInfo.InvariantCulture)),
            Ids(DefinitionDescriptors.All));

    [Fact]
    public void Messages_of_one_id_have_one_title_and_one_severity()
        => Assert.All(DefinitionDescriptors.All.GroupBy(rule => rule.Id), rules => Assert.Single(rules.Select(rule => (rule.Title, rule.Severity)).Distinct()));

    [Fact]
    public void No_message_is_an_argument_alone() => Assert.DoesNotContain(DefinitionDescriptors.All, rule => rule.MessageFormat.TrimEnd('.') == "{0}");

    [Fact]
    public void Every_rule_that_is_declared_is_listed()
        => Assert.Equal(
            typeof(DefinitionDescriptors).GetFields().Select(field => field.GetValue(null)).OfType<RuleDescriptor>().OrderBy(
                rule => rule.Id,
                StringComparer.Ordinal),
            DefinitionDescriptors.All);

    [Theory]
    [InlineData(RuleSeverity.Info, "IOTC1034 IOTC1038")]
    [InlineData(RuleSeverity.Warning, "IOTC1003 IOTC1021 IOTC1023 IOTC1027 IOTC1028 IOTC1030 IOTC1032 IOTC1033 IOTC1037 IOTC1040 IOTC1041 IOTC1042 IOTC1043 IOTC1044")]
    internal void What_AWS_leaves_open_is_a_warning_and_the_rest_an_error(RuleSeverity severity, string ids)
        => Assert.Equal(ids.Split(' '), Ids(DefinitionDescriptors.All.Where(rule => rule.Severity == severity)));

    [Fact]
    public void Titles_are_short_and_without_a_full_stop()
        => Assert.All(DefinitionDescriptors.All, rule => Assert.Matches("^[A-Z].{8,90}[^.]$", rule.Title));

    [Fact]
    public void Placeholders_of_messages_are_numbered_from_zero_without_a_gap()
        => Assert.All(DefinitionDescriptors.All, rule =>
        {
            int[] numbers = Regex.Matches(
                rule.MessageFormat.Replace("{{", "", StringComparison.Ordinal),
                @"\{(\d)\}").Select(match => match.Groups[1].Value[0] - '0').Distinct().Order().ToArray();
            Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
        });

    private static string[] Ids(IEnumerable<RuleDescriptor> rules) => [.. rules.Select(rule => rule.Id).Distinct()];
}
