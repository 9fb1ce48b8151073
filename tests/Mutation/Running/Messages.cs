namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>What a worker is asked to do with a mutant.</summary>
/// <param name="Mutant">The mutant; none: run all tests and say what each asks.</param>
/// <param name="Tests">Numbers of the tests, in the order in which they run.</param>
/// <param name="Limits">Milliseconds that each may take.</param>
/// <param name="IsFresh">True: what is static is made anew, with the mutant active.</param>
internal sealed record WorkOrder(int Mutant, int[] Tests, int[] Limits, bool IsFresh);

/// <summary>What became of a mutant.</summary>
/// <param name="KilledBy">The test that noticed it; -1: none did.</param>
/// <param name="IsTimeout">True: it took too long.</param>
/// <param name="IsAsked">False: no test came past it, e.g. because its result had been kept from before.</param>
/// <param name="IsSpoilt">True: the test fails without the mutant, too, so what the mutant has left behind has to be thrown away.</param>
internal sealed record Verdict(int KilledBy, bool IsTimeout, bool IsAsked, bool IsSpoilt);

/// <summary>How one test runs without a mutant.</summary>
/// <param name="Test">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Milliseconds">How long it takes.</param>
/// <param name="Failure">Why it fails; null: it passes.</param>
/// <param name="Asked">The mutants that it comes past.</param>
internal sealed record CoveredTest(int Test, string Name, int Milliseconds, string? Failure, int[] Asked);

/// <summary>What all tests do without a mutant.</summary>
/// <param name="Tests">Each test.</param>
/// <param name="AskedByStatics">The mutants that are asked when static fields are filled, before any test.</param>
internal sealed record Coverage(CoveredTest[] Tests, int[] AskedByStatics);
