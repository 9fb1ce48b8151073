using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>A library whose sending methods are declared, and so named, by the program.</summary>
internal interface INamedByProgramLibrary : IHttpLibrary
{
    /// <summary>True for a method that may send: a test cheap enough for every call.</summary>
    bool MaySend(IMethodSymbol method);
}
