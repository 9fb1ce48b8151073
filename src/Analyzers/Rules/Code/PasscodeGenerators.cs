using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Code;

/// <summary>
/// Finds methods that make the passcodes of meetings with System.Random. What they make mostly reaches the vendor through other
/// projects, so that the request never meets the generator in one place. What it is for, only names say.
/// </summary>
internal static class PasscodeGenerators
{
    private static readonly string[] Passcodes = { "password", "passcode", "meetingpin" };
    private static readonly string[] Makes = { "generate", "create", "make", "random", "new", "build" };

    /// <summary>True for the declaration of a method that by its name makes passcodes, in a type that by its name is about meetings.</summary>
    public static bool CanBe(SyntaxNode declaration) =>
        declaration is MethodDeclarationSyntax { Identifier.ValueText: var name, Parent: TypeDeclarationSyntax { Identifier.ValueText: var type } } method
        && Has(name, Passcodes) && Has(name, Makes)
        && (Has(type, VendorWords.All) || Has(name, VendorWords.All))
        && method.ReturnType.ToString() is "string" or "String" or "Task<string>" or "ValueTask<string>";

    /// <summary>The finding about such a method; null when it is no other than a good one, or what becomes of its passcode is judged in the same file.</summary>
    public static Finding? In(SyntaxNode declaration, SemanticModel model, KnownApis apis, CancellationToken cancellationToken)
    {
        if (declaration is not MethodDeclarationSyntax method || VendorOf(method) is not { } vendor)
            return null;
        Location? place = null;
        foreach (var name in method.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText is "RandomNumberGenerator" or "RNGCryptoServiceProvider")
                return null;
            if (place is null && name.Identifier.ValueText == "Random" && model.GetSymbolInfo(name, cancellationToken).Symbol is ITypeSymbol type && type.Is("System", "Random"))
                place = (name.Parent as ObjectCreationExpressionSyntax ?? (SyntaxNode)name).GetLocation();
        }

        return place is null || IsJudgedNearby(method, model, apis, cancellationToken) ? null : new Finding(RuleDescriptors.LikelyPredictablePasscode, place, vendor.Title, "System.Random");
    }

    private static VendorCatalogue? VendorOf(SyntaxNode declaration)
    {
        var text = declaration.SyntaxTree.ToString();
        return VendorCatalogues.All.FirstOrDefault(v => text.IndexOf(v.Name, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    // A member that calls the method and sends something itself is judged where it sends.
    private static bool IsJudgedNearby(MethodDeclarationSyntax method, SemanticModel model, KnownApis apis, CancellationToken cancellationToken)
    {
        foreach (var member in (method.Parent as TypeDeclarationSyntax)?.Members ?? default)
        {
            if (member == method)
                continue;
            var calls = member.DescendantNodes().OfType<InvocationExpressionSyntax>().ToArray();
            if (calls.Any(c => FileIndex.NameOf(c.Expression) == method.Identifier.ValueText) && calls.Any(Sends))
                return true;
        }

        return false;

        bool Sends(InvocationExpressionSyntax call) =>
            FileIndex.NameOf(call.Expression) is { } name
            && (HttpLibraries.ByMethod.Contains(name) || apis.MethodsByName.Contains(name) && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol called && LibraryCalls.IsOne(called, apis));
    }

    private static bool Has(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
