using System.Globalization;

namespace PrivacySafe.Conferencing.Benchmarks.Analyzers;

/// <summary>Paired differences: their median and the interval in which the true median lies in 95 of 100 cases, whatever the distribution.</summary>
internal static class Measured
{
    public static string Of(IEnumerable<double> differences, string unit, string format = "0.000")
    {
        var sorted = differences.Order().ToArray();
        // Order statistics of the sign test.
        var rank = Math.Max(0, (int)Math.Floor((sorted.Length - 1.96 * Math.Sqrt(sorted.Length)) / 2));
        return string.Create(CultureInfo.InvariantCulture, $"{Text(Median(sorted))} {unit} [{Text(sorted[rank])}, {Text(sorted[^(rank + 1)])}]");

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
