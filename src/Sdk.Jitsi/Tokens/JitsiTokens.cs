using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PrivacySafe.Conferencing.Jitsi;

/// <summary>Signs tokens, and reads them as a deployment would. Safe for concurrent use.</summary>
internal sealed class JitsiTokens : IProbeTokens, IDisposable
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    // The library's own keeps signers for the whole process, by the id of their key: those of other instances, and those whose key is gone.
    private readonly CryptoProviderFactory _signatures = new();

    private readonly RSA? _rsa;
    private readonly SigningCredentials _credentials;
    private readonly JitsiDeployment _deployment;
    private readonly TimeProvider _time;

    public JitsiTokens(JitsiDeployment deployment, TimeProvider time)
    {
        _deployment = deployment;
        _time = time;
        var options = deployment.Options;
        if (options.PrivateKey is { } pem)
        {
            _rsa = RSA.Create();
            _rsa.ImportFromPem(pem);
            _credentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = options.KeyId, CryptoProviderFactory = _signatures }, SecurityAlgorithms.RsaSha256);
        }
        else
        {
            _credentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(options.Secret!)) { CryptoProviderFactory = _signatures }, SecurityAlgorithms.HmacSha256);
        }
    }

    /// <summary>How tokens are signed, as Jitsi's configuration calls it.</summary>
    public string Algorithm => _credentials.Algorithm;

    public string Sign(JitsiTokenClaims claims) => Handler.CreateToken(claims.ToJson(), _credentials);

    /// <inheritdoc/>
    public string Issue(string room, string? subject = null) => Sign(JitsiTokenClaims.ForLook(_deployment, room, subject, _time.GetUtcNow()));

    /// <summary>What a token says, as JSON, after its signature, issuer and audience were checked like a deployment checks them. Its time is not judged: it may lie ahead.</summary>
    /// <exception cref="InvalidDataException">The token would not be accepted.</exception>
    public async Task<byte[]> ReadAsync(string token)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [_credentials.Algorithm],
            IssuerSigningKey = _credentials.Key,
            ValidIssuer = _deployment.Options.ApplicationId,
            ValidAudience = _deployment.Options.Audience,
            ValidateLifetime = false,
        }).ConfigureAwait(false);
        return result.IsValid
            ? Base64UrlEncoder.DecodeBytes(((JsonWebToken)result.SecurityToken).EncodedPayload)
            : throw new InvalidDataException("the token that was just made is not accepted by its own rules");
    }

    public void Dispose() => _rsa?.Dispose();
}
