using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Tests.Shapes;

/// <summary>Compares the properties of a definition's objects with AWS's model of CreateCommand.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Every_object_has_the_properties_of_AWSs_model_and_no_other()
    {
        Assert.Equal(
            [
                "commandId*", "namespace", "displayName", "description", "payload", "payloadTemplate", "preprocessor", "mandatoryParameters", "roleArn", "tags",
                "commandArn", "createdAt", "lastUpdatedAt", "deprecated", "pendingDeletion", "$schema",
            ],
            Show(CommandShape.Shape));
        Assert.Equal(["content", "contentType"], Show(PayloadShape.Shape));
        Assert.Equal(["awsJsonSubstitution"], Show(PreprocessorShape.Shape));
        Assert.Equal(["outputFormat*"], Show(SubstitutionShape.Shape));
        Assert.Equal(["name*", "type", "value", "defaultValue", "valueConditions", "description"], Show(ParameterShape.Shape));
        Assert.Equal(["comparisonOperator*", "operand*"], Show(ConditionShape.Shape));
        Assert.Equal(["number", "numbers", "string", "strings", "numberRange"], Show(OperandShape.Shape));
        Assert.Equal(["min*", "max*"], Show(RangeShape.Shape));
        Assert.Equal(["Key*", "Value"], Show(TagShape.Shape));
    }

    [Fact]
    public void The_members_of_a_value_are_in_the_order_of_the_types()
        => Assert.Equal(WireNames.Members.ToArray(), Show(ValueShape.Shape));

    [Fact]
    public void Only_properties_that_GetCommand_adds_or_editors_read_are_not_CreateCommands()
        => Assert.Equal(
            ["commandArn", "createdAt", "lastUpdatedAt", "deprecated", "pendingDeletion", "$schema"],
            CommandShape.Shape.Properties.Where(property => property.Origin != PropertyOrigin.CreateCommand).Select(property => property.Name));

    private static IEnumerable<string> Show(ObjectShape shape) => shape.Properties.Select(property => property.Name + (property.IsRequired ? "*" : ""));
}
