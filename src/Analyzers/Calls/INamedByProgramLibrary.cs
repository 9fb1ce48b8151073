using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>A library whose sending methods are declared, and so named, by the program.</summary>
internal interface INamedByProgramLibrary : IHttpLibrary
{
    /// <summary>The metadata name of an attribute without which no method of a program sends.</summary>
    string AttributeName { get; }

    /// <summary>True for a method that may send: a test cheap enough for every call.</summary>
    bool MaySend(IMethodSymbol method);
}
