using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Facts;

/// <summary>What a call writes into a stream, and into which.</summary>
public class OpenedStorageTests
{
    private const string Streams = """
        class Own : System.IO.MemoryStream { public void Write() { } }
        class Pen { public void Write(object text) { } public void CopyTo(System.IO.Stream other) { } }
        static class Copies { public static void CopyTo(System.IO.Stream from, System.IO.Stream to) { } }
        """;

    [Theory]
    [InlineData("from.CopyTo(to)", "from", "to")]
    [InlineData("from.CopyToAsync(to)", "from", "to")]
    [InlineData("to.Write(bytes)", "bytes", "to")]
    [InlineData("to.Write(bytes, 0, 1)", "bytes", "to")]
    [InlineData("to.WriteAsync(bytes, 0, 1)", "bytes", "to")]
    [InlineData("own.Write(bytes, 0, 1)", "bytes", "own")]
    [InlineData("own.Write()", null, null)]
    [InlineData("to.WriteByte(1)", null, null)]
    [InlineData("to.Read(bytes, 0, 1)", null, null)]
    [InlineData("to.Flush()", null, null)]
    [InlineData("pen.Write(bytes)", null, null)]
    [InlineData("pen.CopyTo(to)", null, null)]
    [InlineData("Copies.CopyTo(from, to)", null, null)]
    public void Content_and_stream(string call, string? content, string? stream)
    {
        var lambda = Evaluation.Only($"System.IO.Stream from = null, to = null; byte[] bytes = null; Own own = null; Pen pen = null; Use(new Action(() => {call}));", Streams).Value;
        var written = OpenedStorage.WrittenBy(lambda.Descendants().OfType<IInvocationOperation>().First());
        Assert.Equal(content, (written?.Content as IConversionOperation)?.Operand.Syntax.ToString() ?? written?.Content.Syntax.ToString());
        Assert.Equal(stream, written?.Stream.Syntax.ToString());
    }

    [Theory]
    [InlineData("CopyTo", true)]
    [InlineData("CopyToAsync", true)]
    [InlineData("Write", true)]
    [InlineData("WriteAsync", true)]
    [InlineData("WriteByte", false)]
    [InlineData("Read", false)]
    [InlineData("Copy", false)]
    public void Names_of_methods_that_write(string name, bool isWriting) => Assert.Equal(isWriting, OpenedStorage.IsWriting(name));
}
