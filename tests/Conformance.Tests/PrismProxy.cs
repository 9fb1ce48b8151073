using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>Prism as a proxy: passes everything on and writes what it finds wrong into the header <c>sl-violations</c>.</summary>
internal sealed class PrismProxy : IAsyncDisposable
{
    private readonly Process _process;

    private PrismProxy(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<PrismProxy> StartAsync(ConformanceTools tools, string document, Uri upstream)
    {
        var port = FreePort();
        string[] arguments = [tools.Prism, "proxy", "-h", "127.0.0.1", "-p", $"{port}", document, upstream.AbsoluteUri.TrimEnd('/')];
        ProcessStartInfo start = new("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process = new() { StartInfo = start };
        StringBuilder said = new();
        TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        // The output has to be drained as long as the process lives.
        void Note(string? line)
        {
            if (line is null)
                return;
            lock (said)
            {
                if (said.Length < 10_000)
                    said.AppendLine(line);
            }

            if (line.Contains("Prism is listening", StringComparison.Ordinal))
                ready.TrySetResult();
        }

        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        PrismProxy proxy = new(process, new($"http://127.0.0.1:{port}/"));
        if (await Task.WhenAny(ready.Task, process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(60))) == ready.Task)
            return proxy;
        await proxy.DisposeAsync();
        throw new InvalidOperationException($"Prism did not start with {Path.GetFileName(document)}:\n{said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
