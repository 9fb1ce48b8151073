using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>A Prosody of its own, on a free loopback port, with configuration and data in a temporary folder that goes with it.</summary>
internal sealed class ProsodyServer : IAsyncDisposable
{
    /// <summary>The variable that names the program, e.g. <c>/usr/bin/prosody</c>.</summary>
    public const string Variable = "PRIVACYSAFE_PROSODY";

    private const int MostAttempts = 100;
    private readonly Process _process;
    private readonly string _folder;

    private ProsodyServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Address = new Uri($"http://127.0.0.1:{port}/");
    }

    /// <summary>Where BOSH and config.js are served.</summary>
    public Uri Address { get; }

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="configuration">The configuration after the common part: hosts and components, of which one is <c>meet.test</c>.</param>
    /// <param name="clientConfiguration">The text of <c>config.js</c>; null for none.</param>
    /// <param name="modules">Folders with modules, beside this project's own.</param>
    public static async Task<ProsodyServer> StartAsync(string configuration, string? clientConfiguration = null, params string[] modules)
    {
        var folder = Directory.CreateTempSubdirectory("prosody-").FullName;
        var web = Directory.CreateDirectory(Path.Combine(folder, "web")).FullName;
        if (clientConfiguration is not null)
            await File.WriteAllTextAsync(Path.Combine(web, "config.js"), clientConfiguration);
        var port = FreePort();
        var paths = string.Join("; ", new[] { Path.Combine(Repository.Root, "tests/Sdk.Jitsi.Tests/Prosody") }.Concat(modules).Select(p => $"\"{p}\""));
        var common = $$"""
            run_as_root = true
            pidfile = "{{folder}}/prosody.pid"
            data_path = "{{folder}}/data"
            log = { debug = "{{folder}}/prosody.log" }
            plugin_paths = { {{paths}} }
            modules_enabled = { "disco", "saslauth", "bosh", "http_files" }
            modules_disabled = { "c2s", "s2s", "admin_shell", "offline" }
            http_interfaces = { "127.0.0.1" }
            http_ports = { {{port}} }
            https_ports = { }
            http_default_host = "meet.test"
            http_files_dir = "{{web}}"
            http_paths = { files = "/" }
            consider_bosh_secure = true
            storage = "memory"

            """;
        var file = Path.Combine(folder, "prosody.cfg.lua");
        await File.WriteAllTextAsync(file, common + configuration);

        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable(Variable)!, ["--config", file, "-F"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Debian has some pure Lua libraries for older editions of Lua only.
        start.Environment["LUA_PATH"] = "/usr/share/lua/5.4/?.lua;/usr/share/lua/5.4/?/init.lua;/usr/share/lua/5.3/?.lua;/usr/share/lua/5.2/?.lua;;";
        var process = Process.Start(start) ?? throw new InvalidOperationException("Prosody does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ProsodyServer(process, folder, port);
        try
        {
            await server.WaitAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the server has written into its log.</summary>
    public string Log => File.Exists(Path.Combine(_folder, "prosody.log")) ? File.ReadAllText(Path.Combine(_folder, "prosody.log")) : "";

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < MostAttempts && !_process.HasExited; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync("http-bind", TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"Prosody does not answer. {Log}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
