using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>What a file of a deployment says, under the catalogue's paths. What it assigns without its value being known is kept apart from what it does not mention. Immutable.</summary>
internal sealed class DeploymentFile
{
    /// <summary>The most characters that are read of a file.</summary>
    public const int MostCharacters = 512 * 1024;

    /// <summary>The deepest that anything in a file may be nested.</summary>
    public const int Deepest = 32;

    private readonly Dictionary<string, AppliedValue> _values;
    private readonly HashSet<string> _unknown;
    private readonly HashSet<string> _settled;

    private DeploymentFile(Dictionary<string, AppliedValue> values, HashSet<string> unknown, HashSet<string> settled, IReadOnlyList<FileProblem> problems) =>
        (_values, _unknown, _settled, Problems) = (values, unknown, settled, problems);

    /// <summary>The values that are known. Booleans are <c>true</c> or <c>false</c>.</summary>
    public IReadOnlyDictionary<string, AppliedValue> Values => _values;

    /// <summary>What could not be read, in the order of the file; at most <see cref="Builder.MostProblems"/>.</summary>
    public IReadOnlyList<FileProblem> Problems { get; }

    /// <summary>True when the file may say something under the path, and it cannot be told what. A path that is neither here nor in <see cref="Values"/> is left to its default.</summary>
    public bool IsUnknown(string path)
    {
        // What is known of a part speaks before what is unknown of the whole.
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            var part = path[..end];
            if (_unknown.Contains(part))
                return true;
            if (_settled.Contains(part))
                return false;
        }

        return false;
    }

    /// <summary>The values as settings that were read.</summary>
    /// <param name="readAt">When the file was read.</param>
    /// <param name="source">Where it came from.</param>
    public AppliedSettings ToSettings(DateTimeOffset readAt, string source) => new(new Dictionary<string, AppliedValue>(_values, StringComparer.Ordinal), readAt, source);

    /// <summary>Collects what a file says. For one thread.</summary>
    public sealed class Builder
    {
        /// <summary>The most problems that are listed.</summary>
        public const int MostProblems = 100;

        private readonly Dictionary<string, AppliedValue> _values = new(StringComparer.Ordinal);
        private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
        private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
        private readonly List<FileProblem> _problems = [];

        /// <summary>Says that a value is known.</summary>
        public void Know(string path, AppliedValue value)
        {
            Forget(path);
            _values[path] = value;
            _settled.Add(path);
        }

        /// <summary>Says that nothing stands under the path, but for what is said of its parts.</summary>
        public void Settle(string path)
        {
            Forget(path);
            _settled.Add(path);
        }

        /// <summary>Says that what stands under the path, and below it, is not known.</summary>
        public void DoNotKnow(string path)
        {
            Forget(path);
            _unknown.Add(path);
        }

        /// <summary>Notes a problem.</summary>
        public void Report(int line, string? path, string reason)
        {
            if (_problems.Count < MostProblems)
                _problems.Add(new FileProblem(line, path, reason));
        }

        /// <summary>The file.</summary>
        public DeploymentFile Build() => new(_values, _unknown, _settled, [.. _problems.OrderBy(p => p.Line)]);

        private void Forget(string path)
        {
            _values.Remove(path);
            _unknown.Remove(path);
            _settled.Remove(path);
        }
    }

    /// <summary>A file of which nothing could be read.</summary>
    /// <param name="root">The first part of the paths that it would hold.</param>
    /// <param name="line">Where reading ended.</param>
    /// <param name="reason">Why.</param>
    public static DeploymentFile Unreadable(string root, int line, string reason)
    {
        var file = new Builder();
        file.DoNotKnow(root);
        file.Report(line, null, reason);
        return file.Build();
    }
}
