using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Facts;

/// <summary>
/// Types of a program that stand for a vendor's request or a part of it, told by the names under which their members leave the program.
/// What code writes to them is judged where it is written, because the sending mostly stands in another file.
/// </summary>
internal sealed class OwnRequestTypes
{
    // One name may be everybody's; two of a vendor's own at the same level are the vendor's.
    private const int EnoughOwnNames = 2;

    private static readonly ConditionalWeakTable<ITypeSymbol, OwnRequestTypes> Known = new();

    private static readonly OwnRequestTypes Nobodys = new(null, "");

    // Of each level of each vendor's request, the vendor's own names.
    private static readonly (OwnRequestTypes Types, HashSet<string> OwnNames)[] Levels = VendorCatalogues.All
        .SelectMany(v => v.MeetingSettings.Where(s => s.InCreate && v.IsOwnName(s.Name)).GroupBy(s => SettingPath.LevelOf(s.Path)).Select(level => (new OwnRequestTypes(v, level.Key), new HashSet<string>(level.Select(s => s.Name), StringComparer.Ordinal))))
        .ToArray();

    private static readonly ImmutableHashSet<string> Letters = VendorCatalogues.All
        .SelectMany(v => v.MeetingSettings.Where(s => s.InCreate).Select(s => LettersOf(s.Name)))
        .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private OwnRequestTypes(VendorCatalogue? vendor, string path)
    {
        Vendor = vendor;
        Path = path;
    }

    /// <summary>The vendor; null for a type that is nobody's.</summary>
    public VendorCatalogue? Vendor { get; }

    /// <summary>Where the type stands in the request; empty for the whole of it.</summary>
    public string Path { get; }

    /// <summary>The names of members that may be a vendor's settings, without their underscores.</summary>
    public static IEnumerable<string> SettingNames => Letters;

    /// <summary>True for the name of a member that may be a vendor's setting: a test cheap enough for every assignment.</summary>
    public static bool MayBeSetting(string member) => Letters.Contains(member) || member.IndexOf('_') >= 0 && Letters.Contains(LettersOf(member));

    /// <summary>What a type stands for; null when it is nobody's request.</summary>
    public static OwnRequestTypes? Of(ITypeSymbol type) => Known.GetValue(type, Read) is { Vendor: not null } known ? known : null;

    private static OwnRequestTypes Read(ITypeSymbol type)
    {
        if (!type.IsAnonymousType && !DataTypes.IsData(type))
            return Nobodys;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } && WireNaming.NameOf(member, WireNamePolicy.AsWritten) is { } name && IsMeantForWire(name, member, type))
                    names.Add(name);
            }
        }

        if (names.Count < EnoughOwnNames)
            return Nobodys;
        foreach (var level in Levels)
        {
            if (HasEnough(names, level.OwnNames))
                return level.Types;
        }

        return Nobodys;
    }

    private static bool HasEnough(HashSet<string> names, HashSet<string> own)
    {
        var found = 0;
        foreach (var name in names)
        {
            if (own.Contains(name) && ++found == EnoughOwnNames)
                return true;
        }

        return false;
    }

    // What is named as the program names its members may be for the program alone.
    private static bool IsMeantForWire(string name, ISymbol member, ITypeSymbol type) => type.IsAnonymousType || name != member.Name || name.IndexOf('_') >= 0;

    private static string LettersOf(string name) => name.Replace("_", "");
}
