using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.CodeFixes.Idioms;
using PrivacySafe.Conferencing.CodeFixes.Settings;

namespace PrivacySafe.Conferencing.CodeFixes.Tokens;

/// <summary>The one room whose name is at hand where a token is made.</summary>
internal sealed class TokenRoom : WantedValue
{
    // What people call the name of a room where they make a token for it.
    private static readonly string[] Names = { "room", "roomname", "roomid", "meetingroom", "conferenceroom", "meetingid", "meetingname" };

    private TokenRoom(string path, string name) : base(path) => Name = name;

    /// <summary>The variable that holds the room's name.</summary>
    public string Name { get; }

    /// <summary>Finds the room; null when there is none, or several.</summary>
    public static TokenRoom? At(string path, CodePlace place)
    {
        var rooms = place.Model.LookupSymbols(place.Expression.SpanStart)
            .Where(s => IsAtHand(s, place.Expression) && Names.Contains(s.Name.TrimStart('_').ToLowerInvariant(), StringComparer.Ordinal))
            .Take(2)
            .ToArray();
        return rooms.Length == 1 ? new TokenRoom(path, rooms[0].Name) : null;
    }

    public override ExpressionSyntax? Expression(WritePlace place, ITypeSymbol? type) =>
        place.Expression.IsKind(SyntaxKind.StringLiteralExpression) && place.Expression.Parent is ArgumentSyntax or AnonymousObjectMemberDeclaratorSyntax or InitializerExpressionSyntax or AssignmentExpressionSyntax
        && (type is null || SettingExpression.AcceptsText(place, type))
            ? SyntaxFactory.IdentifierName(Name)
            : null;

    public override JsonPiece? Json(WritePlace place, WrittenText text, int index) => text.TakesHoleAt(index) ? new JsonPiece(text.SpelledHole(Name), true) : null;

    private static bool IsAtHand(ISymbol symbol, SyntaxNode place) => symbol switch
    {
        IParameterSymbol { Type.SpecialType: SpecialType.System_String } => true,
        ILocalSymbol { Type.SpecialType: SpecialType.System_String } local => local.DeclaringSyntaxReferences.All(d => d.Span.End < place.SpanStart),
        _ => false,
    };
}
