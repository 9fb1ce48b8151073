using PrivacySafe.Conferencing.Conformance.Tests;
using Xunit.Sdk;
using Xunit.v3;

// One emulator and two validators serve all tests, so they take turns.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(ConformanceStage))]
