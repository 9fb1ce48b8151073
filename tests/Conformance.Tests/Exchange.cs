namespace PrivacySafe.Conferencing.Conformance.Tests;

/// <summary>A request to the API, its answer's status and what the validator found wrong with either.</summary>
internal sealed record Exchange(Operation? Operation, string Method, string Target, int Status, IReadOnlyList<Violation> Violations)
{
    public override string ToString() => $"{Method} {Target} -> {Status}{string.Concat(Violations.Select(v => $"\n    {v}"))}";
}

/// <summary>One entry of <c>sl-violations</c>.</summary>
internal sealed record Violation(string Location, string Severity, string Code, string Message)
{
    public bool OfAnswer => Location.StartsWith("response", StringComparison.Ordinal);

    public override string ToString() => $"{Severity} at {Location}: {Message} ({Code})";
}
