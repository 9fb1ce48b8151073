namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Writes settings in one of the ways in which the analyzers read them.</summary>
internal interface IIdiomWriter
{
    /// <summary>The change that makes an expression say the wanted value; null when it is not written in this way, or cannot say it.</summary>
    SourceEdit? Replace(WritePlace place);

    /// <summary>The change that gives an object what it lacks; null when it is not made in this way, or cannot hold it.</summary>
    SourceEdit? Add(WritePlace place);
}
