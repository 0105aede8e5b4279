using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Indoor
{
    [IoTCommand("rule-2015")]
    internal sealed partial class SetBrightness;
}

namespace Outdoor
{
    [IoTCommand("rule-2015-2")]
    internal sealed partial class SetBrightness;
}
