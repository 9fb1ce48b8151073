using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Calls;

/// <summary>The base addresses that the registrations of a program give to its clients, in whichever file they stand.</summary>
internal sealed class ClientRegistrations
{
    private static readonly ConditionalWeakTable<Compilation, ClientRegistrations> Known = new();

    private readonly Compilation _compilation;
    private readonly Lazy<ImmutableArray<(ClientRegistration Registration, string? Name)>> _all;

    private ClientRegistrations(Compilation compilation)
    {
        _compilation = compilation;
        _all = new(() => compilation.SyntaxTrees.SelectMany(tree => ClientRegistration.In(tree)).Select(r => (r, NameOf(r))).ToImmutableArray());
    }

    public static ClientRegistrations Of(Compilation compilation) => Known.GetValue(compilation, c => new ClientRegistrations(c));

    /// <summary>
    /// The base address of the client that a type is handed; null when no registration gives one, when they give different ones, or when the program declares two
    /// types of that name, because then syntax does not say which of them is registered.
    /// </summary>
    /// <param name="type">The simple name of the type.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Value? BaseAddressOfType(string type, CancellationToken cancellationToken)
    {
        var own = _all.Value.Where(r => r.Registration.Types.Contains(type)).ToArray();
        if (own.Length == 0 || _compilation.GetSymbolsWithName(type, SymbolFilter.Type, cancellationToken).Skip(1).Any())
            return null;
        var names = own.Select(r => r.Name).OfType<string>().ToArray();
        return Agreed(_all.Value.Where(r => r.Registration.Types.Contains(type) || r.Name is { } name && names.Contains(name, StringComparer.Ordinal)), cancellationToken);
    }

    /// <summary>The base address of the client that goes by a name; null when no registration gives one, or they give different ones.</summary>
    public Value? BaseAddressOfName(string name, CancellationToken cancellationToken) => Agreed(_all.Value.Where(r => r.Name == name), cancellationToken);

    // A name that is not constant may be any, which registers nothing that could be found by its name.
    private string? NameOf(ClientRegistration registration) => registration.Name is { } given
        ? (ForeignSource.Read(given, CancellationToken.None, _compilation) as KnownValue)?.Constant as string
        : registration.DefaultName;

    private Value? Agreed(IEnumerable<(ClientRegistration Registration, string? Name)> registrations, CancellationToken cancellationToken) =>
        BaseAddress.Agreed(registrations.SelectMany(r => r.Registration.Addresses).Select(address => ForeignSource.Read(address, cancellationToken, _compilation)));
}
