using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PrivacySafe.Conferencing.Hosting;

/// <summary>Degraded while a weakening in use has ended or is about to end, because the strict demand then applies again.</summary>
internal sealed class WeakeningHealthCheck(WeakeningRegister register, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var due = register.All.Where(w => w.Weakening.Until <= now + Ahead)
            .OrderBy(w => w.Weakening.Until)
            .Select(w => $"{w.Profile}/{w.Weakening.Control.Id} {(w.Weakening.Until <= now ? "ended" : "ends")} {w.Weakening.Until:yyyy-MM-dd} ({w.Weakening.Approval})")
            .ToArray();
        return Task.FromResult(due.Length == 0
            ? HealthCheckResult.Healthy("No weakening ends soon.")
            : HealthCheckResult.Degraded("Weakenings that end: " + string.Join("; ", due) + ". After its end the profile's demand applies again."));
    }
}
