using IoTCommands.Devices.Dispatching;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

public sealed class ExecutionJournalTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose()
    {
        File.Delete(_path);
        File.Delete(_path + ".lock");
        File.Delete(_path + ".new");
    }

    [Fact]
    public void An_execution_is_new_once_also_after_a_restart()
    {
        using (ExecutionJournal journal = new(_path, _time))
        {
            Assert.True(journal.TryStart("a"));
            Assert.False(journal.TryStart("a"));
            Assert.True(journal.TryStart("b"));
            journal.SetOutcome("b", "{\"status\":\"SUCCEEDED\"}", replaces: true);
            Assert.True(journal.TryStart("c"));
            journal.SetOutcome("c", "{}", replaces: true);
            journal.End("c");
        }

        using ExecutionJournal after = new(_path, _time);
        Assert.Equal([("a", null), ("b", "{\"status\":\"SUCCEEDED\"}")], after.Unfinished);
        Assert.All(["a", "b", "c"], id => Assert.False(after.TryStart(id)));
        Assert.True(after.TryStart("d"));
    }

    [Theory]
    [InlineData("start a")]
    [InlineData("start a 1785585600")]
    [InlineData("\0\0\0\0")]
    [InlineData("nonsense\n\nend x\noutcome x {}\nstart  5\nstart y -1\nstart z 99999999999999\n")]
    public void What_is_not_a_whole_line_of_the_journal_is_ignored(string text)
    {
        File.WriteAllText(_path, text);

        using ExecutionJournal journal = new(_path, _time);

        Assert.Empty(journal.Unfinished);
        Assert.All(["a", "x", "y", "z"], id => Assert.True(journal.TryStart(id)));
    }

    [Fact]
    public void Old_executions_are_forgotten_and_the_file_stays_small()
    {
        using (ExecutionJournal journal = new(_path, _time))
        {
            for (int i = 0; i < 1_000; i++)
            {
                _time.Advance(TimeSpan.FromMinutes(10));
                journal.TryStart("e" + i);
                journal.SetOutcome("e" + i, "{}", replaces: true);
                journal.End("e" + i);
            }
        }

        Assert.InRange(File.ReadAllLines(_path).Length, 1, 2_000);
        using ExecutionJournal after = new(_path, _time);
        Assert.False(after.TryStart("e999"));
        Assert.True(after.TryStart("e1"));
    }

    [Fact]
    public void An_outcome_that_was_not_delivered_is_kept_however_long_the_device_is_off()
    {
        using (ExecutionJournal journal = new(_path, _time))
        {
            journal.TryStart("a");
            journal.SetOutcome("a", "{\"status\":\"SUCCEEDED\"}", replaces: true);
            journal.TryStart("b");
            journal.TryStart("c");
            journal.End("c");
        }

        _time.Advance(TimeSpan.FromDays(3));
        using ExecutionJournal after = new(_path, _time);

        Assert.Equal([("a", "{\"status\":\"SUCCEEDED\"}"), ("b", null)], after.Unfinished);
        Assert.True(after.TryStart("c"));
    }

    [Fact]
    public void A_second_outcome_replaces_the_first_only_if_it_says_so_and_none_follows_the_end()
    {
        using (ExecutionJournal journal = new(_path, _time))
        {
            journal.TryStart("a");
            journal.SetOutcome("a", "1", replaces: false);
            journal.SetOutcome("a", "2", replaces: false);
            journal.TryStart("b");
            journal.SetOutcome("b", "1", replaces: false);
            journal.SetOutcome("b", "2", replaces: true);
            journal.TryStart("c");
            journal.End("c");
            journal.SetOutcome("c", "1", replaces: true);
        }

        using ExecutionJournal after = new(_path, _time);
        Assert.Equal([("a", "1"), ("b", "2")], after.Unfinished);
    }

    [Fact]
    public void A_journal_is_used_by_one_run()
    {
        using (ExecutionJournal first = new(_path, _time))
        {
            first.TryStart("a");
            Assert.Throws<IOException>(() => new ExecutionJournal(_path, _time));
            first.TryStart("b");
        }

        using ExecutionJournal second = new(_path, _time);
        Assert.Equal([("a", null), ("b", null)], second.Unfinished);
    }

    [Fact]
    public void A_journal_that_could_not_be_opened_is_not_in_use()
    {
        DirectoryInfo directory = Directory.CreateDirectory(_path);
        Assert.ThrowsAny<SystemException>(() => new ExecutionJournal(_path, _time));
        directory.Delete();

        using ExecutionJournal journal = new(_path, _time);
        Assert.True(journal.TryStart("a"));
    }

    [Fact]
    public void Without_a_file_executions_are_remembered_in_memory()
    {
        using ExecutionJournal journal = new(null, _time);

        Assert.True(journal.TryStart("a"));
        Assert.False(journal.TryStart("a"));
    }
}
