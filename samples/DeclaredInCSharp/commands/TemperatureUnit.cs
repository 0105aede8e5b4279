using IoTCommands;

namespace DeclaredInCSharp;

internal enum TemperatureUnit
{
    [CommandValue("C")]
    Celsius,

    [CommandValue("F")]
    Fahrenheit,

    [CommandValue("K")]
    Kelvin,
}
