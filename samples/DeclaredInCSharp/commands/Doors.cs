using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>An argument type can be nested. The method is still <c>StartUnlockAsync</c>.</summary>
internal static partial class Doors
{
    /// <summary>Unlocks a door for some seconds.</summary>
    /// <remarks>Without <c>PayloadTemplate</c>, the payload is an object with one property for each parameter.</remarks>
    [IoTCommand(
        "unlock-door",
        PayloadTemplate = """
            {
              "unlock": { "for": "${aws:iot:commandexecution::parameter:user}", "seconds": "${aws:iot:commandexecution::parameter:hold-seconds}" },
              "key": "${aws:iot:commandexecution::parameter:key}"
            }
            """)]
    public sealed partial class Unlock
    {
        /// <summary>The user who comes in. Guests ring the bell.</summary>
        [CommandParameter("user"), DeniedValues("guest")]
        public required string User { get; init; }

        /// <summary>The one-time key.</summary>
        [CommandParameter("key")]
        public required byte[] Key { get; init; }

        /// <summary>How long the door stays unlocked.</summary>
        [CommandParameter("hold-seconds"), AllowedValues(5, 10, 30), DefaultValue(5)]
        public int? HoldSeconds { get; init; }
    }
}
