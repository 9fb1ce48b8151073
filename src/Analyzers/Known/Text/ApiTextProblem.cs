using Microsoft.CodeAnalysis.Text;

namespace PrivacySafe.Conferencing.Analyzers.Known.Text;

/// <summary>What is wrong in a text that describes APIs, and where.</summary>
internal sealed class ApiTextProblem
{
    public ApiTextProblem(TextSpan span, string found, string allowed)
    {
        Span = span;
        Found = found;
        Allowed = allowed;
    }

    public TextSpan Span { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What may stand there, in words.</summary>
    public string Allowed { get; }
}
