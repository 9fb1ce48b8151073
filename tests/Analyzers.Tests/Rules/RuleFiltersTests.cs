using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Known.Text;
using PrivacySafe.Conferencing.Analyzers.Rules.Code;
using PrivacySafe.Conferencing.Analyzers.Rules.Flows;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>
/// Which files, which syntax and which operations each rule looks at, rule by rule. In a file that several rules look at, one says yes for all, so that findings alone do not show what a
/// single one lets through.
/// </summary>
public class RuleFiltersTests
{
    // Made anew by each test, so that each sees what a rule prepares.
    internal static Dictionary<string, IOperationRule> Rules => new()
    {
        ["logs"] = new LoggedData(BuiltInApis.Instance, KnownApis.None),
        ["links"] = new DisclosedHostLinks(BuiltInApis.Instance, KnownApis.None),
        ["uploads"] = new UploadedRecordings(BuiltInApis.Instance, KnownApis.None),
        ["contacts"] = new DisclosedContacts(BuiltInApis.Instance, KnownApis.None),
        ["credentials"] = new CredentialTexts(),
        ["credential arguments"] = new CredentialArguments(),
        ["sent credentials"] = new SentCredentials(),
        ["token keys"] = new TokenKeys(),
        ["checksums"] = new ChecksumKeys(),
        ["basic"] = new BasicCredentials(),
        ["scopes"] = new OverbroadScopes(),
        ["passcodes"] = new PasscodesWithLinks(),
        ["logins"] = new SocialLogins(BuiltInApis.Instance, KnownApis.None),
        ["checks"] = new WebhookChecks(),
        ["unchecked"] = new UncheckedWebhooks(),
        ["tokens"] = new OverbroadTokens(),
        ["clients"] = new EmbeddedClients(),
        ["weakenings"] = new UnjustifiedWeakenings(),
    };

    private static SyntaxTree File(string text) => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);

    private static void LooksAtFiles(string rule, IEnumerable<string> with, IEnumerable<string> without)
    {
        var looking = Rules[rule];
        Assert.Equal(with, with.Where(text => looking.IsPossibleIn(File(text))));
        Assert.DoesNotContain(without, text => looking.IsPossibleIn(File(text)));
    }

    // The nodes that a rule may look at, as they are written.
    private static string[] Spots(IOperationRule rule, string statements, string comment = "") => [..
        File($"class C {{ void M() {{ {statements} }} }} // {comment}").GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Where(node => MayBeAt((IShapedOperationRule)rule, node)).Select(n => n.ToString())];

    /// <summary>True for syntax that a rule may look at. Nobody asks a rule about code of another shape than it names.</summary>
    internal static bool MayBeAt(IShapedOperationRule rule, SyntaxNode node) => rule.MayBeAt(node) && IsOf(rule, CodeShapes.Of(node), node);

    /// <summary>The same for an operation.</summary>
    internal static bool CanBeAt(IShapedOperationRule rule, IOperation operation) => rule.CanBeAt(operation) && IsOf(rule, CodeShapes.Of(operation), operation.Syntax);

    private static bool IsOf(IShapedOperationRule rule, CodeShape shape, SyntaxNode node)
    {
        Assert.True((rule.Shapes & shape) != 0, $"{rule.GetType().Name} looks at {shape} {node}, and names only {rule.Shapes}.");
        return true;
    }

    private static void LooksAt(string rule, string[] with, string[] without, string comment = "")
    {
        var looking = Rules[rule];
        Assert.Equal(with, with.Where(s => Spots(looking, s + ";", comment).Length > 0));
        Assert.DoesNotContain(without, s => Spots(looking, s + ";", comment).Length > 0);
    }

    private static void CanBeAt(string rule, string[] with, string[] without, string members = "")
    {
        var looking = (IShapedOperationRule)Rules[rule];
        var all = with.Concat(without).ToArray();
        var operations = Evaluation.Each(string.Concat(all.Select(e => $"Use({e}); ")), members);
        Assert.Equal(with, all.Zip(operations).Where(o => CanBeAt(looking, o.Second)).Select(o => o.First));
    }

    private static KnownApis Described(string lines)
    {
        var (apis, problems) = ApiTextReader.Read(SourceText.From("conferencing-api 1\n" + lines + "\n"));
        Assert.Empty(problems);
        return apis;
    }

    [Fact]
    public void Logged_data_in_files_that_write_logs_and_name_a_secret_or_a_person() => LooksAtFiles(
        "logs",
        new[] { "log", "console", "Trace", "debug", "exception", "SetTag", "AddTag", "telemetry", "Metrics", "EventSource" }.Select(sink => $"// {sink} participant")
            .Concat(SecretNames.All.Concat(LikelySecretNames.All).Concat(ParticipantNames.Words).Concat(["ReadAs", ".Content", "GetString"]).Select(subject => $"// Console {subject}")),
        ["", "// participant", "// Console", "// Console Content", "// Console ReadA", "// Con sole participant", "// join_url ReadAs .Content GetString"]);

    [Fact]
    public void Logged_data_at_calls_of_logs_and_exceptions() => LooksAt(
        "logs",
        ["logger.LogInformation(1)", "logger.BeginScope(1)", "LogIt(1)", "Log.Any(1)", "Serilog.Log.Any(1)", "Console.WriteLine(1)", "Console.Write(1)", "throw new InvalidOperationException(1)", "new Exception()", "new System.OwnException(1)", "new TagList()", "new ActivityEvent(1)", "new System.Diagnostics.ActivityEvent(1)"],
        ["Any(1)", "MyLog(1)", "Dialog.Any(1)", "Any(Log)", "Log.Any", "log.Any(1)", "new ExceptionInfo(1)", "new Any(1)", "Any a = new(1)", "a.Log = 1", "a = 1", "return"]);

    [Fact]
    public void Logged_data_where_the_user_has_described_it()
    {
        var apis = Described("sink log P:Ours.Journal.Last\nsink message P:Ours.Post.Body\nsink log M:Ours.Line.#ctor\nsink log M:Ours.Journal.Put\nsink store M:Ours.Shelf.Keep");
        var rule = new LogSinks(apis, KnownApis.None);
        Assert.True(rule.MayBeAt(Node("a.Last = 1")));
        Assert.False(rule.MayBeAt(Node("a.Body = 1")));
        Assert.True(rule.MayBeAt(Node("a.Put(1)")));
        Assert.False(rule.MayBeAt(Node("a.Keep(1)")));
        Assert.True(rule.MayBeAt(Node("new Line(1)")));
        Assert.False(rule.MayBeAt(Node("new Any(1)")));
        Assert.False(rule.MayBeAt(Node("new(1)")));
        Assert.False(rule.MayBeIn(File("// Put Last Line")));

        // What users describe may be created under another name.
        var described = new LogSinks(apis, apis);
        Assert.True(described.MayBeAt(Node("new Any(1)")));
        Assert.True(described.MayBeAt(Node("new(1)")));
        Assert.True(described.MayBeIn(File("")));
        Assert.True(new LogSinks(Described("sink log M:Ours.*.#ctor"), KnownApis.None).MayBeAt(Node("new(1)")));

        // By the names of what is described for logs alone.
        var named = Described("sink log M:Ours.Journal.Put\nsink store M:Ours.Shelf.Keep\nsink store M:Ours.Card.#ctor");
        var places = new LogSinks(named, named);
        Assert.True(places.MayBeIn(File("a.Put(1)")));
        Assert.False(places.MayBeIn(File("a.Keep(1)")));
        Assert.False(places.MayBeAt(Node("new(1)")));
    }

    private static ExpressionSyntax Node(string expression) => SyntaxFactory.ParseExpression(expression);

    [Fact]
    public void Host_links_in_files_that_name_one() => LooksAtFiles(
        "links",
        ["// start_url", "// startUrl", "// StartURL", "// dynamic_host_key", "// DynamicHostKey", "// zak", "// hostKey", "// hostURL", "// moderatorPW"],
        ["", "// join_url", "// url", "// host"]);

    [Fact]
    public void Host_links_where_something_is_kept_answered_or_sent()
    {
        LooksAt("links", ["a = 1", "a.B = 1", "return 1", "return", "Ok(1)", "this.Json(1)", "response.WriteAsync(1)"], ["Any(1)", "new Any(1)", "Any a = new(1)", "a == 1", "a + 1", "yield break", "var b = 1"]);
        var letters = new DisclosedHostLinks(Described("sink message M:Ours.Letter.#ctor body\nsink store M:Ours.Shelf.Put\nsink log M:Ours.Journal.Note"), KnownApis.None);
        Assert.NotEmpty(Spots(letters, "new Any(1);"));
        Assert.NotEmpty(Spots(letters, "Any a = new(1);"));
        Assert.NotEmpty(Spots(letters, "shelf.Put(1);"));
        Assert.Empty(Spots(letters, "journal.Note(1);"));
    }

    [Fact]
    public void Recordings_in_files_that_name_one() => LooksAtFiles("uploads", ["// recording", "// Recordings", "// transcript"], ["", "// record", "// film"]);

    [Fact]
    public void Recordings_at_calls_of_storage()
    {
        LooksAt("uploads", ["blob.UploadAsync(1)", "UploadBlob(1)", "new LargeFileUploadTask(1)", "new Microsoft.Graph.LargeFileUploadTask(1)"], ["blob.UploadAsync()", "blob.OpenWriteAsync(1)", "stream.Write(1)", "a.CopyTo(b)", "Any(1)", "new Any(1)", "new UploadTask(1)", "a.Content = 1"]);
        LooksAt("uploads", ["a.CopyTo(b)", "a.CopyToAsync(b)", "a.Write(b)", "a.WriteAsync(b)"], ["a.CopyTo()", "a.Read(b)"], comment: "OpenWrite");
        var vault = new UploadedRecordings(Described("sink cloud-storage P:Ours.Vault.Content\nsink log P:Ours.Journal.Last\nsink cloud-storage M:Ours.Vault.Open @result\nsink cloud-storage M:Ours.Vault.Put\nsink log M:Ours.Journal.Begin @result"), KnownApis.None);
        Assert.NotEmpty(Spots(vault, "vault.Content = 1;"));
        Assert.Empty(Spots(vault, "journal.Last = 1;"));
        Assert.NotEmpty(Spots(vault, "a.Write(b);", "Open"));
        Assert.Empty(Spots(vault, "a.Write(b);", "Begin"));
        Assert.Empty(Spots(vault, "a.Write(b);", "Put"));
        Assert.Empty(Spots(vault, "vault.Open(1);"));
    }

    [Fact]
    public void Contacts_in_files_that_name_one() => LooksAtFiles("contacts", ["// contact", "// addressbook", "// address_book", "// PhoneBook", "// vCard", "// PeopleService"], ["", "// address", "// people", "// phone"]);

    [Fact]
    public void Contacts_at_calls_that_send_add_or_invite() => LooksAt(
        "contacts",
        ["smtp.Send(1)", "smtp.SendMailAsync(1)", "http.PostAsync(1)", "list.Add(1)", "Invite(1)", "SendInvitations(1)", "Referral(1)", "AddFriends(1)", "friends.OfFriend(1)"],
        ["smtp.Send()", "Invite()", "Any(1)", "friends.Any(1)", "new Invite(1)", "AddRange(1)", "a = invite"]);

    [Theory]
    [InlineData("credentials")]
    [InlineData("credential arguments")]
    [InlineData("sent credentials")]
    [InlineData("token keys")]
    public void Credentials_in_files_that_name_one(string rule) => LooksAtFiles(
        rule,
        ["// Bearer x", "// Basic x", "// AuthenticationHeaderValue", "// SecurityKey", "// HMAC", "// Jose", "// OAuthConnectionInfo", "// JwtConnectionInfo", "// new BigBlueButton(", "// ZoomClientOptions", "// secret", "// ClientSecret",
            "// accesstoken", "// access_token", "// refresh_token", "// botToken", "// bearer_token", "// jwt_token", "// verificationtoken", "// webhook_token", "// signing_key", "// signingkey", "// private_key", "// PrivateKey", "// salt", "// apppassword", "// botpassword"],
        ["", "// Bearer", "// token", "// key", "// password", "// Authentication"]);

    [Fact]
    public void Credentials_at_texts() => LooksAt(
        "credentials",
        ["a = \"Bearer x\"", "a = \"Basic x\"", "a = \"q7Rk2Vx9Lm4T\"", "new Any(\"q7Rk2Vx9Lm4T\")", "Any(\"Basic x\")"],
        ["a = \"bearer x\"", "a = \"a Bearer x\"", "a = \"a Basic x\"", "a = \"topic\"", "a = 5", "jwt.Encode(1)", "http.PostAsync(1)", "Any(clientSecret)"]);

    [Fact]
    public void Credentials_in_text_operations() => CanBeAt("credentials", ["\"Bearer x\"", "\"Basic x\"", "\"q7Rk2Vx9Lm4T\""], ["\"topic\"", "5", "given", "flag"], "class Sink { }");

    [Fact]
    public void Credentials_at_what_takes_them() => LooksAt(
        "credential arguments",
        ["Any(clientSecret)", "Any(1, options.ApiSecret)", "new Any(clientSecret)", "Any a = new(clientSecret)", "new Any(\"q7Rk2Vx9Lm4T\")", "Any(\"Basic x\")"],
        ["a = \"q7Rk2Vx9Lm4T\"", "Any(1)", "Any()", "Any(topic)", "new Any(topic)", "new Any()", "Any a = new(topic)", "Any a = new()", "new Any { A = clientSecret }", "a = clientSecret", "Any(\"topic\")"]);

    [Fact]
    public void Credentials_at_operations_that_take_them() => CanBeAt(
        "credential arguments",
        ["Signed(given)", "new Signer(given)"],
        ["\"q7Rk2Vx9Lm4T\"", "Any(given)", "new Plain(given)", "given", "PostAsync()"],
        "string PostAsync() => null; string Signed(string clientSecret) => null; string Any(string topic) => null; class Signer { public Signer(string apiSecret) { } } class Plain { public Plain(string topic) { } } class Sink { }");

    [Fact]
    public void Sent_credentials_at_what_sends() => LooksAt("sent credentials", ["http.PostAsync(1)", "http.GetAsync(clientSecret)"], ["Any(clientSecret)", "new PostAsync()", "a = http.PostAsync", "jwt.Encode(1)"]);

    [Fact]
    public void Sent_credentials_at_operations_that_send() => CanBeAt("sent credentials", ["PostAsync()"], ["Signed(given)", "given"], "string PostAsync() => null; string Signed(string clientSecret) => null; class Sink { }");

    [Fact]
    public void Token_keys_at_what_signs() => LooksAt("token keys", ["jwt.Encode(1)", "CreateToken(1)", "new JwtSecurityToken()"], ["http.PostAsync(1)", "Any(clientSecret)", "new Any(clientSecret)", "Any a = new(clientSecret)", "a = jwt.Encode"]);

    [Fact]
    public void Token_keys_at_operations_that_sign() => CanBeAt(
        "token keys",
        ["Encode()", "new JwtSecurityToken()"],
        ["Signed(given)", "new Plain(given)", "given"],
        "string Encode() => null; string Signed(string clientSecret) => null; class JwtSecurityToken { } class Plain { public Plain(string topic) { } } class Sink { }");

    [Fact]
    public void Checksum_keys_in_files_that_name_the_parameter_and_a_hash() => LooksAtFiles(
        "checksums",
        ["// checksum SHA1", "// checksum sha256", "// Checksum Sha384", "// checksum SHA512", "// checksum HashAlgorithm", "// checksum CryptographicOperations", "// checksum HashPasswordForStoringInConfigFile"],
        ["", "// checksum", "// SHA1", "// checksum MD5", "// check SHA256"]);

    [Fact]
    public void Checksum_keys_at_the_parameter_and_at_what_sends() => LooksAt(
        "checksums",
        ["a = \"checksum\"", "a = \"?x=1&checksum=\"", "a = $\"&checksum={b}\"", "http.GetAsync(1)"],
        ["a = \"sum\"", "a = \"Checksum\"", "a = $\"&sum={b}\"", "a = checksum", "Any(1)", "a = 5", "new Any(1)"]);

    [Fact]
    public void Checksum_keys_at_operations() => CanBeAt("checksums", ["\"checksum\"", "\"&checksum=\"", "GetAsync()"], ["\"sum\"", "5", "Any()", "given"], "string GetAsync() => null; string Any() => null;");

    [Fact]
    public void Basic_credentials_in_files_that_name_the_scheme_or_a_type() => LooksAtFiles(
        "basic",
        ["// Basic", "// HttpBasicAuthenticator", "// WithBasicAuth", "// SetBasicAuthentication", "// NetworkCredential", "// AuthenticationHeaderValue"],
        ["", "// Bearer", "// Authentication", "// Credential"]);

    [Fact]
    public void Basic_credentials_at_headers_and_at_what_takes_pairs() => LooksAt(
        "basic",
        ["a = \"Basic \"", "a = \"Basic {0}\"", "a = $\"Basic {b}\"", "new AuthenticationHeaderValue(1, 2)", "Any a = new(1, 2)", "url.WithBasicAuth(1, 2)", "http.SetBasicAuthentication(1, 2)", "http.SetBasicAuthenticationOAuth(1, 2)", "new HttpBasicAuthenticator(1, 2)", "new System.Net.NetworkCredential(1, 2)", "new BasicAuthenticationHeaderValue(1, 2)", "new BasicAuthenticationOAuthHeaderValue(1, 2)"],
        ["a = \"Basic\"", "a = \"Basic x\"", "a = \"basic \"", "a = $\"Basic: {b}\"", "a = Basic", "Any(1)", "new Any(1, 2)", "Any a = new(1)", "Any a = new()", "a = 5"]);

    [Fact]
    public void Basic_credentials_at_operations() => CanBeAt(
        "basic",
        ["\"Basic \"", "\"Basic {0}\"", "WithBasicAuth()", "new AuthenticationHeaderValue()", "new NetworkCredential()"],
        ["\"Basic x\"", "5", "Any()", "new Any2()", "given"],
        "string WithBasicAuth() => null; string Any() => null; class AuthenticationHeaderValue { } class NetworkCredential { } class Any2 { }");

    [Fact]
    public void Scopes_in_files_that_name_a_family_of_broad_ones()
    {
        var broad = VendorCatalogues.All.SelectMany(v => v.BroadScopes).Select(s => s.Scope).ToArray();
        LooksAtFiles("scopes", [.. broad.Select(s => "// " + s), "// meeting%3Awrite%3Aadmin", "// Meeting:Write:Admin"], ["", "// meeting", "// scope", "// OnlineMeeting"]);
    }

    [Fact]
    public void Scopes_where_they_are_asked_for()
    {
        LooksAt(
            "scopes",
            ["a = \"scope=x\"", "a = \"https://a/b?SCOPE=x\"", "a = $\"scope={x}\"", "a[\"scope\"] = 1", "a = new() { [\"scope\"] = 1 }", "a = new() { { \"scope\", 1 } }", "a.Scope = 1", "a.Scopes = 1", "DefaultScopes = 1", "a.DefaultAccessTokenScopes = 1", "a.AdditionalScopesToConsent = 1"],
            ["a = \"scope\"", "a = $\"{x}scope\"", "a = 1", "a.Scoped = 1", "Any(1)", "var b = a[1]", "a = new() { 1 }"]);
        CanBeAt("scopes", ["\"scope=x\"", "\"a?Scope=x\"", "kept.Scope = given", "kept.Scopes = given", "kept[1] = given"], ["\"scope\"", "5", "kept.Topic = given", "given", "kept[1]"], "static Sink kept; class Sink { public string Scope { get; set; } public string Scopes { get; set; } public string Topic { get; set; } public string this[int i] { get => null; set { } } }");
    }

    [Fact]
    public void Scopes_in_attributes_that_ask_for_some()
    {
        Assert.Equal(
            ["A", "B", "C"],
            Declared("[AuthorizeForScopes(Scopes = x)] class A { } [Other, Microsoft.Identity.Web.AuthorizeForScopesAttribute] class B { } [Other] [AuthorizeForScopes] class C { } [Other(Scopes = x)] class D { } [MyAuthorizeForScopes] class E { } class F { } // OnlineMeetings.Read.All"));
        Assert.Empty(Declared("[AuthorizeForScopes(Scopes = x)] class A { } // User.Read"));

        static IEnumerable<string> Declared(string text) => File(text).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Where(ScopesInAttributes.CanBe).OfType<ClassDeclarationSyntax>().Select(c => c.Identifier.ValueText);
    }

    [Fact]
    public void Passcodes_with_links_in_files_that_name_both()
    {
        string[] links = ["join_url", "joinUrl", "webLink", "joinWebUrl", "joinlink"];
        string[] passcodes = ["password", "passcode"];
        LooksAtFiles(
            "passcodes",
            [.. links.SelectMany(l => passcodes.Select(p => $"// {l} {p}")), "// zoom.us/j/ pwd="],
            ["", .. links.Select(l => "// " + l), .. passcodes.Select(p => "// " + p), "// zoom.us/j/", "// pwd=", "// zoom.us/j/ password", "// join_url pwd="]);
    }

    [Fact]
    public void Passcodes_with_links_at_texts_with_a_mark_and_at_messages()
    {
        LooksAt("passcodes", ["a = \"pwd=\"", "a = \"a?pwd=b\"", "a = $\"{x}?pwd={y}\""], ["a = \"pwd\"", "a = $\"{x}\"", "a = 5", "mail.Send(1)", "mail.Body = a"], comment: "zoom.us/j/");
        string[] texts = ["Body", "Text", "HtmlBody", "TextBody", "HtmlContent", "PlainTextContent"];
        string[] messages = ["Send(1)", "mail.SendAsync(1)", "MailHelper.CreateSingleEmail(1)", "CreateSingleEmailToMultipleRecipients(1)", .. texts.Select(t => $"mail.{t} = a")];
        LooksAt("passcodes", messages, ["Resend(1)", "MySend(1)", "TryCreateSingleEmail(1)", "Any(1)", "mail.Subject = a", "Bodies = a", "a = \"pwd=\"", "a = $\"{x}?pwd={y}\""], comment: "join_url password");
        LooksAt("passcodes", [], [.. messages, "a = \"pwd=\""], comment: "password");
    }

    [Fact]
    public void Logins_in_files_that_name_a_way_to_sign_in() => LooksAtFiles(
        "logins",
        ["AddGoogle()", "UseTwitterAuthentication()", "WithAuthority(a)", "WithConnection(a)", "// consumers", "// 9188040d-a", "// PersonalMicrosoftAccount", "a.Authority = b", "a.MetadataAddress = b", "a.AuthorizationEndpoint = b",
            "a.Authority ??= b", "// ?scope=a", "// \"scope\"", "// connection=a", "// oauth_token=a", "// GoogleProvider", "// OAuth2Authenticator", "// GoogleJsonWebSignature", "// oauth", "// oauth2", "// oauth20_authorize", "// appleid"],
        ["", "a.AddGoogle;", "a.AddGoogle = 1", "a.WithAuthority;", "a = b.Authority;", "a.Authority == b", "// scope", "// connection", "ValidateAsync(a)", "// Google"]);

    [Fact]
    public void Logins_where_somebody_is_asked_for()
    {
        LooksAt(
            "logins",
            ["a = \"scope=x\"", "a = \"a?scope=x\"", "a = \"CONNECTION=x\"", "a = \"a&oauth_token=x\"", "a = $\"?scope={x}\"", "a.Authority = 1", "a.MetadataAddress = 1", "a.AuthorizationEndpoint = 1", "a.TenantId = 1", "a.AadAuthorityAudience = 1", "a = \"https://www.facebook.com/dialog/oauth\""],
            ["a = \"scope\"", "a = $\"{x}scope\"", "a = \"connection\"", "a = 1", "a.Audience = 1", "Any(1)", "var b = a.Authority"]);
        CanBeAt("logins", ["\"scope=x\"", "\"a&connection=x\"", "kept.Authority = given", "kept.TenantId = given"], ["\"scope\"", "5", "kept.Topic = given", "kept.Authority", "given"], "static Sink kept; class Sink { public string Authority { get; set; } public string TenantId { get; set; } public string Topic { get; set; } }");
    }

    [Fact]
    public void Logins_by_the_names_of_methods_and_types()
    {
        var rule = (INamedOperationRule)Rules["logins"];
        Assert.All(["AddGoogle", "UseFacebookAuthentication", "ValidateAsync", "WithAuthority", "WithTenantId", "WithConnection", "WithParameter", "SetParameter"], name => Assert.Contains(name, rule.MethodNames));
        Assert.DoesNotContain(MemberPattern.Constructor, rule.MethodNames);
        Assert.All(["GoogleProvider", "FacebookProvider", "OAuth2Authenticator"], name => Assert.Contains(name, rule.TypeNames));
        Assert.Equal(rule.TypeNames.Count, rule.TypeNames.Count(name => !name.Contains('.')));
    }

    [Fact]
    public void Checks_in_files_that_name_a_header_or_a_text_that_is_agreed_on() => LooksAtFiles(
        "checks",
        ["// x-zm-signature", "// X-Spark-Signature", "// X-Jaas-Signature", "// clientState", "// verificationToken"],
        ["", "// signature", "// token", "// x-zm-request-timestamp"]);

    [Fact]
    public void Checks_at_comparisons()
    {
        LooksAt("checks", ["a = b == c", "a = b != c", "a.Equals(b)", "a.SequenceEqual(b)", "FixedTimeEquals(a, b)", "string.Compare(a, b)", "string.CompareOrdinal(a, b)"], ["a = b", "a = b > c", "a = b + c", "a = b && c", "a.CompareTo(b)", "a.Contains(b)", "Any(a)"]);
        CanBeAt("checks", ["given == other", "given != other", "given.Equals(other)", "given.SequenceEqual(other)", "string.Compare(given, other)", "string.CompareOrdinal(given, other)", "System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(null, null)"], ["given + other", "given.Length > 3", "given.CompareTo(other)", "given.Contains(other)", "given", "flag && flag"], "class Sink { }");
    }

    [Fact]
    public void Unchecked_endpoints_in_files_that_name_an_event_answer_posts_and_check_nothing()
    {
        var events = VendorCatalogues.All.Where(v => v.Webhook is { SignatureHeaders.Count: > 0 }).SelectMany(v => v.Webhook!.Events).ToArray();
        string[] checks = ["x-zm-signature", "X-Spark-Signature", "X-Jaas-Signature", "signature", "Verify", "verification", "Authorize", "AddEndpointFilter", "ServiceFilter", "TypeFilter"];
        LooksAtFiles("unchecked", [.. events.Select(e => $"// {e} HttpPost"), "// meeting.started MapPost"], ["", "// meeting.started", "// HttpPost", "// MapPost", "// meeting.paused HttpPost", .. checks.Select(c => "// meeting.started HttpPost " + c)]);
        LooksAt("unchecked", [.. events.Select(e => $"a = \"{e}\"")], ["a = \"meeting\"", "a = \"Meeting.started\"", "a = 5", "a = $\"meeting.started{x}\""]);
        CanBeAt("unchecked", ["\"meeting.started\""], ["\"meeting\"", "5", "given"], "class Sink { }");
    }

    [Fact]
    public void Tokens_in_files_that_name_a_room_and_whom_it_is_for() => LooksAtFiles(
        "tokens",
        ["// room jitsi", "// room context", "// room aud", "// room audience", "// ROOM Jitsi"],
        ["", "// room", "// jitsi", "// context", "// audience"]);

    [Fact]
    public void Clients_in_files_that_name_the_configuration_and_a_setting()
    {
        LooksAtFiles(
            "clients",
            ["// configOverwrite hideRecordingLabel", "// configOverwrite enableFaceExpressionsDetection", "// configOverwrite enableDisplayFaceExpressions"],
            ["", "// configOverwrite", "// hideRecordingLabel", "// options hideRecordingLabel", "// configOverwrite etherpad_base", "// configOverwrite startWithAudioMuted", "// configOverwrite enabled"]);
        Assert.Equal(["Serialize", "SerializeObject", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement"], ((INamedOperationRule)Rules["clients"]).MethodNames);
    }

    [Fact]
    public void Weakenings_in_files_that_name_one()
    {
        LooksAtFiles("weakenings", ["// Weakening"], ["", "// weak"]);
        Assert.Equal(["Weakening"], ((INamedOperationRule)Rules["weakenings"]).TypeNames);
    }

    [Fact]
    public void Rules_that_look_at_calls_and_creations_by_their_names_alone()
    {
        var rules = new OperationRules(BuiltInApis.Instance, KnownApis.None);
        var compilation = CSharpCompilation.Create("Named");

        // Two rules look at such an object, and only one of them at this file.
        Assert.True(MayLook("// oauth2\n a = new OAuth2Authenticator(1);"));
        Assert.True(MayLook("// meeting:write:admin\n a = new OAuth2Authenticator(1);"));
        Assert.True(MayLook("// oauth2\n a.SetParameter(1);"));
        Assert.True(MayLook("// meeting:write:admin\n a.SetParameter(1);"));
        Assert.True(MayLook("// Weakening\n a = new Weakening(1);"));
        Assert.True(MayLook("// Weakening\n Weakening b = new(1);"));
        Assert.False(MayLook("// Weakening\n a.SetParameter(1);"));
        Assert.False(MayLook("// Weakening\n a = new Any(1);"));
        Assert.False(MayLook("// x-zm-signature\n Any b = new(1);"));
        Assert.False(MayLook("a.Any(1);"));

        bool MayLook(string statements)
        {
            var file = File($"class C {{ void M() {{ {statements} }} }}");
            return rules.In(file).MayLookIn(file.GetRoot(TestContext.Current.CancellationToken), compilation);
        }
    }
}
