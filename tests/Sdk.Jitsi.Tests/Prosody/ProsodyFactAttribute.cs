using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>
/// A test that needs Prosody. There is no such test, rather than a skipped one, unless <see cref="ProsodyServer.Variable"/> names the program and, for tests with Jitsi's modules,
/// <see cref="JitsiModules.Variable"/> their folder.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ProsodyFactDiscoverer))]
public sealed class ProsodyFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1) : FactAttribute(sourceFilePath, sourceLineNumber)
{
    /// <summary>Whether the test needs Jitsi's modules.</summary>
    public bool WithJitsi { get; set; }
}

/// <summary>Finds the tests that can run.</summary>
public sealed class ProsodyFactDiscoverer : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var canRun = IsSet(ProsodyServer.Variable) && (factAttribute is not ProsodyFactAttribute { WithJitsi: true } || IsSet(JitsiModules.Variable));
        return canRun ? new FactDiscoverer().Discover(discoveryOptions, testMethod, factAttribute) : new([]);
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
