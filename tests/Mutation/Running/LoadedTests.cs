using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using PrivacySafe.Conferencing.Mutation.Mutants;
using Xunit.Sdk;
using Xunit.v3;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>
/// The tests with the mutated analyzers, loaded once: everything static exists once for each of these. The compiler and the test framework are shared.
/// </summary>
internal sealed class LoadedTests
{
    private const string Analyzers = "PrivacySafe.Conferencing.Analyzers";

    private readonly FieldInfo _active;
    private readonly FieldInfo _isTimeUp;
    private readonly FieldInfo _asked;

    /// <param name="tests">Path of the tests' assembly, beside which its libraries lie.</param>
    /// <param name="analyzers">Path of the mutated analyzers.</param>
    /// <param name="active">The mutant that is active from the first line of code on, also in what is static.</param>
    /// <param name="mutants">How many mutants there are.</param>
    public LoadedTests(string tests, string analyzers, int active, int mutants)
    {
        var context = new Context(tests, analyzers);
        var assembly = context.LoadFromAssemblyPath(analyzers);
        var type = assembly.GetType(MutantSwitch.Type, throwOnError: true)!;
        _active = type.GetField("Active")!;
        _isTimeUp = type.GetField("IsTimeUp")!;
        _asked = type.GetField("Asked")!;
        Active = active;
        Asked = new bool[mutants];

        // Now, and not in the first test that happens to need it: what is static is made by the mutant that is active now.
        foreach (var each in assembly.GetTypes().Where(t => !t.ContainsGenericParameters))
        {
            try
            {
                RuntimeHelpers.RunClassConstructor(each.TypeHandle);
            }
            catch (TypeInitializationException)
            {
                // The tests will see it.
            }
        }

        AskedByStatics = Asked;
        Asked = new bool[mutants];
        Cases = [.. Found(context.LoadFromAssemblyPath(tests))];
    }

    /// <summary>The tests in an order that is always the same.</summary>
    public IReadOnlyList<TestCase> Cases { get; }

    /// <summary>The mutants that were asked while static fields were filled.</summary>
    public bool[] AskedByStatics { get; }

    /// <summary>The mutant that is active.</summary>
    public int Active
    {
        get => (int)_active.GetValue(null)!;
        set => _active.SetValue(null, value);
    }

    /// <summary>True: whatever the mutant makes endless ends.</summary>
    public bool IsTimeUp
    {
        set => _isTimeUp.SetValue(null, value);
    }

    /// <summary>By number, which mutants were asked since this was set.</summary>
    public bool[] Asked
    {
        get => (bool[])_asked.GetValue(null)!;
        set => _asked.SetValue(null, value);
    }

    private static IEnumerable<TestCase> Found(Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes().Where(t => !t.IsAbstract || t.IsSealed).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            foreach (var method in type.GetMethods().OrderBy(m => m.Name, StringComparer.Ordinal))
            {
                if (method.GetCustomAttributes().OfType<IFactAttribute>().FirstOrDefault() is not { Skip: null } fact)
                    continue;
                if (!method.IsStatic && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is null)
                    throw new NotSupportedException($"{type.FullName} takes a fixture, which this tool cannot make; teach LoadedTests to.");
                var name = $"{type.FullName![(assembly.GetName().Name!.Length + 1)..]}.{method.Name}";
                if (fact is not ITheoryAttribute)
                {
                    yield return new(name, method, []);
                    continue;
                }

                var number = 0;
                foreach (var data in method.GetCustomAttributes().OfType<IDataAttribute>())
                {
                    foreach (var row in data.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult())
                        yield return new($"{name}({++number})", method, Arguments(method, row.GetData()));
                }
            }
        }
    }

    // What a row holds beyond the last parameter goes into its array, and what it lacks is what the parameter says.
    private static object?[] Arguments(MethodInfo method, object?[] row)
    {
        var parameters = method.GetParameters();
        if (parameters is not [.., var last] || !last.IsDefined(typeof(ParamArrayAttribute)) || row.Length == parameters.Length && (row[^1] is null || last.ParameterType.IsInstanceOfType(row[^1])))
            return [.. row, .. parameters.Skip(row.Length).Select(p => p.DefaultValue)];
        var rest = Array.CreateInstance(last.ParameterType.GetElementType()!, Math.Max(0, row.Length - parameters.Length + 1));
        for (var i = 0; i < rest.Length; i++)
            rest.SetValue(row[parameters.Length - 1 + i], i);
        return [.. row.Take(parameters.Length - 1), rest];
    }

    private sealed class Context(string tests, string analyzers) : AssemblyLoadContext("tests")
    {
        protected override Assembly? Load(AssemblyName name) =>
            name.Name == Analyzers ? LoadFromAssemblyPath(analyzers)
            : name.Name == Path.GetFileNameWithoutExtension(tests) ? LoadFromAssemblyPath(tests)
            : null;
    }
}
