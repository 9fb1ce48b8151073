using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.CodeFixes.Idioms;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Tokens;

/// <summary>All rights that a token can name, each refused.</summary>
internal sealed class TokenFeatures : WantedValue
{
    private readonly string[] _names;

    public TokenFeatures(VendorCatalogue vendor, TokenShape token) : base(token.FeaturesPath) => _names =
        vendor.Settings.Where(s => s.Path.StartsWith(token.FeaturesPath + ".", StringComparison.Ordinal)).Select(s => s.Path.Substring(token.FeaturesPath.Length + 1)).ToArray();

    public override ExpressionSyntax? Expression(WritePlace place, ITypeSymbol? type)
    {
        if (DictionaryFor(place, type) is { } dictionary)
            return PairsWriter.Holder(place, dictionary, _names.Select(name => (name, SettingExpression.Literal(false))));
        return type is not null ? InitializerWriter.Object(place, type, _names.Select(name => (name, SettingExpression.Literal(false)))) : null;
    }

    public override JsonPiece? Json(WritePlace place, WrittenText text, int index)
    {
        var quote = text.Spelled(index, "\"");
        return new JsonPiece(text.Spelled(index, "{") + string.Join(",", _names.Select(name => quote + name + quote + ":false")) + text.Spelled(index, "}"), false);
    }

    // What is nearest to the place: a dictionary of switches, the dictionary that it takes, or the kind of object around it.
    private static INamedTypeSymbol? DictionaryFor(WritePlace place, ITypeSymbol? type)
    {
        var compilation = place.Model.Compilation;
        var switches = compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2")?.Construct(compilation.GetSpecialType(SpecialType.System_String), compilation.GetSpecialType(SpecialType.System_Boolean));
        if (type is null)
            return switches;
        return new[] { switches, type as INamedTypeSymbol, place.Model.GetTypeInfo(place.Expression).Type as INamedTypeSymbol }
            .OfType<INamedTypeSymbol>()
            .FirstOrDefault(t => compilation.ClassifyConversion(t, type).IsImplicit && TakesSwitches(compilation, t));
    }

    private static bool TakesSwitches(Compilation compilation, INamedTypeSymbol dictionary) =>
        PairsWriter.ValueType(dictionary) is { } value && compilation.ClassifyConversion(compilation.GetSpecialType(SpecialType.System_Boolean), value).IsImplicit;
}
