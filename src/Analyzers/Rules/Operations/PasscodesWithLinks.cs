using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds passcodes that travel with the link: inside of it, or in the same message.</summary>
internal sealed class PasscodesWithLinks : IShapedOperationRule
{
    // What the SDK calls them.
    private static readonly HashSet<string> Links = new(Names(s => s.LinkNames).Append("joinlink"), StringComparer.Ordinal);
    private static readonly HashSet<string> Passcodes = new(Names(s => s.PasscodeNames).Append("passcode"), StringComparer.Ordinal);

    private static readonly InvitationShape[] WithPasscode = VendorCatalogues.All.Select(v => v.Invitation).OfType<InvitationShape>().Where(s => s.LinkPart.Length > 0).ToArray();

    private static readonly FileWords Marks = new(WithPasscode.Select(s => s.LinkPart).ToArray(), WithPasscode.Select(s => s.PasscodeMark).ToArray());

    private static readonly FileWords Both = new(
        VendorCatalogues.All.Select(v => v.Invitation).OfType<InvitationShape>().SelectMany(s => s.LinkNames).SelectMany(n => new[] { n, n.Replace("_", "") }).Append("joinlink").ToArray(),
        VendorCatalogues.All.Select(v => v.Invitation).OfType<InvitationShape>().SelectMany(s => s.PasscodeNames).ToArray());

    private static readonly string[] BodyParameters = { "body", "htmlbody", "textbody", "htmlcontent", "plaintextcontent", "message", "text", "content", "html", "emailbody", "messagebody", "smsbody" };

    public string Part => "rule of passcodes with links";

    public bool IsPossibleIn(SyntaxTree file) => Marks.AreIn(file) || Both.AreIn(file);

    public CodeShape Shapes => CodeShape.Text | CodeShape.Call | CodeShape.Assignment;

    public bool MayBeAt(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => HasMark(text) && Marks.AreIn(node.SyntaxTree),
        InterpolatedStringTextSyntax { TextToken.ValueText: var text } => HasMark(text) && Marks.AreIn(node.SyntaxTree),
        InvocationExpressionSyntax call => FileIndex.NameOf(call.Expression) is { } name && IsSending(name) && Both.AreIn(node.SyntaxTree),
        AssignmentExpressionSyntax assignment => FileIndex.NameOf(assignment.Left) is { } member && MailTexts.Names.Contains(member) && Both.AreIn(node.SyntaxTree),
        _ => false,
    };

    // A text with a passcode's mark, what is sent, and what is written into a mail.
    public bool CanBeAt(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => HasMark(text) && Marks.AreIn(operation.Syntax.SyntaxTree),
        IInvocationOperation { TargetMethod.Name: var name } => IsSending(name) && Both.AreIn(operation.Syntax.SyntaxTree),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => MailTexts.Are(property) && Both.AreIn(operation.Syntax.SyntaxTree),
        _ => false,
    };

    private static bool HasMark(string text) => WithPasscode.Any(s => text.IndexOf(s.PasscodeMark, StringComparison.Ordinal) >= 0);

    private static bool IsSending(string method) => method.StartsWith("Send", StringComparison.Ordinal) || method.StartsWith("CreateSingleEmail", StringComparison.Ordinal);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        switch (operation)
        {
            case ILiteralOperation literal:
                return InLink(TextParts.WholeOf(literal), context.Evaluator);
            case ISimpleAssignmentOperation assignment:
                return InMessage(assignment.Value, context.Evaluator);
            case IInvocationOperation call:
                return call.Arguments
                    .Where(a => a.Parameter is { Type.SpecialType: SpecialType.System_String, Name: var name } && BodyParameters.Contains(name.ToLowerInvariant(), StringComparer.Ordinal))
                    .SelectMany(a => InMessage(a.Value, context.Evaluator));
            default:
                return Enumerable.Empty<Finding>();
        }
    }

    private static IEnumerable<Finding> InLink(IOperation text, Evaluator evaluator)
    {
        var flat = HoledText.Of(evaluator.Evaluate(text));
        if (WithPasscode.Any(shape => HasPasscode(flat, shape)))
            yield return new Finding(RuleDescriptors.PasscodeTravelsWithLink, text.Syntax.GetLocation(), "inside the link");
    }

    // The vendor's link, with nothing but address between its beginning and a passcode that is put in. A link that is constant as a whole says nothing of where it goes.
    private static bool HasPasscode(string text, InvitationShape shape)
    {
        var link = text.IndexOf(shape.LinkPart, StringComparison.OrdinalIgnoreCase);
        var mark = link < 0 ? -1 : text.IndexOf(shape.PasscodeMark, link, StringComparison.Ordinal);
        var end = mark + shape.PasscodeMark.Length;
        return mark > 0 && text[mark - 1] is '?' or '&' && end < text.Length && text[end] == HoledText.Hole && text.Skip(link).Take(mark - link).All(IsAddress);
    }

    private static bool IsAddress(char character) => char.IsLetterOrDigit(character) || character is '/' or '?' or '&' or '=' or '.' or '_' or '-' or '%' or HoledText.Hole;

    private static IEnumerable<Finding> InMessage(IOperation body, Evaluator evaluator)
    {
        var said = new List<(string Name, ISymbol Root, IOperation Place)>();
        foreach (var part in TextParts.Of(body, evaluator))
        {
            if (TextParts.MemberOf(part, evaluator) is var (name, root))
                said.Add((Letters(name), root, part));
        }

        foreach (var passcode in said)
        {
            if (Passcodes.Contains(passcode.Name) && said.Any(s => Links.Contains(s.Name) && SymbolEqualityComparer.Default.Equals(s.Root, passcode.Root)))
            {
                yield return new Finding(RuleDescriptors.PasscodeTravelsWithLink, passcode.Place.Syntax.GetLocation(), "in one message with the link");
                yield break;
            }
        }
    }

    private static IEnumerable<string> Names(Func<InvitationShape, IReadOnlyList<string>> names) => VendorCatalogues.All.Select(v => v.Invitation).OfType<InvitationShape>().SelectMany(names).Select(Letters);

    private static string Letters(string name) => name.Replace("_", "").ToLowerInvariant();
}
