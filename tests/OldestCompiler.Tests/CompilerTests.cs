using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacySafe.Conferencing.Analyzers.Host;

namespace PrivacySafe.Conferencing.OldestCompiler.Tests;

/// <summary>That the other tests of this project prove what they are here for.</summary>
public class CompilerTests
{
    [Fact]
    public void The_compiler_is_the_oldest_that_the_analyzers_say_they_need()
    {
        Assert.Equal(Needed(typeof(ConferencingAnalyzer).Assembly), typeof(Compilation).Assembly.GetName().Version);
        Assert.Equal(Needed(typeof(CodeFixes.Settings.SetControlFix).Assembly), typeof(CSharpCompilation).Assembly.GetName().Version);
    }

    [Fact]
    public void The_newest_language_here_is_that_compilers() => Assert.Equal(LanguageVersion.CSharp12, LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());

    private static Version? Needed(Assembly assembly) => assembly.GetReferencedAssemblies().Single(a => a.Name == "Microsoft.CodeAnalysis").Version;
}
