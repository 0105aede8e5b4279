namespace IoTCommands.Generators.Tests.Emit;

/// <summary>Texts that could break out of the literal or comment that contains them.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> All { get; } =
    [
        "\"", "\\", "\\\"", "\"\"", "\"\"\"", "\"\"\"\"", "\\\"\"\"", "@\"", "$\"{x}\"", "'",
        "a\nb", "a\rb", "a\r\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\fb\vc\0d\te\u001b[31m", "\u007f\u0080\u009f",
        "\ud83d", "\udd25", "\udd25\ud83d", "\ud83d\udd25", "\U000e0041\U000e0042", "\ufffe\uffff", "\ufeff", "\u200b\u200d",
        "\u202eabc\u202c", "\u2066x\u2069", "\u061c\u200e\u200f",
        "{", "}", "{0}", "{{x}}", "{System.Environment.Exit(1)}", "#", "#error x", "\n#error x\n", "#if true", "#pragma warning disable",
        "/*", "*/", "//", "/// <summary>", "*/ class Pwned { } /*", "\n} class Pwned { } //", "\"; System.Environment.Exit(1); //",
            "\"\"\" + System.Environment.Exit(1) + \"\"\"",
        "</summary>", "</summary><summary>", "<c>", "</c>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml?>", "<see cref=\"T:System.String\"/>", "&", "&amp;",
            "&#10;", "&lt;",
        "\\u000a", "\\u0022", "\\x22", "\\n", "%0a", "${aws:iot:commandexecution::parameter:p}",
        "class", "record", "global::System", "nameof(x)", "default", "@class", "typeof(int)", "System.Console.WriteLine(1)", "[System.Obsolete]", "; }",
    ];

    /// <summary>The text that replaces a hostile one for comparison.</summary>
    public const string Harmless = "harmless";
}
