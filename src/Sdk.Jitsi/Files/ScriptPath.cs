using System.Globalization;
using Acornima.Ast;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>A place below a script's configuration, such as <c>config.p2p.enabled</c>.</summary>
/// <param name="Names">The names below the configuration itself; none for all of it.</param>
/// <param name="IsExact">False when the code goes on with a name that is computed, so that any place below may be meant.</param>
internal sealed record ScriptPath(IReadOnlyList<string> Names, bool IsExact)
{
    /// <summary>The name of the variable, and the first part of the paths.</summary>
    public const string Root = "config";

    /// <summary>All of the configuration.</summary>
    public static ScriptPath Everything { get; } = new([], IsExact: true);

    /// <summary>The path as the catalogue writes it.</summary>
    public string Display => Names.Count == 0 ? Root : Root + "." + string.Join('.', Names);

    /// <summary>The path that an expression names; null when it names none.</summary>
    /// <remarks>Not recursive: an expression may be a chain of any length.</remarks>
    public static ScriptPath? Of(Node expression)
    {
        var names = new List<string>();
        var exact = true;
        for (var current = expression; ;)
        {
            switch (current)
            {
                case Identifier { Name: Root }:
                    names.Reverse();
                    return new ScriptPath(names, exact);
                case ChainExpression chain:
                    current = chain.Expression;
                    break;
                case MemberExpression member when IsGlobal(member.Object):
                    var global = NameOf(member);
                    names.Reverse();
                    return global == Root ? new ScriptPath(names, exact) : global is null ? new ScriptPath([], IsExact: false) : null;
                case MemberExpression member:
                    if (NameOf(member) is { } name)
                    {
                        names.Add(name);
                    }
                    else
                    {
                        names.Clear();
                        exact = false;
                    }

                    current = member.Object;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The name of a member, if it is written out.</summary>
    public static string? NameOf(MemberExpression member) => member switch
    {
        { Computed: false, Property: Identifier identifier } => identifier.Name,
        { Computed: true } => NameOf(member.Property),
        _ => null,
    };

    /// <summary>The name that an expression in brackets is, if it is written out.</summary>
    public static string? NameOf(Node key) => key switch
    {
        StringLiteral literal => literal.Value,
        NumericLiteral { Value: >= 0 and < 1e9 } number when number.Value == Math.Floor(number.Value) => number.Value.ToString(CultureInfo.InvariantCulture),
        TemplateLiteral { Expressions.Count: 0, Quasis: [{ Value.Cooked: { } cooked }] } => cooked,
        _ => null,
    };

    private static bool IsGlobal(Node expression) => expression is ThisExpression or Identifier { Name: "window" or "globalThis" or "self" or "top" or "parent" or "frames" };
}
