namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Recordings in a cloud behind what asks for consent by its name: a suggestion instead of a warning.</summary>
public class ConsentedRecordingsTests
{
    private const string Cloud = "_http.PatchAsJsonAsync(\"https://api.zoom.us/v2/meetings/1\", new { settings = new { auto_recording = \"cloud\" } })";

    private static Task Code(string members, string id)
    {
        var told = Cloud.Replace("\"cloud\"", "{|" + id + ":\"cloud\"|}", StringComparison.Ordinal);
        return Analysis.OfAsync("""
            using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
            public enum ConsentState { None, Given, Withdrawn }
            public class RecordingConsent { public bool IsGiven; public bool IsWithdrawn; public DateTime At; }
            public class Person { public bool HasConsented; public bool ConsentRequired; public ConsentState Consent; public RecordingConsent RecordingConsent; public bool Premium; }
            public class Service
            {
                HttpClient _http = new();
                Task<bool> HasConsentAsync() => null; void RequireConsent() { } Task EnsureRecordingConsentAsync() => null; void ShowConsentForm() { } bool AllAgreed() => true;
                bool CheckConsent() => true; bool? VerifyConsent() => null; ConsentState CheckConsentState() => default; RecordingConsent DemandConsent() => null;
                Task<bool> EnsureConsentAsync() => null; ValueTask<bool> CheckConsentAsync() => default; ValueTask AssertConsentAsync() => default; Task<RecordingConsent> DemandConsentAsync() => null;

            """ + members.Replace("CLOUD", told, StringComparison.Ordinal) + "\n}");
    }

    [Theory]
    [InlineData("async Task A(Person p) { if (p.HasConsented) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Premium && p.HasConsented) { await CLOUD; } }")]
    [InlineData("async Task A(Person p) { if (!p.HasConsented) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (!p.Premium || !p.HasConsented) { Console.WriteLine(); throw new InvalidOperationException(); } await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.HasConsented == false) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Consent == ConsentState.Given) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Consent != ConsentState.Withdrawn) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Consent is ConsentState.Given) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is null) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is { IsGiven: true }) await CLOUD; }")]
    [InlineData("async Task A(List<Person> people) { if (people.All(p => p.HasConsented)) await CLOUD; }")]
    [InlineData("async Task A(List<Person> people) { if (people.Any(p => !p.HasConsented)) return; await CLOUD; }")]
    [InlineData("async Task A() { if (await HasConsentAsync()) await CLOUD; }")]
    [InlineData("async Task A(List<Person> people) { var agreed = people.All(p => p.HasConsented); if (agreed) await CLOUD; }")]
    [InlineData("async Task A() { RequireConsent(); await CLOUD; }")]
    [InlineData("async Task A() { await EnsureRecordingConsentAsync().ConfigureAwait(false); await CLOUD; }")]
    [InlineData("async Task A() { await AssertConsentAsync(); await CLOUD; }")]
    [InlineData("async Task A() { EnsureRecordingConsentAsync().Wait(); await CLOUD; }")]
    [InlineData("async Task A() { EnsureRecordingConsentAsync().GetAwaiter().GetResult(); await CLOUD; }")]
    [InlineData("async Task A() { DemandConsent(); await CLOUD; }")]
    [InlineData("async Task A() { await DemandConsentAsync(); await CLOUD; }")]
    [InlineData("async Task A() { if (!CheckConsent()) return; await CLOUD; }")]
    [InlineData("async Task A() { if (!await EnsureConsentAsync().ConfigureAwait(false)) throw new InvalidOperationException(); await CLOUD; }")]
    [InlineData("async Task A() { var agreed = CheckConsent(); if (agreed) await CLOUD; }")]
    [InlineData("Task A(RecordingConsent consent) => CLOUD;")]
    [InlineData("async Task A(Person p) { var noConsent = p.Premium; if (noConsent) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { foreach (var i in new[] { 1 }) { if (!p.HasConsented) continue; await CLOUD; } }")]
    [InlineData("async Task A(Person p) { if (p.HasConsented && p.Premium) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.HasConsented || p.RecordingConsent != null) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is null && !p.HasConsented) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { var isSet = p.HasConsented && (await CLOUD).IsSuccessStatusCode; }")]
    [InlineData("async Task A(Person p) { var isSet = !p.HasConsented || (await CLOUD).IsSuccessStatusCode; }")]
    [InlineData("async Task A(Person p) { var paid = p.Premium; var agreed = p.HasConsented; if (agreed) await CLOUD; }")]
    [InlineData("async Task A(Person p) { var a = p.HasConsented; var b = a; var c = b; if (c) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { HasConsented: true }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { Premium: true, HasConsented: true }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is not { HasConsented: true }) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { HasConsented: false }) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { RecordingConsent: { IsGiven: true } }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { RecordingConsent: not null }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { RecordingConsent.IsGiven: true }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { Consent: ConsentState.Given }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is { IsWithdrawn: false }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is { }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Consent is not (ConsentState.None or ConsentState.Withdrawn)) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is not null and { IsGiven: true }) await CLOUD; }")]
    [InlineData("async Task A(object proof) { if (proof is RecordingConsent { At: var at }) await CLOUD; }")]
    [InlineData("async Task A(object proof) { if (proof is RecordingConsent given) await CLOUD; }")]
    [InlineData("async Task A(bool formalConsent) { if (formalConsent) await CLOUD; }")]
    public Task Behind_a_gate_it_is_a_suggestion(string members) => Code(members, "PSC3010");

    [Theory]
    [InlineData("async Task A(Person p) { if (p.Premium) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (!p.HasConsented) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.HasConsented) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.HasConsented) Console.WriteLine(); else await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.HasConsented) Console.WriteLine(); await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (!p.HasConsented) Console.WriteLine(); await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Premium || p.HasConsented) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.ConsentRequired) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Consent == ConsentState.Withdrawn) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is null) await CLOUD; }")]
    [InlineData("async Task A() { ShowConsentForm(); await CLOUD; }")]
    [InlineData("async Task A() { await CLOUD; RequireConsent(); }")]
    [InlineData("async Task A() { if (AllAgreed()) await CLOUD; }")]
    [InlineData("async Task A() { CheckConsent(); await CLOUD; }")]
    [InlineData("async Task A() { this.CheckConsent(); await CLOUD; }")]
    [InlineData("async Task A() { VerifyConsent(); await CLOUD; }")]
    [InlineData("async Task A() { CheckConsentState(); await CLOUD; }")]
    [InlineData("async Task A() { await EnsureConsentAsync(); await CLOUD; }")]
    [InlineData("async Task A() { await EnsureConsentAsync().ConfigureAwait(false); await CLOUD; }")]
    [InlineData("async Task A() { EnsureConsentAsync().GetAwaiter().GetResult(); await CLOUD; }")]
    [InlineData("async Task A() { EnsureConsentAsync().Wait(); await CLOUD; }")]
    [InlineData("async Task A() { await CheckConsentAsync(); await CLOUD; }")]
    [InlineData("async Task A() { EnsureRecordingConsentAsync(); await CLOUD; }")]
    [InlineData("async Task A() { _ = CheckConsent(); await CLOUD; }")]
    [InlineData("async Task A() { var agreed = CheckConsent(); await CLOUD; }")]
    [InlineData("async Task A(int kind) { switch (kind) { case 1: CheckConsent(); await CLOUD; break; } }")]
    [InlineData("async Task A(Person p) { if (!p.HasConsented && p.Premium) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { var isSet = (await CLOUD).IsSuccessStatusCode && p.HasConsented; }")]
    [InlineData("async Task A(Person p) { var paid = p.Premium; if (paid) await CLOUD; }")]
    [InlineData("async Task A(Person p) { var agreed = p.HasConsented; var paid = p.Premium; if (paid) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (!p.HasConsented) { } await CLOUD; }")]
    [InlineData("async Task A(Person p) { var a = p.Premium; var b = a; var c = b; if (c) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { HasConsented: false }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { Premium: true }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { Premium: true, HasConsented: false }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { Premium: false, HasConsented: false }) return; await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { RecordingConsent: null }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p is { RecordingConsent: { IsGiven: false } }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is { IsGiven: false }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is { IsWithdrawn: true }) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.Consent is ConsentState.Given or ConsentState.Withdrawn) await CLOUD; }")]
    [InlineData("async Task A(Person p) { if (p.RecordingConsent is null or { IsGiven: true }) await CLOUD; }")]
    public Task Elsewhere_it_stays_a_warning(string members) => Code(members, "PSC3002");

    [Fact]
    public Task A_demand_whose_result_cannot_be_known_is_believed() => Analysis.OfBrokenAsync("""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Service(Guard guard)
        {
            HttpClient _http = new();
            Missing CheckConsent() => null;
            async Task A() { guard.EnsureConsent(); await _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { auto_recording = {|PSC3010:"cloud"|} } }); }
            async Task B() { CheckConsent(); await _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { auto_recording = {|PSC3010:"cloud"|} } }); }
        }
        """);

    [Fact]
    public Task Other_findings_behind_a_gate_stay_what_they_are() => Analysis.OfAsync("""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Service
        {
            HttpClient _http = new();
            Task A(bool consent) => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { waiting_room = consent ? {|PSC1005:false|} : true, auto_recording = consent ? {|PSC3003:"local"|} : "none" } });
        }
        """);

    [Fact]
    public Task Where_the_value_depends_on_it() => Analysis.OfAsync("""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Service
        {
            HttpClient _http = new();
            Task A(bool consent) => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { auto_recording = consent ? {|PSC3010:"cloud"|} : "none" } });
            Task B(bool consent) => _http.PatchAsJsonAsync("https://api.zoom.us/v2/meetings/1", new { settings = new { auto_recording = consent ? "none" : {|PSC3002:"cloud"|} } });
        }
        """);
}
