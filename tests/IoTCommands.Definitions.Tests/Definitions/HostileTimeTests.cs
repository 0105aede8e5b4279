using System.Diagnostics;
using System.Runtime.InteropServices;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>A definition is untrusted: parsing a text of less than 1 MB takes at most 100 ms for every 100 KB, on a machine without other load.</summary>
public sealed class HostileTimeTests
{
    private const int Length = 20_000;
    private const int Factor = 10;

    /// <summary>The time that 200 KB may take, in milliseconds.</summary>
    private const double Bound = 200;

    public static readonly TheoryData<string> Names = [.. HostileTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Time_grows_with_the_text_and_no_faster(string name) => Check(name, HostileTexts.All[name]);

    [Fact]
    public void No_repeated_pair_of_tokens_takes_long()
    {
        foreach (string first in HostileTexts.Tokens)
        {
            foreach (string second in HostileTexts.Tokens)
            {
                CheckRepeated(first + second);
            }
        }
    }

    [Fact]
    public void No_repeated_three_or_four_tokens_take_long()
    {
        Random random = new(23);
        for (int i = 0; i < 400; i++)
        {
            CheckRepeated(string.Concat(random.GetItems(HostileTexts.Tokens, 3 + (i % 2))));
        }
    }

    [Fact]
    public void The_first_hundred_diagnostics_are_kept_and_the_others_are_counted()
    {
        string properties = string.Join(", ", Enumerable.Range(0, 150).Select(i => $"\"x{i}\": 1"));
        Definition definition = Marked.ParseText(Marked.WithProperties("\"payload\": {}, " + properties));

        Assert.Equal(101, definition.Diagnostics.Length);
        Assert.All(definition.Diagnostics[..100], diagnostic => Assert.Equal("IOTC1003", diagnostic.Rule.Id));
        DiagnosticInfo last = definition.Diagnostics[100];
        Assert.Equal("IOTC1003", last.Rule.Id);
        Assert.Equal("Only the first 100 diagnostics of this definition are shown. Not shown: 50.", last.Message);
        Assert.True(last.Span.Start > definition.Diagnostics[99].Span.Start);
        Assert.Equal(RuleSeverity.Warning, last.Severity);
        Assert.NotNull(definition.Command);
    }

    [Fact]
    public void A_hundred_diagnostics_are_all_there_are()
    {
        string properties = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"\"x{i}\": 1"));
        DiagnosticInfo[] diagnostics = Marked.ParseText(Marked.WithProperties("\"payload\": {}, " + properties)).Diagnostics;

        Assert.Equal(100, diagnostics.Length);
        Assert.All(diagnostics, diagnostic => Assert.Equal("IOTC1003", diagnostic.Rule.Id));
    }

    [Fact]
    public void An_error_that_is_not_shown_is_still_an_error()
    {
        string properties = string.Join(", ", Enumerable.Range(0, 500).Select(i => $"\"x{i}\": 1"));
        Definition definition = Marked.ParseText(Marked.WithProperties("\"payload\": {}, " + properties + ", \"description\": 1"));

        Assert.Equal("IOTC1005", definition.Diagnostics[^1].Rule.Id);
        Assert.Equal(RuleSeverity.Error, definition.Diagnostics[^1].Severity);
        Assert.Equal("100 | 401", definition.Diagnostics[^1].JoinedArguments());
        Assert.Null(definition.Command);
        Assert.StartsWith("IOTC1005", definition.Model!.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_the_text_are_kept_whatever_was_found_first()
    {
        string tags = string.Join(", ", Enumerable.Range(0, 300).Select(_ => """{ "Key": "k\u0000" }"""));
        string unknown = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"\"x{i}\": 1"));
        DiagnosticInfo[] diagnostics = Marked.ParseText(Marked.WithProperties("\"payload\": {}, \"tags\": [ " + tags + " ], " + unknown)).Diagnostics;

        Assert.All(diagnostics[..100], diagnostic => Assert.Equal("IOTC1007", diagnostic.Rule.Id));
        Assert.Equal("100 | 500", diagnostics[100].JoinedArguments());
    }

    [Fact]
    public void Syntax_errors_that_are_not_kept_are_counted()
    {
        DiagnosticInfo[] diagnostics = Marked.ParseText("{" + HostileTexts.Repeat("//\n", 900)).Diagnostics;

        Assert.Equal(101, diagnostics.Length);
        Assert.Equal("100 | 201", diagnostics[100].JoinedArguments());
        Assert.Equal(RuleSeverity.Error, diagnostics[100].Severity);
    }

    private static void CheckRepeated(string tokens)
    {
        foreach (string start in new[] { "", "{" })
        {
            // For most tokens, this is fast enough, and no second measurement is necessary.
            if (Measure(start + HostileTexts.Repeat(tokens, Length)) > Bound / Factor)
            {
                Check(tokens, length => start + HostileTexts.Repeat(tokens, length));
            }
        }
    }

    private static void Check(string name, Func<int, string> create)
    {
        string text = create(Length);
        string longText = create(Factor * Length);
        double time = double.MaxValue;
        double longTime = double.MaxValue;
        for (int i = 0; i < 3 && longTime > Bound / 2; i++)
        {
            time = Math.Min(time, Measure(text));
            longTime = Math.Min(longTime, Measure(longText));
        }

        // The template has a maximum length, so the long text may not be 10 times as long. The growth is that of the actual lengths.
        double growth = Math.Max(1, (double)longText.Length / text.Length);
        Assert.True(
            longTime < Bound || (longTime < 1.5 * growth * time && longTime < 10 * Bound),
            $"{name}: {text.Length} characters take {time} ms, {longText.Length} take {longTime} ms");
    }

    private static double Measure(string text)
    {
        double start = ThreadTime();
        DefinitionParser.Parse(text, cancellationToken: TestContext.Current.CancellationToken);
        return ThreadTime() - start;
    }

    /// <summary>
    /// Gets the thread's processor time in milliseconds, which other threads and processes do not affect. Outside Linux, it gets the wall-clock time.
    /// </summary>
    private static double ThreadTime() => OperatingSystem.IsLinux() && GetTime(3, out TimeSpec time) == 0
        ? (time.Seconds * 1000.0) + (time.Nanoseconds / 1e6)
        : Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
