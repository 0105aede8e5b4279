using System.Text;
using System.Threading.Channels;

namespace IoTCommands.Devices.Dispatching;

/// <summary>Reports the status of one execution. A report is sent only after the service has answered the previous one.</summary>
internal sealed class ExecutionReporter(CommandSession session, string executionId) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The answers that were not read yet. An answer does not name its report, so only the order and the number of answers show it.</summary>
    private readonly Channel<ReportAnswer> _answers = Channel.CreateUnbounded<ReportAnswer>();

    /// <summary>The number of attempts whose answer was not read yet.</summary>
    private int _unanswered;

    private long _lastAttemptAt;
    private bool _isCompleted;

    public string ExecutionId { get; } = executionId;

    private TimeProvider Time => session.Options.TimeProvider;

    public void Dispose() => _turn.Dispose();

    /// <summary>Adds an answer from the service.</summary>
    public void Receive(ReportAnswer answer) => _answers.Writer.TryWrite(answer);

    /// <exception cref="ArgumentException">The report is too large.</exception>
    /// <exception cref="CommandReportException">The service refused the report.</exception>
    /// <exception cref="InvalidOperationException">The outcome was already reported.</exception>
    public async Task ReportProgressAsync(CommandOutcome progress, CancellationToken cancellationToken)
    {
        byte[] report = Encoding.UTF8.GetBytes(Reports.Write(progress));
        if (Reports.FindSizeProblem(report) is { } problem)
        {
            throw new ArgumentException(problem, nameof(progress));
        }

        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Abandoned);
        await _turn.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            if (_isCompleted)
            {
                throw CompletedAlready();
            }

            await SendAsync(report, isOutcome: false, either.Token).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <exception cref="CommandReportException">The outcome is too large, or the service refused it.</exception>
    /// <exception cref="InvalidOperationException">The outcome was already reported.</exception>
    public async Task CompleteAsync(CommandOutcome outcome, CancellationToken cancellationToken)
    {
        if (!await TryCompleteAsync(Reports.Write(outcome), cancellationToken).ConfigureAwait(false))
        {
            throw CompletedAlready();
        }
    }

    /// <summary>Reports an outcome if none was reported yet. If another report is in progress, the method waits for it.</summary>
    /// <param name="report">The report of the outcome, possibly from an earlier run of the program.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>True if the outcome was reported; false if an outcome was already reported before.</returns>
    /// <exception cref="CommandReportException">The outcome is too large, or the service refused it.</exception>
    public async Task<bool> TryCompleteAsync(string report, CancellationToken cancellationToken)
    {
        byte[] payload = Encoding.UTF8.GetBytes(report);
        if (Reports.FindSizeProblem(payload) is { } problem)
        {
            throw new CommandReportException(CommandReportException.InvalidRequest, problem, ExecutionId);
        }

        // Before the wait, in which the device can lose its power. An outcome that is being reported stays.
        session.Record(ExecutionId, journal => journal.SetOutcome(ExecutionId, report, replaces: false));
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Abandoned);
        await _turn.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            if (_isCompleted)
            {
                return false;
            }

            session.Record(ExecutionId, journal => journal.SetOutcome(ExecutionId, report, replaces: true));
            try
            {
                await SendAsync(payload, isOutcome: true, either.Token).ConfigureAwait(false);
            }
            catch (CommandReportException e) when (!e.IsAboutReport)
            {
                // The service already has an outcome, or does not know the execution any more.
                SetCompleted();
                throw;
            }

            SetCompleted();
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    private void SetCompleted()
    {
        _isCompleted = true;
        session.Record(ExecutionId, journal => journal.End(ExecutionId));
    }

    private InvalidOperationException CompletedAlready() => new($"The outcome of the execution {ExecutionId} was reported already.");

    private async Task SendAsync(byte[] payload, bool isOutcome, CancellationToken cancellationToken)
    {
        await SkipAnswersToEarlierReportsAsync(cancellationToken).ConfigureAwait(false);
        for (TimeSpan pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            ReportAnswer? answer = await TrySendAsync(payload, cancellationToken).ConfigureAwait(false);
            // If an earlier attempt has no answer, its answer was lost, and the outcome that the service has is this one.
            if (answer is { Error: null } || (isOutcome && answer is { Error: "TerminalStateReached" } && _unanswered > 0))
            {
                return;
            }

            if (answer is { CanRetry: false } refusal)
            {
                throw new CommandReportException(refusal.Error!, refusal.Message, ExecutionId);
            }

            session.Log.ReportRepeated(ExecutionId, answer?.Error ?? "no answer", pause);
            await Task.Delay(pause, Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Skips answers to earlier reports. A report that was canceled or sent more than once still gets answers, which must not count as answers to the next one.
    /// </summary>
    private async Task SkipAnswersToEarlierReportsAsync(CancellationToken cancellationToken)
    {
        TimeSpan left = session.Options.ReportTimeout - Time.GetElapsedTime(_lastAttemptAt);
        if (_unanswered > 0 && left > TimeSpan.Zero)
        {
            using CancellationTokenSource timeout = new(left, Time);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
            while (_unanswered > 0 && await TryReadAnswerAsync(either.Token, cancellationToken).ConfigureAwait(false) is not null)
            {
            }
        }

        _unanswered = 0;
        while (_answers.Reader.TryRead(out _))
        {
        }
    }

    /// <returns>The answer; null if there was no connection or no answer.</returns>
    private async Task<ReportAnswer?> TrySendAsync(byte[] payload, CancellationToken cancellationToken)
    {
        if (_unanswered > 0 && _answers.Reader.TryRead(out ReportAnswer late))
        {
            _unanswered--;
            return late;
        }

        _unanswered++;
        _lastAttemptAt = Time.GetTimestamp();
        using CancellationTokenSource timeout = new(session.Options.ReportTimeout, Time);
        using CancellationTokenSource attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        bool isSent = true;
        Task<Exception?> publish = TryPublishAsync(payload, attempt.Token);
        Task<ReportAnswer?> answer = TryReadAnswerAsync(attempt.Token, cancellationToken);
        // AWS IoT does not acknowledge a message that it throttles, and an answer says more than an acknowledgment. So an answer alone is enough.
        if (await Task.WhenAny(publish, answer).ConfigureAwait(false) == publish && await publish.ConfigureAwait(false) is { } failure)
        {
            session.Log.PublishFailed(ExecutionId, failure);
            isSent = failure is not InvalidOperationException;
            await attempt.CancelAsync().ConfigureAwait(false);
        }

        ReportAnswer? result = await answer.ConfigureAwait(false);
        if (!isSent)
        {
            // No answer will come, and the next report must not wait for it.
            _unanswered--;
        }

        await attempt.CancelAsync().ConfigureAwait(false);
        return result;
    }

    /// <returns>Null if the broker has acknowledged the message; otherwise, why not.</returns>
    private async Task<Exception?> TryPublishAsync(byte[] payload, CancellationToken cancellationToken)
    {
        try
        {
            await session.Transport.PublishAsync(session.Topics.ReportTopic(ExecutionId), payload, "application/json", cancellationToken)
                .ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Without a connection, a transport can throw any exception. The report is sent again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }
    }

    /// <param name="endOfWait">A token that ends the wait without an answer.</param>
    /// <param name="cancellationToken">A token to cancel the wait with an exception. <paramref name="endOfWait"/> is linked to it.</param>
    /// <returns>The answer; null if there was none.</returns>
    private async Task<ReportAnswer?> TryReadAnswerAsync(CancellationToken endOfWait, CancellationToken cancellationToken)
    {
        try
        {
            ReportAnswer answer = await _answers.Reader.ReadAsync(endOfWait).ConfigureAwait(false);
            _unanswered--;
            return answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
