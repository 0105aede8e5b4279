using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2013-2")]
internal sealed partial record Rule2013Case2([property: CommandParameter("level")] [Range(0, 100)] int Level);
