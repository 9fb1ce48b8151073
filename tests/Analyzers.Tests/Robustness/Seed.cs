namespace PrivacySafe.Conferencing.Analyzers.Tests.Robustness;

/// <summary>A small program that mutations start from.</summary>
/// <param name="Code">Its files; the first one is changed.</param>
/// <param name="Beside">The files that stand beside its code: settings and descriptions of APIs.</param>
internal sealed record Seed(string[] Code, params WrittenFile[] Beside)
{
    /// <summary>The program after some changes that follow from a number: to its first file and to all that stands beside it.</summary>
    public Seed Mutant(int seed, int changes) =>
        new([Mutation.Of(Code[0], seed, changes), .. Code.Skip(1)], [.. Beside.Select(file => new WrittenFile(file.Path, Mutation.Of(file.GetText().ToString(), seed, changes)))]);

    /// <inheritdoc/>
    public override string ToString() => string.Join("\n----\n", [Code[0], .. Beside.Select(file => $"{file.Path}: {file.GetText()}")]);
}
