using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Prosody;

/// <summary>Serves one public key where a deployment looks for it: under the SHA-256 of its id.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private KeyServer(WebApplication application) => _application = application;

    public string Address => _application.Urls.Single();

    public static async Task<KeyServer> StartAsync(string keyId, RSA key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var pem = key.ExportSubjectPublicKeyInfoPem();
        application.MapGet($"/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keyId)))}.pem", context => context.Response.WriteAsync(pem));
        await application.StartAsync();
        return new KeyServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
