using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>A way of sending requests that also reads calls which are bound at run time.</summary>
internal interface IWrittenLibrary : IHttpLibrary
{
    /// <summary>The request that a call sends; null when it is none of this library, or its address is not visible.</summary>
    HttpCall? Read(WrittenCall call, Evaluator evaluator);
}
