using PrivacySafe.Conferencing.Packaging.Tests;

[assembly: AssemblyFixture(typeof(Packages))]
