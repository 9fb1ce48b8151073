using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Hosting;

/// <summary>Options fail at start, with the key and the remedy, and without a secret in the message.</summary>
public sealed class JitsiOptionsTests
{
    private static readonly Dictionary<string, (Action<JitsiOptions> Change, string Key)> Broken = new()
    {
        ["no address"] = (o => o.Address = null, "Address"),
        ["http"] = (o => o.Address = new Uri("http://meet.example.org/"), "Address"),
        ["a query"] = (o => o.Address = new Uri("https://meet.example.org/?x=1"), "Address"),
        ["a user"] = (o => o.Address = new Uri("https://somebody@meet.example.org/"), "Address"),
        ["relative"] = (o => o.Address = new Uri("meet", UriKind.Relative), "Address"),
        ["everybody's host"] = (o => o.Address = new Uri("https://meet.jit.si/"), "Address"),
        ["below everybody's host"] = (o => o.Address = new Uri("https://beta.meet.jit.si/"), "Address"),
        ["no hosting"] = (o => o.Hosting = null, "Hosting"),
        ["unprovable hosting"] = (o => o.Hosting = HostingModel.EndToEndEncryptedProvider, "Hosting"),
        ["unknown hosting"] = (o => o.Hosting = (HostingModel)7, "Hosting"),
        ["no application"] = (o => o.ApplicationId = " ", "ApplicationId"),
        ["no audience"] = (o => o.Audience = "", "Audience"),
        ["every subject"] = (o => o.Subject = "*", "Subject"),
        ["no domain"] = (o => o.XmppDomain = "not a domain", "XmppDomain"),
        ["no conference domain"] = (o => o.ConferenceDomain = "x@y", "ConferenceDomain"),
        ["neither secret nor key"] = (o => o.Secret = null, "Secret"),
        ["secret and key"] = (o => (o.PrivateKey, o.KeyId) = (Described.PrivateKey, "key-1"), "Secret"),
        ["a short secret"] = (o => o.Secret = "short-secret", "Secret"),
        ["a simple secret"] = (o => o.Secret = new string('a', 64), "Secret"),
        ["a secret with blanks"] = (o => o.Secret = Described.Secret + " ", "Secret"),
        ["a broken key"] = (o => (o.Secret, o.PrivateKey, o.KeyId) = (null, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "key-1"), "PrivateKey"),
        ["a public key"] = (o => (o.Secret, o.PrivateKey, o.KeyId) = (null, Described.PublicKey.ExportSubjectPublicKeyInfoPem(), "key-1"), "PrivateKey"),
        ["a key without id"] = (o => (o.Secret, o.PrivateKey) = (null, Described.PrivateKey), "KeyId"),
        ["a short reservation secret"] = (o => o.ReservationSecret = "short", "ReservationSecret"),
        ["a country by name"] = (o => o.ServerCountries.Add("Germany"), "ServerCountries"),
        ["no such file"] = (o => o.EnvironmentFile = "no/such/.env", "EnvironmentFile"),
        ["no such configuration"] = (o => o.ClientConfigurationFile = "no/such/config.js", "ClientConfigurationFile"),
        ["a lead of a day"] = (o => o.HostLeadTime = TimeSpan.FromDays(1), "HostLeadTime"),
        ["participants before the host"] = (o => o.ParticipantLeadTime = TimeSpan.FromMinutes(16), "ParticipantLeadTime"),
        ["a negative overrun"] = (o => o.Overrun = TimeSpan.FromMinutes(-1), "Overrun"),
    };

    public static TheoryData<string> Mistakes => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_key_and_no_secret(string mistake)
    {
        var (change, key) = Broken[mistake];
        var options = Described.Options(change);
        var error = Assert.Throws<OptionsValidationException>(() => Started(change));
        Assert.Contains($"'{key}'", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Jitsi: ", error.Message, StringComparison.Ordinal);
        foreach (var secret in new[] { options.Secret, options.PrivateKey, options.ReservationSecret }.OfType<string>().Where(s => s.Length > 6))
            Assert.DoesNotContain(secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Complete_options_are_accepted_with_a_secret_and_with_a_key()
    {
        Started(_ => { });
        Started(o => Described.SignedByKey(o));
        Started(o =>
        {
            o.ServerCountries.Add("DE");
            o.ReservationSecret = Described.Secret;
            (o.Subject, o.XmppDomain, o.ConferenceDomain) = ("tenant", "meet.jitsi", "muc.meet.jitsi");
        });
    }

    [Fact]
    public void They_can_be_bound_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Address"] = "https://meet.example.org",
            ["Hosting"] = "OwnServer",
            ["ServerCountries:0"] = "DE",
            ["ApplicationId"] = "council",
            ["Secret"] = Described.Secret,
            ["HostLeadTime"] = "00:20:00",
        }).Build();
        var services = new ServiceCollection();
        services.AddConferencing().AddJitsi(configuration);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<JitsiOptions>>().Get("");
        Assert.Equal(("council", HostingModel.OwnServer, TimeSpan.FromMinutes(20)), (options.ApplicationId, options.Hosting, options.HostLeadTime));
        Assert.Equal(["DE"], options.ServerCountries);
        Assert.Equal("jitsi", provider.GetRequiredService<IMeetingClient>().Provider);
        Assert.NotNull(provider.GetRequiredService<IParticipantLinks>());
    }

    [Fact]
    public void Several_deployments_are_told_apart_by_name_and_a_second_nameless_client_is_refused()
    {
        var services = new ServiceCollection();
        var builder = services.AddConferencing().AddJitsi("first", o => Copy(o)).AddJitsi("second", o => Copy(o));
        using (var provider = services.BuildServiceProvider())
        {
            Assert.NotSame(provider.GetRequiredKeyedService<IMeetingClient>("first"), provider.GetRequiredKeyedService<IMeetingClient>("second"));
            Assert.NotSame(provider.GetRequiredKeyedService<IParticipantLinks>("first"), provider.GetRequiredKeyedService<IParticipantLinks>("second"));
        }

        builder.AddJitsi(o => Copy(o));
        Assert.Throws<InvalidOperationException>(() => builder.AddZoom(_ => { }));
    }

    private static void Copy(JitsiOptions to)
    {
        var from = Described.Options();
        (to.Address, to.Hosting, to.ApplicationId, to.Secret) = (from.Address, from.Hosting, from.ApplicationId, from.Secret);
    }

    private static void Started(Action<JitsiOptions> change)
    {
        var services = new ServiceCollection();
        services.AddConferencing().AddJitsi(o =>
        {
            Copy(o);
            change(o);
        });
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
