using System.Diagnostics;
using System.Text.Json;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>A worker seen from outside. It may end at any time, by what a mutant does.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    /// <param name="tests">Path of the tests' assembly.</param>
    /// <param name="analyzers">Path of the mutated analyzers.</param>
    /// <param name="mutants">How many mutants there are.</param>
    public WorkerProcess(string tests, string analyzers, int mutants)
    {
        string[] arguments = [typeof(WorkerProcess).Assembly.Location, "--worker", tests, analyzers, mutants.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;

        // A broken stack is told at length; nobody needs to read it, but somebody has to take it.
        _process.ErrorDataReceived += (_, line) => LastError = line.Data ?? LastError;
        _process.BeginErrorReadLine();
    }

    /// <summary>The last line that the process wrote about its troubles.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>The answer to an order; null when the process ended over it or gave none in time.</summary>
    /// <param name="order">What to do.</param>
    /// <param name="limit">How long it may take.</param>
    public async Task<T?> AskAsync<T>(WorkOrder order, TimeSpan limit)
        where T : class
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order));
            await _process.StandardInput.FlushAsync();
            return await _process.StandardOutput.ReadLineAsync().WaitAsync(limit) is { } line ? JsonSerializer.Deserialize<T>(line) : null;
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
