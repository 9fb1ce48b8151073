using System.Security.Cryptography;
using System.Text;

namespace PrivacySafe.Conferencing.BuildTasks;

/// <summary>Lets one build at a time change a baseline: those for other target frameworks run beside it, often in other processes. Ends with its process.</summary>
internal sealed class BaselineLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private BaselineLock(FileStream file) => _file = file;

    /// <exception cref="IOException">Another build kept it for too long.</exception>
    public static BaselineLock Take(string baseline)
    {
        // Beside other files of this kind and not beside the baseline, where it would look like something to commit.
        var name = Path.Combine(Path.GetTempPath(), "privacysafe-conferencing-" + NameOf(Path.GetFullPath(baseline)) + ".lock");
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static string NameOf(string path)
    {
        using var hash = SHA256.Create();
        return string.Concat(hash.ComputeHash(Encoding.UTF8.GetBytes(path)).Take(16).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
