using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Known.Text;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Known.Text;

/// <summary>The text format for APIs: everything that is known prints to it and reads back equal; what is wrong is told where it stands.</summary>
public sealed class ApiTextTests
{
    [Fact]
    public void WhatIsBuiltInPrintsAndReadsBackEqual()
    {
        var apis = BuiltInApis.Instance;
        Assert.NotEmpty(apis.Methods);
        Assert.NotEmpty(apis.Types);
        Assert.NotEmpty(apis.Sinks);
        var written = ApiTextWriter.Write(apis);

        var (read, problems) = ApiTextReader.Read(SourceText.From(written));

        Assert.Empty(problems);
        Assert.Equal(written, ApiTextWriter.Write(read));
        Assert.Equivalent(apis.Methods.Select(Said), read.Methods.Select(Said), strict: true);
        Assert.Equivalent(apis.Types, read.Types, strict: true);
        Assert.Equal(apis.Sources.Count, read.Sources.Count);
        Assert.Equal(apis.Sinks.Count, read.Sinks.Count);
    }

    [Fact]
    public void BuiltInTextsHaveNoProblem() => Assert.All(BuiltInApis.Texts(), text => Assert.Empty(ApiTextReader.Read(text).Problems));

    [Theory]
    [InlineData("sink cloud-storage M:A.B.C content", "", "")]
    [InlineData("sink clowd M:A.B.C", "clowd", "a kind of sink: cloud-storage, log, invitation, message, store")]
    [InlineData("sink log", "the end of the line", "a member as documentation comments name it, beginning with M:, P:")]
    [InlineData("sink log A.B.C", "A.B.C", "a member as documentation comments name it, beginning with M:, P:")]
    [InlineData("source recording M:A.B.C content", "content", "the end of the line")]
    [InlineData("sanitizer anything T:A.B", "", "")]
    [InlineData("sanitizer all T:A.B", "all", "'anything' or a kind of data: recording, contacts, meeting-secret, host-link, participant-data")]
    [InlineData("call create-meeting zoom M:A.B.Create topic->topic", "", "")]
    [InlineData("call create-meeting zoom M:A.B.Create topic>topic", "topic>topic", "parameter->path, path=value, @names=… or @first=…")]
    [InlineData("call create-meeting skype M:A.B.Create", "skype", "one of ")]
    [InlineData("call make zoom M:A.B.Create", "make", "what the call does: create-meeting")]
    [InlineData("type zoom T:A.* @at=settings", "T:A.*", "the full name of one type")]
    [InlineData("type zoom T:A.B @names=kebab", "@names=kebab", "@names=with one of as-written, camel-case, snake-case, unknown")]
    [InlineData("call create-meeting zoom M:A.B.#ctor", "M:A.B.#ctor", "a method; what a request is made of is described by type")]
    [InlineData("sink log P:A.B.C content", "content", "the end of the line")]
    [InlineData("source recording M:A.B`1.C``2(System.Int32)", "", "")]
    [InlineData("source recording M:A.B`x.C", "M:A.B`x.C", "a member as documentation comments name it, beginning with M:, P:, F:, T:")]
    [InlineData("zink log M:A.B.C", "zink", "one of call, type, source, sink, sanitizer, sign-in")]
    public void TellsWhatIsWrongInALine(string line, string found, string allowed)
    {
        var text = SourceText.From("# ours\n" + ApiTextNames.Header + "\n  " + line + "\nsign-in Google M:A.B.AddGoogle\n");

        var (apis, problems) = ApiTextReader.Read(text);

        Assert.Single(apis.SignIns);
        if (found.Length == 0)
        {
            Assert.Empty(problems);
            return;
        }

        var problem = Assert.Single(problems);
        Assert.Equal(found, problem.Found);
        Assert.StartsWith(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.Equal(2, text.Lines.GetLinePosition(problem.Span.Start).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment")]
    public void SaysNothingOfTextsWithoutEntries(string text) => Assert.Empty(ApiTextReader.Read(SourceText.From(text)).Problems);

    [Theory]
    [InlineData("sink log M:A.B.C")]
    [InlineData("conferencing-api 2")]
    [InlineData("conferencing-api")]
    public void ReadsNothingWithoutAKnownVersion(string first)
    {
        var (apis, problems) = ApiTextReader.Read(SourceText.From(first + "\nsink log M:A.B.C\n"));

        Assert.Equal(first, Assert.Single(problems).Found);
        Assert.Empty(apis.Sinks);
    }

    private static string Said(KnownMethod method) => ApiTextWriter.Write(new KnownApis { Methods = new[] { method } });
}
