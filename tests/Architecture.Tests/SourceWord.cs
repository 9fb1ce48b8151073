namespace PrivacySafe.Conferencing.Architecture.Tests;

/// <summary>An identifier or a literal, and where it stands.</summary>
internal sealed record SourceWord(string Text, string Place)
{
    public override string ToString() => $"{Place}: {Text}";
}
