using System.Text;
using System.Text.Json;

namespace PrivacySafe.Conferencing;

/// <summary>Reads one line of a record, and says where in it something is wrong. Properties that it does not know are left alone, so that later editions stay readable.</summary>
internal ref struct RecordLineReader
{
    private static readonly (byte[] Name, ControlOutcome Outcome)[] Outcomes = [.. Enum.GetValues<ControlOutcome>().Select(o => (Encoding.UTF8.GetBytes(o.ToString()), o))];

    private readonly long _line;
    private Utf8JsonReader _json;

    public RecordLineReader(ReadOnlySpan<byte> line, long number)
    {
        _line = number;
        _json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 16 });
    }

    /// <summary>The whole line.</summary>
    /// <exception cref="VerificationRecordException">It is no line of a record.</exception>
    public RecordLine Read()
    {
        try
        {
            var line = new RecordLine();
            Next(JsonTokenType.StartObject, "the line is no JSON object");
            while (NextProperty() is { } name)
                ReadProperty(name, line);
            if (_json.Read())
                throw Wrong("something stands behind the end of the object");
            RequireKind(line);
            return line;
        }
        catch (JsonException e)
        {
            throw new VerificationRecordException(_line, (e.BytePositionInLine ?? 0) + 1, "the line is no valid JSON, or was cut off.");
        }
        catch (InvalidOperationException)
        {
            throw Wrong("a text is no Unicode");
        }
    }

    private void ReadProperty(string name, RecordLine line)
    {
        switch (name)
        {
            case "line":
                line.Kind = Text(name);
                break;
            case "schema":
                line.Schema = Text(name);
                break;
            case "provider":
                line.Provider = Text(name);
                break;
            case "profile":
                line.Profile = Text(name);
                break;
            case "allHosts":
                line.AllHosts = Flag(name);
                break;
            case "startedAt" or "finishedAt":
                line.At = Time(name);
                break;
            case "totals":
                line.Totals = ReadTotals();
                break;
            case "meetingId":
                line.Item.MeetingId = Text(name) is { Length: > 0 } id ? id : throw Wrong("'meetingId' is empty");
                break;
            case "start":
                line.Item.Start = Time(name);
                break;
            case "recurring":
                line.Item.IsRecurring = Flag(name);
                break;
            case "problem":
                line.Item.Problem = ReadProblem();
                break;
            case "evidence":
                line.HasEvidence = true;
                ReadEvidence(line);
                break;
            default:
                Skip();
                break;
        }
    }

    private readonly void RequireKind(RecordLine line)
    {
        switch (line.Kind)
        {
            case "header":
                if (line.Schema is null || line.Provider is null || line.AllHosts is null || line.At is null)
                    throw Wrong("the header lacks 'schema', 'provider', 'allHosts' or 'startedAt'");
                break;
            case "meeting":
                if (line.Item.MeetingId is null)
                    throw Wrong("a meeting lacks its 'meetingId'");
                if (line.HasEvidence == (line.Item.Problem is not null))
                    throw Wrong("a meeting has either 'evidence' or a 'problem'");
                line.Item.Profile ??= line.Profile ?? throw Wrong("a meeting lacks its 'profile'");
                break;
            case "host":
                if (line.Item.Problem is null)
                    throw Wrong("a host lacks its 'problem'");
                break;
            case "trailer":
                if (line.Totals is null || line.At is null)
                    throw Wrong("the trailer lacks 'finishedAt' or 'totals'");
                break;
            default:
                throw Wrong("'line' is none of header, meeting, host and trailer");
        }
    }

    private void ReadEvidence(RecordLine line)
    {
        Next(JsonTokenType.StartObject, "'evidence' is no object");
        var (judged, listed) = (false, false);
        while (NextProperty() is { } name)
        {
            switch (name)
            {
                case "profile":
                    line.Item.Profile = Text(name);
                    break;
                case "acceptable":
                    line.Item.IsAcceptable = Flag(name);
                    judged = true;
                    break;
                case "controls":
                    line.Item.Controls = ReadControls();
                    listed = true;
                    break;
                case "missingMeasures":
                    line.Item.MissingMeasures = ReadMeasures();
                    break;
                default:
                    Skip();
                    break;
            }
        }

        if (!judged || !listed)
            throw Wrong("the evidence lacks 'acceptable' or 'controls'");
    }

    private List<RecordedControl> ReadControls()
    {
        var controls = new List<RecordedControl>(40);
        Next(JsonTokenType.StartArray, "'controls' is no list");
        while (NextObject("a control is no object"))
        {
            string? id = null;
            ControlOutcome? outcome = null;
            var (demanded, acceptable) = (false, false);
            List<RecordedSetting> settings = [];
            while (NextProperty() is { } name)
            {
                switch (name)
                {
                    case "id":
                        id = Text(name);
                        break;
                    case "outcome":
                        outcome = Outcome();
                        break;
                    case "demanded":
                        demanded = Flag(name);
                        break;
                    case "acceptable":
                        acceptable = Flag(name);
                        break;
                    case "settings":
                        settings = ReadSettings();
                        break;
                    default:
                        Skip();
                        break;
                }
            }

            controls.Add(new RecordedControl(id ?? throw Wrong("a control lacks its 'id'"), outcome ?? throw Wrong("a control lacks its 'outcome'"), demanded, acceptable, settings));
        }

        return controls;
    }

    private List<RecordedSetting> ReadSettings()
    {
        var settings = new List<RecordedSetting>(4);
        Next(JsonTokenType.StartArray, "'settings' is no list");
        while (NextObject("a setting is no object"))
        {
            var (setting, applied) = ((string?)null, (string?)null);
            ControlOutcome? outcome = null;
            var counts = false;
            while (NextProperty() is { } name)
            {
                switch (name)
                {
                    case "name":
                        setting = Text(name);
                        break;
                    case "applied":
                        applied = Text(name);
                        break;
                    case "outcome":
                        outcome = Outcome();
                        break;
                    case "counts":
                        counts = Flag(name);
                        break;
                    default:
                        Skip();
                        break;
                }
            }

            settings.Add(new RecordedSetting(setting ?? throw Wrong("a setting lacks its 'name'"), applied, outcome ?? throw Wrong("a setting lacks its 'outcome'"), counts));
        }

        return settings;
    }

    private List<string> ReadMeasures()
    {
        var measures = new List<string>();
        Next(JsonTokenType.StartArray, "'missingMeasures' is no list");
        while (NextObject("a measure is no object"))
        {
            while (NextProperty() is { } name)
            {
                if (name == "id")
                    measures.Add(Text(name));
                else
                    Skip();
            }
        }

        return measures;
    }

    private VerificationProblem ReadProblem()
    {
        Next(JsonTokenType.StartObject, "'problem' is no object");
        var (operation, reason) = ((string?)null, (string?)null);
        var (status, code) = ((int?)null, (int?)null);
        while (NextProperty() is { } name)
        {
            switch (name)
            {
                case "operation":
                    operation = Text(name);
                    break;
                case "reason":
                    reason = Text(name);
                    break;
                case "status":
                    status = Number(name);
                    break;
                case "vendorCode":
                    code = Number(name);
                    break;
                default:
                    Skip();
                    break;
            }
        }

        return operation is not null && reason is not null ? new VerificationProblem(operation, status, code, reason) : throw Wrong("the problem lacks 'operation' or 'reason'");
    }

    private AccountVerificationTotals ReadTotals()
    {
        Next(JsonTokenType.StartObject, "'totals' is no object");
        var totals = new AccountVerificationTotals();
        while (NextProperty() is { } name)
        {
            totals = name switch
            {
                "hosts" => totals with { HostsKnown = Number(name) },
                "hostsNotListed" => totals with { HostsNotListed = Number(name) },
                "judged" => totals with { Judged = Number(name) },
                "fallingShort" => totals with { FallingShort = Number(name) },
                "notRead" => totals with { NotRead = Number(name) },
                "vanished" => totals with { Vanished = Number(name) },
                "ended" => totals with { Ended = Number(name) },
                "passedOver" => totals with { PassedOver = Number(name) },
                _ => Skipped(totals),
            };
        }

        return totals with { HostsDone = totals.HostsKnown };
    }

    private AccountVerificationTotals Skipped(AccountVerificationTotals totals)
    {
        Skip();
        return totals;
    }

    private void Next(JsonTokenType type, string problem)
    {
        if (!_json.Read() || _json.TokenType != type)
            throw Wrong(problem);
    }

    private bool NextObject(string problem)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndArray)
            return false;
        return _json.TokenType == JsonTokenType.StartObject ? true : throw Wrong(problem);
    }

    private string? NextProperty() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName ? _json.GetString() : null;

    private void Skip()
    {
        _json.Read();
        _json.Skip();
    }

    private string Text(string name)
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.String ? _json.GetString()! : throw Wrong($"'{name}' is no text");
    }

    private bool Flag(string name)
    {
        _json.Read();
        return _json.TokenType is JsonTokenType.True or JsonTokenType.False ? _json.GetBoolean() : throw Wrong($"'{name}' is neither true nor false");
    }

    private int Number(string name)
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong($"'{name}' is no number from zero");
    }

    private DateTimeOffset Time(string name)
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.String && _json.TryGetDateTimeOffset(out var time) ? time : throw Wrong($"'{name}' is no time");
    }

    private ControlOutcome Outcome()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.String)
        {
            foreach (var (name, outcome) in Outcomes)
            {
                if (_json.ValueTextEquals(name))
                    return outcome;
            }
        }

        throw Wrong("'outcome' is none of " + string.Join(", ", Enum.GetNames<ControlOutcome>()));
    }

    private readonly VerificationRecordException Wrong(string problem) => new(_line, _json.TokenStartIndex + 1, problem + ".");
}

/// <summary>What a line of a record holds; which of it, its kind decides.</summary>
internal sealed class RecordLine
{
    public string? Kind { get; set; }

    public string? Schema { get; set; }

    public string? Provider { get; set; }

    public string? Profile { get; set; }

    public bool? AllHosts { get; set; }

    public DateTimeOffset? At { get; set; }

    public AccountVerificationTotals? Totals { get; set; }

    public bool HasEvidence { get; set; }

    public RecordedVerification Item { get; } = new();
}
