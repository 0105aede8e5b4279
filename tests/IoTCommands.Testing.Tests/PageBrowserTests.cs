using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Playwright;
using MQTTnet;
using static Microsoft.Playwright.Assertions;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests the page in a browser, as a user operates it.</summary>
public sealed class PageBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private const string Hostile = "<img src=x onerror=alert(document.domain)>";

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_started_by_keyboard_alone_and_watched_until_it_succeeds()
    {
        await using LocalIoTCommands local = await StartKitchenAsync();
        TaskCompletionSource goOn = new();
        local.AddDevice("oven-17", async execution =>
        {
            await execution.ReportProgressAsync("HEATING", "at 120 °C");
            await goOn.Task;
            await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["temperature"] = "180" });
        });
        await using BrowserPage open = await browser.OpenAsync(local);
        IPage page = open.Page;
        await Expect(page.Locator("#devices")).ToContainTextAsync("oven-17", new() { Timeout = 60_000 });

        // The skip link is first, then the commands by name: Configure reporting, Reboot, Set oven temperature.
        await PressAsync(page, "Tab", "Tab", "Tab", "Tab", "Enter");
        ILocator form = page.GetByRole(AriaRole.Form, new() { Name = "Start Set oven temperature" });
        await Expect(form.GetByLabel("targetC")).ToBeVisibleAsync(Patiently);
        await PressAsync(page, "Tab");
        await page.Keyboard.InsertTextAsync("oven-17");
        await PressAsync(page, "Tab", "ArrowDown", "ArrowDown", "Tab");
        await page.Keyboard.InsertTextAsync("300");
        await PressAsync(page, "Enter");

        ILocator target = form.GetByLabel("targetC");
        await Expect(target).ToHaveAttributeAsync("aria-invalid", "true", new() { Timeout = 60_000 });
        await Expect(target).ToBeFocusedAsync();
        await Expect(target).ToHaveAccessibleDescriptionAsync(
            "Target temperature in degrees Celsius. Must be from 30 to 275. The parameter 'targetC' is 300; it must be from 30 to 275.");
        Assert.Empty(local.Executions.List());

        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync("180");
        await PressAsync(page, "Enter");
        ILocator row = page.Locator("#executions > li");
        await Expect(row).ToContainTextAsync("IN_PROGRESS", new() { Timeout = 60_000 });
        await Expect(row).ToContainTextAsync("targetC=180");
        await Expect(form.GetByText("Started.")).ToBeVisibleAsync(Patiently);
        await PressAsync(page, "Tab", "Tab", "Tab", "Tab", "Tab", "Enter");
        await Expect(row.Locator("summary")).ToBeFocusedAsync();
        await Expect(row).ToContainTextAsync("HEATING · at 120 °C", new() { Timeout = 60_000 });
        goOn.SetResult();
        await Expect(row.GetByRole(AriaRole.Group, new() { Name = "Result" }).GetByRole(AriaRole.Cell, new() { Name = "180" }))
            .ToBeVisibleAsync(Patiently);
        await Expect(row.Locator("summary")).ToContainTextAsync("SUCCEEDED");
        await Expect(row.GetByRole(AriaRole.Group, new() { Name = "Payload" })).ToContainTextAsync("\"zone\": \"TOP\"");
        await Expect(page.Locator("#announcements")).ToContainTextAsync("SetOvenTemperature on thing/oven-17: SUCCEEDED", new() { Timeout = 60_000 });
        await page.ReloadAsync();
        await Expect(row).ToContainTextAsync("SUCCEEDED", new() { Timeout = 60_000 });

        Assert.Equal("TOP", Assert.Single(local.Executions.List()).Parameters["zone"].Text);
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task What_is_typed_at_once_replaces_the_only_device_that_a_form_suggests()
    {
        await using LocalIoTCommands local = await StartKitchenAsync();
        local.AddThing("oven-17");
        await using BrowserPage open = await browser.OpenAsync(local);
        await Expect(open.Page.Locator("#devices")).ToContainTextAsync("oven-17", new() { Timeout = 60_000 });
        ILocator target = open.Page.GetByRole(AriaRole.Form, new() { Name = "Start Set oven temperature" }).GetByLabel("Device");

        // A browser raises the event of an opened form later, here after the field has the focus.
        await open.Page.Locator("details.command", new() { HasText = "Set oven temperature" }).EvaluateAsync(
            "command => { command.open = true; command.querySelector('input').focus(); }");
        await Expect(target).ToHaveValueAsync("oven-17", new() { Timeout = 60_000 });
        await open.Page.Keyboard.InsertTextAsync("oven-18");

        await Expect(target).ToHaveValueAsync("oven-18");
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task Numbers_of_64_bits_bytes_and_what_is_no_number_are_sent_as_they_are_or_refused_at_their_field()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Dynamic(
            "All",
            $$"""{"v":"{{TestCommand.Of("s")}}"}""",
            [
                TestCommand.Parameter("l", "LONG"), TestCommand.Parameter("u", "UNSIGNEDLONG"), TestCommand.Parameter("d", "DOUBLE"),
                TestCommand.Parameter("b", "BOOLEAN"), TestCommand.Parameter("bin", "BINARY"), TestCommand.Parameter("s", "STRING"),
            ]));
        local.AddThing("t");
        await using BrowserPage open = await browser.OpenAsync(local);
        await open.Page.GetByRole(AriaRole.Heading, new() { Name = "All" }).ClickAsync();
        ILocator form = open.Page.GetByRole(AriaRole.Form, new() { Name = "Start All" });
        await form.GetByLabel("l LONG").FillAsync("many");
        await form.GetByLabel("u UNSIGNEDLONG").FillAsync("18446744073709551615");
        await form.GetByLabel("d DOUBLE").FillAsync(".5");
        await form.GetByLabel("b BOOLEAN").SelectOptionAsync("true");
        await form.GetByLabel("bin BINARY").FillAsync("AQI=");
        await form.GetByLabel("s STRING").FillAsync("a \"b\" \\ 😀");

        await form.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(form.GetByText("\"many\" is not a number.")).ToBeVisibleAsync(Patiently);
        Assert.Empty(local.Executions.List());
        await form.GetByLabel("l LONG").FillAsync("-9007199254740993");
        await form.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(form.GetByText("Started.")).ToBeVisibleAsync(Patiently);

        Assert.Equal(
            ["-9007199254740993", "18446744073709551615", "0.5", "true", "AQI=", "a \"b\" \\ 😀"],
            Assert.Single(local.Executions.List()).Parameters.Values.Select(static parameter => parameter.Text));
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task Hostile_texts_are_shown_as_text()
    {
        string definition = $$"""
            {
              "commandId": "Hostile",
              "displayName": "{{Hostile}}",
              "description": "{{Hostile}}",
              "payloadTemplate": "{\"v\":\"{{TestCommand.Of("p")}}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [{ "name": "p", "type": "STRING", "description": "{{Hostile}}", "defaultValue": { "S": "{{Hostile}}" } }]
            }
            """;
        await using LocalIoTCommands local = await Endpoints.StartAsync(static options => options.MqttPort = 0, CommandDefinition.Parse(definition));
        LocalDevice device = local.AddDevice("t", static async execution =>
        {
            await Assert.ThrowsAsync<CommandUpdateRejectedException>(() => execution.FailAsync(Hostile, cancellationToken: Cancellation));
            await execution.UpdateAsync(
                IoTCommandExecutionStatus.Succeeded, new("OK", Hostile), new Dictionary<string, CommandResultValue> { ["r"] = Hostile });
        });
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", local.MqttPort).WithClientId("<svg/onload=alert(1)>").Build(), Cancellation);
        await local.WaitForEndAsync(await local.StartCommandAsync("Hostile", device.Target));
        await using BrowserPage open = await browser.OpenAsync(local, path: "?device=" + Uri.EscapeDataString("<b>"));
        IPage page = open.Page;

        await Expect(page.Locator("#executions-count")).ToContainTextAsync("0 executions of this filter, 1 in all", new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await page.Locator("#executions summary").ClickAsync();
        await page.Locator("#commands summary").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Result" })).ToContainTextAsync(Hostile, new() { Timeout = 60_000 });
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Payload" })).ToContainTextAsync(Hostile);
        await Expect(page.Locator(".timeline")).ToContainTextAsync($"OK · {Hostile}");
        await Expect(page.Locator(".timeline")).ToContainTextAsync($"the reason code is '{Hostile}'");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Hostile })).ToBeVisibleAsync();

        Assert.Equal(0, await page.Locator("img, svg").CountAsync());
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task A_lost_connection_is_shown_and_a_service_that_is_back_too()
    {
        LocalIoTCommands local = await StartKitchenAsync();
        int port = local.Endpoint.Port;
        await using BrowserPage open = await browser.OpenAsync(local);
        ILocator connection = open.Page.Locator("#connection");
        await Expect(connection).ToHaveTextAsync("Live", new() { Timeout = 60_000 });
        await open.Page.GetByRole(AriaRole.Heading, new() { Name = "Reboot" }).ClickAsync();

        await local.DisposeAsync();
        await Expect(connection).ToHaveTextAsync("Connection lost. Trying again…", new() { Timeout = 60_000 });
        await open.Page.GetByRole(AriaRole.Form, new() { Name = "Start Reboot" }).GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(open.Page.GetByText("The service cannot be reached.")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await using LocalIoTCommands again = await Endpoints.StartAsync(options => options.Port = port);

        await Expect(connection).ToHaveTextAsync("Live", new() { Timeout = 60_000 });
        await Expect(open.Page.Locator("#commands")).ToContainTextAsync("There are no commands.");
    }

    [Fact]
    public async Task Of_many_executions_the_newest_are_shown_and_one_that_somebody_reads_stays()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static"));
        CommandTarget target = local.AddThing("t");
        await using BrowserPage open = await browser.OpenAsync(local);
        ILocator rows = open.Page.Locator("#executions > li");
        string first = await local.StartCommandAsync("Static", target);
        await rows.Locator("summary").ClickAsync();

        await Parallel.ForAsync(0, 600, Cancellation, async (_, _) => await local.StartCommandAsync("Static", target));

        await Expect(open.Page.Locator("#executions-count")).ToHaveTextAsync("The newest 200 of 601 executions", new() { Timeout = 60_000 });
        await Expect(rows).ToHaveCountAsync(201);
        Assert.Equal(first, await rows.Last.GetAttributeAsync("data-id"));
        await rows.Last.Locator("summary").ClickAsync();
        await Expect(rows).ToHaveCountAsync(200);
        Assert.Empty(open.Problems);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task The_page_is_accessible(ColorScheme scheme, int width)
    {
        await using LocalIoTCommands local = await StartKitchenAsync();
        await StartSomeAsync(local);
        await using BrowserPage open = await browser.OpenAsync(local, new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        IPage page = open.Page;
        await ShowAsync(page);

        AxeResult result = await page.RunAxe();
        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Equal([], result.Violations.SelectMany(static rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}")));
        Assert.Equal(0, overflow);
        Assert.Empty(open.Problems);
    }

    /// <summary>With UPDATE_BASELINES=1, it takes the picture again, and two more for review only.</summary>
    [Fact]
    public async Task The_docs_have_a_picture_of_the_page()
    {
        string picture = Path.Combine(Browser.Repository, "docs/images/page.png");
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1")
        {
            string others = Directory.CreateDirectory(Path.Combine(Browser.Repository, "artifacts/page")).FullName;
            await using LocalIoTCommands local = await StartKitchenAsync(8180);
            await StartSomeAsync(local);
            await TakePictureAsync(local, picture, ColorScheme.Light, 1200, 680);
            await TakePictureAsync(local, Path.Combine(others, "dark.png"), ColorScheme.Dark, 1200, 680);
            await TakePictureAsync(local, Path.Combine(others, "narrow.png"), ColorScheme.Light, 320, 2800);
        }

        Assert.InRange(new FileInfo(picture).Length, 10_000, 150_000);
        foreach (string page in (string[])["docs/local-endpoint.md", "docs/tool.md"])
        {
            Assert.Contains("](images/page.png)", await File.ReadAllTextAsync(Path.Combine(Browser.Repository, page), Cancellation), StringComparison.Ordinal);
        }
    }

    private async Task TakePictureAsync(LocalIoTCommands local, string path, ColorScheme scheme, int width, int height)
    {
        await using BrowserPage open = await browser.OpenAsync(
            local, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        await ShowAsync(open.Page);
        await open.Page.ScreenshotAsync(new() { Path = path });
        Assert.Empty(open.Problems);
    }

    /// <summary>Shows a form with a refused start, and an execution with its details.</summary>
    private static async Task ShowAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Heading, new() { Name = "Set oven temperature" }).ClickAsync();
        ILocator form = page.GetByRole(AriaRole.Form, new() { Name = "Start Set oven temperature" });
        await form.GetByLabel("Device").FillAsync("oven-17");
        await form.GetByLabel("targetC").FillAsync("300");
        await form.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.Locator("#executions summary", new() { HasText = "SUCCEEDED" }).First.ClickAsync();
        await Expect(page.GetByText("Identifiers")).ToBeVisibleAsync(Patiently);
        await Expect(form.GetByLabel("targetC")).ToHaveAttributeAsync("aria-invalid", "true", new() { Timeout = 60_000 });
        await page.EvaluateAsync("window.scrollTo(0, 0)");
    }

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (string key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    private static Task<LocalIoTCommands> StartKitchenAsync(int port = 0) => Endpoints.StartAsync(
        options =>
        {
            options.Port = port;
            options.MqttPort = 0;
        },
        [
            .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "commands"), "*.json")
                .Select(static path => CommandDefinition.Parse(File.ReadAllText(path))),
        ]);

    /// <summary>Executions with several statuses.</summary>
    private static async Task StartSomeAsync(LocalIoTCommands local)
    {
        LocalDevice oven = local.AddDevice("oven-17", static async (execution, cancellation) =>
        {
            await execution.ReportProgressAsync("HEATING", "at 120 °C", cancellation);
            await Task.Delay(300, cancellation);
            await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["temperature"] = "180" }, cancellation);
        });
        LocalDevice broken = local.AddDevice("oven-18", static async execution =>
        {
            await Assert.ThrowsAsync<CommandUpdateRejectedException>(() => execution.FailAsync("door open", cancellationToken: Cancellation));
            await execution.FailAsync("DOOR_OPEN", "The door is open");
        });
        await local.WaitForEndAsync(
            await local.StartCommandAsync("SetOvenTemperature", oven.Target, "\"parameters\":{\"zone\":{\"S\":\"TOP\"},\"targetC\":{\"I\":180}}"));
        await local.WaitForEndAsync(await local.StartCommandAsync("SetOvenTemperature", broken.Target, "\"parameters\":{\"targetC\":{\"I\":220}}"));
        await local.StartCommandAsync("RebootDevice", local.AddThing("fridge-2"), "\"executionTimeoutSeconds\":600");
    }
}
