using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.CodeFixes.Idioms;

namespace PrivacySafe.Conferencing.CodeFixes.Settings;

/// <summary>What the code says already, in another place.</summary>
internal sealed class MovedValue : WantedValue
{
    private readonly ExpressionSyntax? _value;

    /// <param name="path">Where the vendor reads it.</param>
    /// <param name="value">The expression; null for a part of a text.</param>
    public MovedValue(string path, ExpressionSyntax? value) : base(path) => _value = value;

    public override ExpressionSyntax? Expression(WritePlace place, ITypeSymbol? type)
    {
        if (_value is null || type is null && !HasTypeOfItsOwn(place.Model))
            return null;
        return type is null || place.Model.ClassifyConversion(_value, type).IsImplicit ? _value.WithoutTrivia() : null;
    }

    public override JsonPiece? Json(WritePlace place, WrittenText text, int index) => null;

    // Not what gets its type from the place where it stands.
    private bool HasTypeOfItsOwn(SemanticModel model) =>
        _value is not (ImplicitObjectCreationExpressionSyntax or CollectionExpressionSyntax or AnonymousFunctionExpressionSyntax)
        && !_value.IsKind(SyntaxKind.DefaultLiteralExpression) && model.GetTypeInfo(_value!).Type is { TypeKind: not TypeKind.Error };
}
