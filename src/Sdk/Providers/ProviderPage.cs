namespace PrivacySafe.Conferencing.Providers;

/// <summary>A page of a vendor's list.</summary>
/// <param name="Items">What it holds.</param>
/// <param name="Next">What leads to the next page; empty on the last one.</param>
internal readonly record struct ProviderPage<T>(IReadOnlyList<T> Items, string Next);
