using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The paginators of the client's lists.</summary>
public partial interface IIoTPaginatorFactory
{
    /// <summary>Returns a paginator for ListCommandExecutions.</summary>
    /// <param name="request">The request of the first page.</param>
    IListCommandExecutionsPaginator ListCommandExecutions(ListCommandExecutionsRequest request);

    /// <summary>Returns a paginator for ListCommands.</summary>
    /// <param name="request">The request of the first page.</param>
    IListCommandsPaginator ListCommands(ListCommandsRequest request);
}

/// <summary>Requests the pages of ListCommandExecutions one after the other. It can be enumerated once.</summary>
public interface IListCommandExecutionsPaginator
{
    /// <summary>The responses.</summary>
    IPaginatedEnumerable<ListCommandExecutionsResponse> Responses { get; }

    /// <summary>The executions of all responses.</summary>
    IPaginatedEnumerable<CommandExecutionSummary> CommandExecutions { get; }
}

/// <summary>Requests the pages of ListCommands one after the other. It can be enumerated once.</summary>
public interface IListCommandsPaginator
{
    /// <summary>The responses.</summary>
    IPaginatedEnumerable<ListCommandsResponse> Responses { get; }

    /// <summary>The commands of all responses.</summary>
    IPaginatedEnumerable<CommandSummary> Commands { get; }
}

internal sealed class IoTPaginatorFactory(IAmazonIoT client) : IIoTPaginatorFactory
{
    public IListCommandExecutionsPaginator ListCommandExecutions(ListCommandExecutionsRequest request) => new ListCommandExecutionsPaginator(client, request);

    public IListCommandsPaginator ListCommands(ListCommandsRequest request) => new ListCommandsPaginator(client, request);
}

/// <summary>The base of the paginators. It requests one page after the other, each with the token of the previous page.</summary>
internal abstract class TokenPaginator<TResponse> : IPaginator<TResponse>
{
    private int _isEnumerated;

    public async IAsyncEnumerable<TResponse> PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isEnumerated, 1) != 0)
        {
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        }

        string nextToken = FirstToken;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            (TResponse response, nextToken) = await GetPageAsync(nextToken, cancellationToken).ConfigureAwait(false);
            yield return response;
        }
        while (!string.IsNullOrEmpty(nextToken));
    }

    protected abstract string FirstToken { get; }

    protected abstract Task<(TResponse Response, string NextToken)> GetPageAsync(string nextToken, CancellationToken cancellationToken);
}

internal sealed class ListCommandExecutionsPaginator(IAmazonIoT client, ListCommandExecutionsRequest request)
    : TokenPaginator<ListCommandExecutionsResponse>, IListCommandExecutionsPaginator
{
    public IPaginatedEnumerable<ListCommandExecutionsResponse> Responses => new PaginatedResponse<ListCommandExecutionsResponse>(this);

    public IPaginatedEnumerable<CommandExecutionSummary> CommandExecutions =>
        new PaginatedResultKeyResponse<ListCommandExecutionsResponse, CommandExecutionSummary>(
            this, response => response.CommandExecutions ?? new List<CommandExecutionSummary>());

    protected override string FirstToken => request.NextToken;

    protected override async Task<(ListCommandExecutionsResponse Response, string NextToken)> GetPageAsync(
        string nextToken, CancellationToken cancellationToken)
    {
        request.NextToken = nextToken;
        ListCommandExecutionsResponse response = await client.ListCommandExecutionsAsync(request, cancellationToken).ConfigureAwait(false);
        return (response, response.NextToken);
    }
}

internal sealed class ListCommandsPaginator(IAmazonIoT client, ListCommandsRequest request) : TokenPaginator<ListCommandsResponse>, IListCommandsPaginator
{
    public IPaginatedEnumerable<ListCommandsResponse> Responses => new PaginatedResponse<ListCommandsResponse>(this);

    public IPaginatedEnumerable<CommandSummary> Commands =>
        new PaginatedResultKeyResponse<ListCommandsResponse, CommandSummary>(this, response => response.Commands ?? new List<CommandSummary>());

    protected override string FirstToken => request.NextToken;

    protected override async Task<(ListCommandsResponse Response, string NextToken)> GetPageAsync(string nextToken, CancellationToken cancellationToken)
    {
        request.NextToken = nextToken;
        ListCommandsResponse response = await client.ListCommandsAsync(request, cancellationToken).ConfigureAwait(false);
        return (response, response.NextToken);
    }
}
