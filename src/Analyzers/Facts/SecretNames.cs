using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// What in vendors' answers is secret, by name. A name such as password is everybody's, and so may a link be; a type counts as an answer of a vendor when it has a secret of the vendor's own
/// and at least one name more of the vendor's answers.
/// </summary>
internal static class SecretNames
{
    private const int EnoughNames = 2;

    private static readonly ConditionalWeakTable<ITypeSymbol, StrongBox<VendorCatalogue?>> Known = new();

    private static readonly Answer[] Answers = VendorCatalogues.All.Where(v => v.Answer is not null).Select(v => new Answer(v)).ToArray();

    /// <summary>All names of secrets, as the vendors write them and without their underscores: for a first look at a text.</summary>
    public static IReadOnlyList<string> All { get; } = Answers.SelectMany(a => a.Written).SelectMany(n => new[] { n, n.Replace("_", "") }).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    /// <summary>What a member of an answer is, by its name; null when it is no secret.</summary>
    public static DataKind? KindOf(string name, VendorCatalogue vendor) => Answers.FirstOrDefault(a => a.Vendor == vendor)?.KindOf(name);

    /// <summary>The vendor whose own secret is so named, whatever holds it; null for names that others use as well.</summary>
    public static VendorCatalogue? OwnerOf(string name) => Answers.FirstOrDefault(a => a.IsOwn(name))?.Vendor;

    /// <summary>The vendor whose answer a type stands for; null when it stands for nobody's.</summary>
    public static VendorCatalogue? VendorOf(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } named)
            return null;
        return Known.GetValue(named.OriginalDefinition, t => new StrongBox<VendorCatalogue?>(Read(t))).Value;
    }

    /// <summary>True for the member of a request in which a vendor is told again what it has told: with it the secret goes back to where it came from.</summary>
    public static bool IsGivenBack(ISymbol member) => Answers.Any(a => a.Vendor.Answer!.GivenBackAs is { Length: > 0 } name
        && name == Idioms.WireNaming.NameOf(member, Idioms.WireNamePolicy.AsWritten)
        && NamesIn(member.ContainingType).Contains(a.Vendor.Answer.GivenBackBeside, StringComparer.Ordinal));

    private static VendorCatalogue? Read(ITypeSymbol type)
    {
        var names = new HashSet<string>(NamesIn(type).Select(Letters), StringComparer.OrdinalIgnoreCase);
        return Answers.FirstOrDefault(a => names.Any(a.IsOwnLetters) && names.Count(a.IsAnyLetters) >= EnoughNames)?.Vendor;
    }

    private static IEnumerable<string> NamesIn(ITypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } && Idioms.WireNaming.NameOf(member, Idioms.WireNamePolicy.AsWritten) is { } name)
                    yield return name;
            }
        }
    }

    private static string Letters(string name) => name.Replace("_", "").Replace("-", "");

    private sealed class Answer
    {
        private readonly Dictionary<string, DataKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _own;
        private readonly HashSet<string> _any;

        public Answer(VendorCatalogue vendor)
        {
            Vendor = vendor;
            var shape = vendor.Answer!;
            var links = vendor.Invitation?.LinkNames ?? Array.Empty<string>();
            var passcodes = vendor.Invitation?.PasscodeNames ?? Array.Empty<string>();
            Written = links.Concat(passcodes).Concat(shape.HostLinks).Concat(shape.Secrets).Concat(shape.RecordingLinks).ToArray();
            foreach (var name in Written)
                _kinds[Letters(name)] = shape.HostLinks.Contains(name) ? DataKind.HostLink : DataKind.MeetingSecret;
            _own = new HashSet<string>(Written.Except(passcodes).Select(Letters), StringComparer.OrdinalIgnoreCase);
            _any = new HashSet<string>(Written.Concat(shape.Marks).Select(Letters), StringComparer.OrdinalIgnoreCase);
        }

        public VendorCatalogue Vendor { get; }

        public IReadOnlyList<string> Written { get; }

        public DataKind? KindOf(string name) => _kinds.TryGetValue(Letters(name), out var kind) ? kind : null;

        /// <summary>True for a name with the vendor's underscores or capitals that is no passcode.</summary>
        public bool IsOwn(string name) => IsOwnLetters(Letters(name)) && Written.Contains(name, StringComparer.Ordinal);

        public bool IsOwnLetters(string letters) => _own.Contains(letters);

        public bool IsAnyLetters(string letters) => _any.Contains(letters);
    }
}
