using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Writes values into JSON that the code puts together as text.</summary>
internal sealed class JsonTextWriter : IIdiomWriter
{
    public SourceEdit? Replace(WritePlace place) => Edit(place, Replaced);

    public SourceEdit? Add(WritePlace place) => Edit(place, Added);

    /// <summary>The change that moves a value from one path of a text to another; null when the expression writes no such text.</summary>
    public static SourceEdit? Move(WritePlace place, string from) => Edit(place, (at, expression) => Moved(at, from, expression));

    private static SourceEdit? Edit(WritePlace place, Func<WritePlace, ExpressionSyntax, ExpressionSyntax?> change) => TextOf(place) is not { } expression || change(place, expression) is null
        ? null
        : SourceEdit.InsteadOf(place.Code, place.Wanted.Path, expression, current => change(place, current) ?? current);

    // A named text is changed where it is written, in the same file.
    private static ExpressionSyntax? TextOf(WritePlace place)
    {
        if (place.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || place.Model.GetSymbolInfo(place.Expression).Symbol is not (IFieldSymbol or ILocalSymbol) and not { IsStatic: true })
            return place.Expression;
        return place.Model.GetSymbolInfo(place.Expression).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && value.SyntaxTree == place.Expression.SyntaxTree ? value : null;
    }

    private static ExpressionSyntax? Replaced(WritePlace place, ExpressionSyntax expression)
    {
        if (WrittenJson.Of(expression) is not { } json || json.Find(place.Wanted.Path) is not { } value)
            return null;
        var (start, end) = (value.Origin.Span.Start, value.Origin.Span.End);
        if (value is UnknownValue or TextValue || !json.Text.IsWritten(start, end) || place.Wanted.Json(place, json.Text, start) is not { } piece)
            return null;
        var spelled = json.IsQuoted(value) && value is KnownValue { Constant: string } ? piece.Spelled : json.Spelled(start, piece);
        return json.Text.Source(start, end) == spelled ? null : json.Text.With(start, end, spelled);
    }

    private static ExpressionSyntax? Added(WritePlace place, ExpressionSyntax expression)
    {
        if (WrittenJson.Of(expression) is not { } json || json.Holder(place.Wanted.Path, place.Missing) is not var (holder, names) || names.Count == 0)
            return null;
        var open = holder.Origin.Span.Start;
        return place.Wanted.Json(place, json.Text, open) is { } piece ? json.With(open, names, json.Spelled(open, piece)) : null;
    }

    private static ExpressionSyntax? Moved(WritePlace place, string from, ExpressionSyntax expression)
    {
        var to = place.Wanted.Path;
        if (WrittenJson.Of(expression) is not { } json || json.At(from) is not { } value || json.At(to) is not null)
            return null;
        var (start, end) = json.Around(value);
        var spelled = json.Text.Source(start, end);
        if (json.Without(start, end) is not { } rest || WrittenJson.Of(rest) is not { } remaining || remaining.Holder(to, place.Missing) is not var (holder, names) || names.Count == 0)
            return null;
        var open = holder.Origin.Span.Start;
        if (!json.Text.IsSpelledAlike(start, remaining.Text, open) || remaining.With(open, names, spelled) is not { } moved)
            return null;

        // What the text then says decides; pieces of texts that are put together do not always fit.
        return !moved.ContainsDiagnostics && WrittenJson.Of(moved) is { } result && result.At(from) is null && result.At(to) is { } found && result.SourceOf(found) == spelled ? moved : null;
    }
}
