using System.Text;

namespace PrivacySafe.Conferencing.BuildTasks;

/// <summary>Writes a file in one go: who reads it meanwhile, like the compiler for another target framework, sees it as it was or as it will be.</summary>
internal static class AtomicFile
{
    private const int MostTries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static void Write(string path, string text)
    {
        var written = path + ".new";
        File.WriteAllText(written, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (File.Exists(path))
                    File.Replace(written, path, null);
                else
                    File.Move(written, path);
                return;
            }
            catch (IOException) when (tries < MostTries)
            {
                // Where a file that somebody reads cannot be replaced, he is done in a moment.
                Thread.Sleep(Pause);
            }
        }
    }
}
