using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.CodeFixes.Idioms;

/// <summary>Gives calls of vendors' libraries the arguments that they lack, by name.</summary>
internal sealed class ArgumentWriter : IIdiomWriter
{
    public SourceEdit? Replace(WritePlace place) => null;

    public SourceEdit? Add(WritePlace place)
    {
        if (place.Expression is not InvocationExpressionSyntax call || place.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            return null;
        var path = place.Wanted.Path;
        var names = Vocabulary.Of(place.Document.Project.AnalyzerOptions.AdditionalFiles, CancellationToken.None).Apis.MethodsByName[method.Name].SelectMany(known => known.Arguments.Where(a => a.Value == path)).Select(a => a.Key).ToArray();
        if (method.Parameters.FirstOrDefault(p => names.Contains(p.Name, StringComparer.Ordinal)) is not { IsOptional: true } parameter
            || place.Wanted.Expression(place, parameter.Type) is not { } value)
        {
            return null;
        }

        var argument = SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter.Name).WithTrailingTrivia(SyntaxFactory.Space), default, value);
        return SourceEdit.Within(place.Code, place.Wanted.Path, call, current => current.WithArgumentList(current.ArgumentList.WithArguments(Arguments(current.ArgumentList.Arguments, argument))));
    }

    private static SeparatedSyntaxList<ArgumentSyntax> Arguments(SeparatedSyntaxList<ArgumentSyntax> arguments, ArgumentSyntax added) =>
        arguments.Count == 0 ? SyntaxFactory.SingletonSeparatedList(added) : ElementList.With(arguments, added);
}
