namespace PrivacySafe.Conferencing.Analyzers.Baseline.Text;

/// <summary>What is wrong in a baseline, and where.</summary>
internal sealed class BaselineProblem
{
    public BaselineProblem(int start, int length, string found, string allowed)
    {
        Start = start;
        Length = length;
        Found = found;
        Allowed = allowed;
    }

    public int Start { get; }

    public int Length { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What may stand there, in words.</summary>
    public string Allowed { get; }
}
