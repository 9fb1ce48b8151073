using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PrivacySafe.Conferencing;

/// <summary>Writes a run as JSON lines, in the form of docs/account-verification.md. Nothing is held but the line under way.</summary>
internal static class VerificationRecordWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public static async IAsyncEnumerable<MeetingVerification> RecordAsync(AccountVerificationRun run, Stream output, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        await WriteAsync(json => Header(json, run)).ConfigureAwait(false);
        await foreach (var item in run.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await WriteAsync(json => Item(json, item)).ConfigureAwait(false);
            yield return item;
        }

        await WriteAsync(json => Trailer(json, run)).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);

        async ValueTask WriteAsync(Action<Utf8JsonWriter> write)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
            }

            buffer.Write("\n"u8);
            await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Header(Utf8JsonWriter json, AccountVerificationRun run)
    {
        json.WriteString("line", "header");
        json.WriteString("schema", VerificationRecord.Schema);
        json.WriteString("provider", run.Provider);
        if (run.Verification.Profile is { } profile)
            json.WriteString("profile", profile.Name);
        json.WriteBoolean("allHosts", run.Verification.Hosts is null);
        json.WriteString("startedAt", run.Time.GetUtcNow());
    }

    private static void Item(Utf8JsonWriter json, MeetingVerification item)
    {
        json.WriteString("line", item.MeetingId is null ? "host" : "meeting");
        if (item.MeetingId is { } id)
        {
            json.WriteString("meetingId", id);
            if (item.Start is { } start)
                json.WriteString("start", start);
            json.WriteBoolean("recurring", item.IsRecurring);
        }

        if (item.Evidence is { } evidence)
        {
            json.WritePropertyName("evidence");
            json.WriteRawValue(evidence.ToJson(), skipInputValidation: true);
            return;
        }

        var problem = item.Problem!;
        if (item.Profile is { } profile)
            json.WriteString("profile", profile);
        json.WriteStartObject("problem");
        json.WriteString("operation", problem.Operation);
        if (problem.Status is { } status)
            json.WriteNumber("status", status);
        if (problem.VendorCode is { } code)
            json.WriteNumber("vendorCode", code);
        json.WriteString("reason", problem.Reason);
        json.WriteEndObject();
    }

    private static void Trailer(Utf8JsonWriter json, AccountVerificationRun run)
    {
        var totals = run.Totals;
        json.WriteString("line", "trailer");
        json.WriteString("finishedAt", run.Time.GetUtcNow());
        json.WriteStartObject("totals");
        json.WriteNumber("hosts", totals.HostsKnown);
        json.WriteNumber("hostsNotListed", totals.HostsNotListed);
        json.WriteNumber("judged", totals.Judged);
        json.WriteNumber("fallingShort", totals.FallingShort);
        json.WriteNumber("notRead", totals.NotRead);
        json.WriteNumber("vanished", totals.Vanished);
        json.WriteNumber("ended", totals.Ended);
        json.WriteNumber("passedOver", totals.PassedOver);
        json.WriteEndObject();
    }
}
