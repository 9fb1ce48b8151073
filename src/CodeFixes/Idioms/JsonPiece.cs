namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>A value inside a JSON text, as the source spells it.</summary>
internal readonly struct JsonPiece
{
    public JsonPiece(string spelled, bool isText)
    {
        Spelled = spelled;
        IsText = isText;
    }

    /// <summary>The value without quotes.</summary>
    public string Spelled { get; }

    /// <summary>True when it stands between quotes.</summary>
    public bool IsText { get; }
}
