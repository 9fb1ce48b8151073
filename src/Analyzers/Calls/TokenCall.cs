using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>Code that makes a signed token, whichever library signs it.</summary>
internal sealed class TokenCall
{
    public TokenCall(IOperation operation, ObjectShape claims, bool endsOnlyWhenSaid)
    {
        Operation = operation;
        Claims = claims;
        EndsOnlyWhenSaid = endsOnlyWhenSaid;
    }

    /// <summary>The call or the creation that makes it.</summary>
    public IOperation Operation { get; }

    /// <summary>What it says, under the names that the token has.</summary>
    public ObjectShape Claims { get; }

    /// <summary>True when a token without an end is valid for ever; false where the library adds an end by itself or it is not known.</summary>
    public bool EndsOnlyWhenSaid { get; }
}
