using System.Reflection;
using Microsoft.Playwright;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>One Chromium for all tests of a class. It must be installed on the machine: nothing is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Paths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string Repository => Metadata("Repository");

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Paths, File.Exists) is { } executable)
        {
            // Otherwise, Playwright looks for its driver in the folder of its assembly.
            Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Metadata("PlaywrightPackage"));
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox"] });
        }
    }

    /// <summary>Opens the page of an endpoint; the test is skipped if there is no Chromium.</summary>
    internal async Task<BrowserPage> OpenAsync(LocalIoTCommands local, BrowserNewContextOptions? options = null, string path = "")
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium on this machine.");
        IBrowserContext context = await _browser.NewContextAsync(options ?? new() { ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(60_000);
        BrowserPage page = new(context, await context.NewPageAsync(), local.Endpoint);
        await page.Page.GotoAsync(new Uri(local.Endpoint, path).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Metadata(string key) =>
        typeof(Browser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}

/// <summary>A page, and the problems that occurred in it.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _problems = [];

    public BrowserPage(IBrowserContext context, IPage page, Uri origin)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => Add("error: " + error);
        // Chromium writes each error response to the console, including that of a refused start.
        page.Console += (_, message) => AddIf(
            message.Type is "error" or "warning" && !message.Location.Contains("/page/start", StringComparison.Ordinal), $"console: {message.Text}");
        page.Dialog += (_, dialog) => Add("dialog: " + dialog.Message);
        context.Request += (_, request) => AddIf(new Uri(request.Url).Authority != origin.Authority, "request: " + request.Url);
    }

    public IPage Page { get; }

    /// <summary>Gets errors, warnings, dialogs, and requests to another origin.</summary>
    public string[] Problems
    {
        get
        {
            lock (_problems)
            {
                return [.. _problems];
            }
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void AddIf(bool isProblem, string problem)
    {
        if (isProblem)
        {
            Add(problem);
        }
    }

    private void Add(string problem)
    {
        lock (_problems)
        {
            _problems.Add(problem);
        }
    }
}
