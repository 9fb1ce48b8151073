using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>Recognises calls of vendors' libraries, and of methods that users have described, that create or change a meeting.</summary>
internal static class LibraryCalls
{
    /// <summary>The meeting that a call creates or changes; null when it does neither.</summary>
    public static MeetingWrite? Read(IInvocationOperation call, Evaluator evaluator, KnownApis apis)
    {
        foreach (var known in apis.MethodsByName[call.TargetMethod.Name])
        {
            if (!IsCallOf(call.TargetMethod, known) || VendorCatalogues.All.FirstOrDefault(v => v.Name == known.Vendor) is not { } vendor)
                continue;
            var root = new ObjectShape(new Origin(call.Syntax), null, ImmutableArray<ShapeMember>.Empty, true);
            foreach (var sent in known.Sends)
            {
                // What a method makes itself, whoever describes it has looked at: a passcode among it is taken for a good one.
                root = root.Written(sent.Key, sent.Value is { } constant ? new KnownValue(Origin.OfName(call.Syntax), constant) : new UnknownValue(Origin.OfName(call.Syntax), ValueSource.CryptographicRandom));
            }

            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter is not { } parameter || !known.Arguments.TryGetValue(parameter.Name, out var path) || argument.ArgumentKind == ArgumentKind.DefaultValue)
                    continue;
                var value = evaluator.Evaluate(argument.Value);
                var payload = Payload.Read(value, known.Naming);
                if (path.Length == 0)
                    root = payload?.Root ?? root.Opened();
                else
                    root = root.Written(path, payload?.Root ?? value);
            }

            return new MeetingWrite(vendor, known.Effect, call.Syntax, call.SemanticModel, Payload.Of(root), isWhole: true);
        }

        return null;
    }

    /// <summary>True for a call of a method that creates or changes meetings.</summary>
    public static bool IsOne(IMethodSymbol method, KnownApis apis) => apis.MethodsByName[method.Name].Any(known => IsCallOf(method, known));

    // The first parameter is compared before the type, because it is cheaper and names such as PostAsync are everybody's.
    private static bool IsCallOf(IMethodSymbol method, KnownMethod known) =>
        (known.First is null || method.Parameters.Length > 0 && known.First.Fits(method.Parameters[0].Type)) && known.Member.Fits(method);
}
