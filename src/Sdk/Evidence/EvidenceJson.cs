using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PrivacySafe.Conferencing;

/// <summary>Writes evidence in the schema of docs/evidence.schema.json.</summary>
internal static class EvidenceJson
{
    private const string Schema = "privacysafe-conferencing-evidence/1";

    public static string Write(MeetingEvidence evidence, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("provider", evidence.Provider);
            Optional(json, "meetingId", evidence.MeetingId);
            json.WriteString("profile", evidence.Profile);
            json.WriteString("anchor", evidence.Anchor);
            json.WriteBoolean("acceptable", evidence.IsAcceptable);
            json.WriteStartObject("hosting");
            json.WriteString("model", evidence.Hosting.ToString());
            json.WriteString("weakestAcceptable", evidence.WeakestAcceptableHosting.ToString());
            json.WriteBoolean("acceptable", evidence.IsHostingAcceptable);
            json.WriteEndObject();
            json.WriteString("judgedAt", evidence.JudgedAt);
            Optional(json, "settingsReadAt", evidence.SettingsReadAt);
            Optional(json, "accountReadAt", evidence.AccountReadAt);
            if (evidence.AccountReadAt is { } read)
                json.WriteNumber("accountAgeSeconds", Math.Max(0, (long)(evidence.JudgedAt - read).TotalSeconds));
            Array(json, "controls", evidence.Controls, Control);
            Array(json, "declarations", evidence.Declarations, (w, d) =>
            {
                w.WriteString("subject", d.Subject);
                w.WriteString("statement", d.Statement);
                w.WriteString("by", d.By);
            });
            Array(json, "weakenings", evidence.Weakenings, (w, x) =>
            {
                w.WriteString("control", x.Control.Id);
                w.WriteString("to", x.To.ToString());
                w.WriteString("reason", x.Reason);
                w.WriteString("approval", x.Approval);
                w.WriteString("until", x.Until);
            });
            Array(json, "legalFacts", evidence.LegalFacts, (w, f) =>
            {
                w.WriteString("name", f.Name);
                w.WriteString("value", f.Value);
                w.WriteString("status", f.Status.ToString());
            });
            Array(json, "missingMeasures", evidence.MissingMeasures, (w, m) =>
            {
                w.WriteString("id", m.Id);
                w.WriteString("meaning", m.Meaning);
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Control(Utf8JsonWriter json, ControlEvidence control)
    {
        json.WriteString("id", control.Control.Id);
        json.WriteNumber("number", control.Control.Number);
        json.WriteString("level", control.Level.ToString());
        json.WriteBoolean("demanded", control.IsDemanded);
        json.WriteString("outcome", control.Outcome.ToString());
        Optional(json, "weakestAcceptable", control.Requirement?.WeakestAcceptable.ToString());
        Optional(json, "anchor", control.Requirement?.Anchor);
        json.WriteBoolean("acceptable", control.IsAcceptable);
        Array(json, "settings", control.Settings, (w, s) =>
        {
            w.WriteString("name", s.Name);
            w.WriteString("scope", s.Scope.ToString());
            w.WriteString("wanted", s.Wanted);
            Optional(w, "applied", s.Applied);
            w.WriteString("outcome", s.Outcome.ToString());
            w.WriteBoolean("counts", s.Counts);
            w.WriteString("source", s.Source);
            Optional(w, "readAt", s.ReadAt);
            Optional(w, "note", s.Note);
        });
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Optional(Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } time)
            json.WriteString(name, time);
    }
}
