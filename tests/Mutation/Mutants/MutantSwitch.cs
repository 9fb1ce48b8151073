namespace PrivacySafe.Conferencing.Mutation.Mutants;

/// <summary>The class in the mutated assembly that says which mutant is active; all of them stand in one assembly, and each asks it.</summary>
internal static class MutantSwitch
{
    /// <summary>The full name of the class.</summary>
    public const string Type = "PrivacySafe.Conferencing.Analyzers.MutantSwitch";

    /// <summary>The number that stands for the analyzers as they are written.</summary>
    public const int None = -1;

    /// <summary>
    /// Its source. What a mutant makes endless ends all the same: loops pass a gate that closes when the time is up, and a mutant that calls itself finds the
    /// end of the stack before the process does.
    /// </summary>
    public const string Source = """
        namespace PrivacySafe.Conferencing.Analyzers
        {
            public static class MutantSwitch
            {
                public static volatile int Active = -1;
                public static volatile bool IsTimeUp;
                public static volatile bool[] Asked = new bool[0];

                public static bool Is(int number)
                {
                    var asked = Asked;
                    if (number < asked.Length)
                        asked[number] = true;
                    if (number != Active)
                        return false;
                    System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                    Pass();
                    return true;
                }

                public static void Pass()
                {
                    if (IsTimeUp)
                        throw new System.TimeoutException("The mutant runs too long.");
                }
            }
        }
        """;

    /// <summary>The question whether a mutant is active, as an expression.</summary>
    public static string Asks(int number) => $"global::{Type}.Is({number})";

    /// <summary>The gate in a loop, as a statement.</summary>
    public const string Gate = "global::" + Type + ".Pass();";
}
