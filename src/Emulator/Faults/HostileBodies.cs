using System.Text;
using PrivacySafe.Conferencing.Emulator.Wire;

namespace PrivacySafe.Conferencing.Emulator.Faults;

/// <summary>Writes hostile bodies without holding more than a chunk of them.</summary>
internal static class HostileBodies
{
    private const int NestingDepth = 10_000;
    private const int HugeLength = 100_000_000;
    private const int Chunk = 64 * 1024;

    private const string WrongJson = """
        {"id":"none","uuid":7,"host_id":{"a":1},"host_email":false,"topic":["x"],"type":"two","status":3,"start_time":17,"duration":"long",
        "timezone":[],"created_at":{},"join_url":42,"start_url":[],"password":{"p":1},"encrypted_password":1,"pmi":1.5,"settings":"all",
        "meetings":"none","next_page_token":5,"page_size":"x","total_records":null,"access_token":12,"token_type":[],"expires_in":"soon",
        "scope":{"all":true},"api_url":9,"email":1,"group_ids":"none","in_meeting":[],"recording":true,"schedule_meeting":"x",
        "meeting_security":[1],"audio_conferencing":0,"email_notification":"yes","code":"ok","message":{},"errors":7}
        """;

    private const string WrongXml = """
        <body xmlns="urn:none" sid="" type="whatever" requests="many" hold="-1" inactivity="long" wait="soon" condition="7">
        <iq type="perhaps" id=""><conference ready="7"/></iq><presence type="17"><x><item affiliation="3" role="2"/><status code="none"/></x></presence>
        <success>no</success><failure/><features><mechanisms>ANONYMOUS</mechanisms><bind>x</bind></features><message><message/></message></body>
        """;

    public static async Task WriteAsync(HostileBody kind, WireForm form, Stream output, CancellationToken cancellationToken)
    {
        try
        {
            await (kind switch
            {
                HostileBody.DeeplyNested => WriteNestedAsync(output, form, cancellationToken),
                HostileBody.Huge => WriteHugeAsync(output, form, cancellationToken),
                HostileBody.WrongTypes => WriteTextAsync(output, form == WireForm.Xml ? WrongXml : WrongJson, cancellationToken),
                HostileBody.InvalidUtf8 => WriteInvalidUtf8Async(output, form, cancellationToken),
                _ => WriteTextAsync(output, "<!DOCTYPE html><html><body>Bad gateway</body></html>", cancellationToken),
            }).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client hung up, which is the right thing to do.
        }
    }

    // What stands before, between and after the strings that are damaged or drawn out.
    private static (string Before, string Between, string After) Frame(WireForm form) => form == WireForm.Xml
        ? ("<body xmlns=\"http://jabber.org/protocol/httpbind\"><message><body>", "</body><subject>", "</subject></message></body>")
        : ("{\"id\":12345678901,\"topic\":\"", "\",\"password\":\"", "\"}");

    private static Task WriteTextAsync(Stream output, string text, CancellationToken cancellationToken) =>
        output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask();

    private static async Task WriteNestedAsync(Stream output, WireForm form, CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        if (form == WireForm.Xml)
        {
            text.Append("<body xmlns=\"http://jabber.org/protocol/httpbind\">");
            text.Insert(text.Length, "<x>", NestingDepth - 1).Insert(text.Length, "</x>", NestingDepth - 1).Append("</body>");
        }
        else
        {
            text.Append("{\"id\":").Insert(text.Length, "{\"settings\":", NestingDepth - 1).Append("null").Append('}', NestingDepth);
        }

        await WriteTextAsync(output, text.ToString(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteHugeAsync(Stream output, WireForm form, CancellationToken cancellationToken)
    {
        var (before, between, after) = Frame(form);
        await WriteTextAsync(output, before, cancellationToken).ConfigureAwait(false);
        var chunk = new byte[Chunk];
        chunk.AsSpan().Fill((byte)'x');
        for (var left = HugeLength; left > 0; left -= Chunk)
            await output.WriteAsync(chunk.AsMemory(0, Math.Min(left, Chunk)), cancellationToken).ConfigureAwait(false);
        await WriteTextAsync(output, form == WireForm.Xml ? between + after : after, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteInvalidUtf8Async(Stream output, WireForm form, CancellationToken cancellationToken)
    {
        var (before, between, after) = Frame(form);
        await WriteTextAsync(output, before, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(new byte[] { 0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80 }, cancellationToken).ConfigureAwait(false);
        await WriteTextAsync(output, between, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(new byte[] { 0xF5, 0x80 }, cancellationToken).ConfigureAwait(false);
        await WriteTextAsync(output, after, cancellationToken).ConfigureAwait(false);
    }
}
