namespace IoTCommands;

/// <summary>The text that stands for a member of an enum in a STRING parameter.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class CommandValueAttribute : Attribute
{
    /// <summary>Gives a member of an enum its text.</summary>
    /// <param name="text">At least one character; case matters.</param>
    public CommandValueAttribute(string text) => Text = text;

    /// <summary>The text as it is sent.</summary>
    public string Text { get; }
}
