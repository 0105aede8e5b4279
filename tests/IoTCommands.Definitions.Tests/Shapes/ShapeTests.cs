using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Tests.Shapes;

public sealed class ShapeTests
{
    [Fact]
    public void The_members_of_a_value_are_in_the_order_of_the_types()
        => Assert.Equal(WireNames.Members.ToArray(), ValueShape.Shape.Names.ToArray());
}
