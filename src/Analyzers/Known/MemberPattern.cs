using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PrivacySafe.Conferencing.Analyzers.Known;

/// <summary>
/// Members of types, written as their documentation comments name them: <c>M:</c> for methods and constructors, <c>P:</c> for properties, <c>F:</c> for fields, <c>T:</c> for whole types.
/// Without a list of parameters a method stands for all its overloads; each <c>*</c> in the name of the type stands for any text. Immutable.
/// </summary>
internal sealed class MemberPattern
{
    /// <summary>What documentation comments call constructors.</summary>
    public const string Constructor = "#ctor";

    private static readonly Regex Arity = new("``?[0-9]+(?=[.(]|$)", RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly bool _hasParameters;

    private MemberPattern(string text, char kind, TypePattern type, string name, bool hasParameters)
    {
        _text = text;
        Kind = kind;
        Type = type;
        Name = name;
        _hasParameters = hasParameters;
    }

    /// <summary>One of M, P, F and T.</summary>
    public char Kind { get; }

    /// <summary>The type that declares the members, or the type itself.</summary>
    public TypePattern Type { get; }

    /// <summary>The name of the members; of a type, its own.</summary>
    public string Name { get; }

    /// <summary>The word that stands in code which uses the members: of constructors, the name of the type; null when it is not written in full.</summary>
    public string? SearchName => Name == Constructor ? Type.Name : Name.IndexOf('*') < 0 ? Name : null;

    /// <summary>The pattern that a text writes; null when it is none. Numbers of type parameters, as in <c>List`1</c>, may be written and do not count.</summary>
    public static MemberPattern? Parse(string text)
    {
        if (text.Length < 3 || text[1] != ':' || text[0] is not ('M' or 'P' or 'F' or 'T'))
            return null;
        var parameters = text.IndexOf('(');
        if (parameters >= 0 && (text[0] != 'M' || text[text.Length - 1] != ')'))
            return null;
        var name = text.Substring(2, (parameters < 0 ? text.Length : parameters) - 2);
        if (!name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '*' or '#' or '`'))
            return null;
        if (name.IndexOf('`') >= 0)
            name = Arity.Replace(name, "");
        if (name.IndexOf('`') >= 0)
            return null;
        if (text[0] == 'T')
            return IsName(name) ? new MemberPattern(text, 'T', new TypePattern(name), name.Substring(name.LastIndexOf('.') + 1), false) : null;
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || !IsName(name.Substring(0, dot)) || name.IndexOf('*', dot) >= 0 || !IsName(name.Substring(dot + 1)))
            return null;
        return new MemberPattern(text, text[0], new TypePattern(name.Substring(0, dot)), name.Substring(dot + 1), parameters >= 0);
    }

    /// <summary>True for a member that the pattern stands for, also where it is inherited or implemented; for a type pattern, true for the type.</summary>
    public bool Fits(ISymbol? symbol) => (Kind, symbol) switch
    {
        ('M', IMethodSymbol { MethodKind: MethodKind.Constructor } constructor) => Name == Constructor && Type.Fits(constructor.ContainingType) && HasParameters(constructor),
        ('M', IMethodSymbol method) => method.Name == Name && Type.Fits((method.ReducedFrom ?? method).ContainingType) && HasParameters(method.ReducedFrom ?? method),
        ('P', IPropertySymbol property) => property.Name == Name && Type.Fits(property.ContainingType),
        ('F', IFieldSymbol field) => field.Name == Name && Type.Fits(field.ContainingType),
        ('T', ITypeSymbol type) => Type.Fits(type),
        _ => false,
    };

    /// <summary>The pattern as it is written.</summary>
    public override string ToString() => _text;

    private static bool IsName(string text) => text.Length > 0 && text[0] != '.' && text[text.Length - 1] != '.' && text.IndexOf("..", StringComparison.Ordinal) < 0;

    private bool HasParameters(IMethodSymbol method) =>
        !_hasParameters || method.OriginalDefinition.GetDocumentationCommentId() is { } id && string.Equals(Parameters(id), Parameters(_text), StringComparison.Ordinal);

    private static string Parameters(string id) => id.IndexOf('(') is >= 0 and var start ? id.Substring(start) : "()";
}
