using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Haukiem.Cli;
using Haukiem.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Haukiem.Tests.Support;

/// <summary>The real web application on a port of its own, and a browser without script that keeps its cookies.</summary>
internal sealed class AppUnderTest : IAsyncDisposable
{
    private readonly WebApplication app;

    private AppUnderTest(TestInstance instance, WebApplication app)
    {
        Instance = instance;
        this.app = app;
    }

    public TestInstance Instance { get; }

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public static async Task<AppUnderTest> StartAsync(TestInstance instance, DateTime? now = null, string? proxy = null)
    {
        var started = ServeCommand.Build(
            instance.Folder,
            "http://127.0.0.1:0",
            Proxies.Read(proxy).Value,
            builder =>
            {
                builder.Logging.ClearProviders();
                if (now is { } fixedNow)
                    builder.Services.AddSingleton<TimeProvider>(new FixedTime(fixedNow));
            }
        );
        await started.StartAsync();
        return new AppUnderTest(instance, started);
    }

    /// <summary>A visitor with no cookies.</summary>
    public Visitor Visit() => new(Address);

    /// <summary>An office that has signed in.</summary>
    public async Task<Visitor> SignedInAsync(string office)
    {
        var visitor = Visit();
        await visitor.SignInAsync(office, GivenInstance.Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Instance.DisposeAsync();
    }
}

/// <summary>Somebody with a browser that runs no script: opens addresses, fills forms, follows redirects.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient http;

    public Visitor(Uri address)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true };
        http = new HttpClient(handler) { BaseAddress = address };
    }

    public HttpStatusCode Status { get; private set; }

    /// <summary>What the last answer said of itself.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    public Uri At { get; private set; } = new("about:blank");

    public IDocument Page { get; private set; } = null!;

    /// <summary>What a reader sees, its white space folded.</summary>
    public string Text =>
        string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task OpenAsync(string path) => TakeAsync(http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    public async Task<byte[]> DownloadAsync(string path) =>
        await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>What is answered, letter by letter; of a workbook, all that stands in it.</summary>
    public async Task<(HttpStatusCode Status, string Said)> ReadAsync(string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        var content = response.Content;
        if (content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) != true)
            return (response.StatusCode, await content.ReadAsStringAsync());
        await using var workbook = new ZipArchive(await content.ReadAsStreamAsync());
        var said = new StringBuilder();
        foreach (var part in workbook.Entries)
        {
            using var reader = new StreamReader(await part.OpenAsync());
            said.Append(await reader.ReadToEndAsync());
        }
        return (response.StatusCode, said.ToString());
    }

    /// <summary>Sends the form that has a field of this name, with these values over what it holds.</summary>
    public Task SubmitAsync(params (string Field, string Value)[] fields) =>
        SubmitAsync(
            Page.QuerySelectorAll<IHtmlFormElement>("form").First(form => form.Elements[fields[0].Field] is not null),
            fields
        );

    /// <summary>Sends the form of this action, with these values over what it holds.</summary>
    public Task SubmitFormToAsync(string action, params (string Field, string Value)[] fields) =>
        SubmitAsync(
            Page.QuerySelectorAll<IHtmlFormElement>("form").First(form => form.GetAttribute("action") == action),
            fields
        );

    private async Task SubmitAsync(IHtmlFormElement form, (string Field, string Value)[] fields)
    {
        var values = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input => !string.IsNullOrEmpty(input.Name) && (input.Type != "checkbox" || input.IsChecked))
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var select in form.Elements.OfType<IHtmlSelectElement>())
            values[select.Name!] = select.Value ?? "";
        foreach (var (field, value) in fields)
            values[field] = value;
        using var content = new FormUrlEncodedContent(values);
        await TakeAsync(http.PostAsync(new Uri(At, form.GetAttribute("action") ?? At.PathAndQuery), content));
    }

    public async Task SignInAsync(string userName, string password)
    {
        await OpenAsync("/sign-in");
        await SubmitAsync(("Form.UserName", userName), ("Form.Password", password));
    }

    public void Dispose() => http.Dispose();

    private async Task TakeAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Status = response.StatusCode;
        Headers = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.Ordinal);
        At = response.RequestMessage!.RequestUri!;
        var html = await response.Content.ReadAsStringAsync();
        Page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Address(At).Content(html));
    }
}
