using System.Diagnostics;

namespace PrivacySafe.Conferencing.Packaging.Tests;

/// <summary>A user's web application while it runs, in a process of its own.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServedProgram(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a program that was built, on a port that is free.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="assembly">Its assembly, from there.</param>
    /// <param name="environment">Its configuration, as variables.</param>
    /// <exception cref="InvalidOperationException">It ended before it listened; the message holds what it printed.</exception>
    public static async Task<ServedProgram> StartAsync(string folder, string assembly, Dictionary<string, string?> environment)
    {
        environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var process = DotNet.Start(folder, environment, assembly);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(Patience);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var printed = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
                {
                    // Otherwise it would stand still as soon as it had printed more than fits between it and us.
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return new(process, new Uri(line[(at + Announcement.Length)..]));
                }

                printed.Add(line);
            }

            throw new InvalidOperationException($"{assembly} ended before it listened:\n{string.Join('\n', printed)}\n{await error}");
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        End(_process);
        return default;
    }

    private static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
