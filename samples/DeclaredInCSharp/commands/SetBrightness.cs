using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>Sets the brightness of a lamp.</summary>
/// <param name="Level">Level in percent.</param>
/// <param name="Mode">Shape of the fade.</param>
/// <param name="FadeMs">Duration of the fade in milliseconds.</param>
[IoTCommand("set-brightness", DisplayName = "Set brightness")]
internal sealed partial record SetBrightness(
    [property: CommandParameter("level"), Range(0, 100)] int Level,
    [property: CommandParameter("mode"), DefaultValue(FadeMode.Linear)] FadeMode? Mode = null,
    [property: CommandParameter("fadeMs"), ValueCondition(CommandComparison.GreaterThan, 0), DefaultValue(250L)] long? FadeMs = null);
