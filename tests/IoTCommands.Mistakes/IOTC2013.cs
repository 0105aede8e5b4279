using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

internal abstract record Rule2013
{
    [CommandParameter("fadeMs")] public required long FadeMs { get; init; }
}
