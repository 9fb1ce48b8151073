using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Secrets;

/// <summary>What a debugger, a formatter, a serialiser or a logger would print of an object and of all that its public properties lead to.</summary>
internal static class PrintedObjects
{
    private const int Deepest = 6;

    public static void Print(object value, Action<string> note)
    {
        Walk(value, note, [], 0);
        // These hold topic, participants or host on purpose and are for the application alone.
        if (value is not (MeetingRequest or PendingCreation))
            note($"json {value.GetType().Name} {JsonSerializer.Serialize(value, value.GetType())}");
    }

    private static void Walk(object? value, Action<string> note, HashSet<object> seen, int depth)
    {
        if (value is null || depth > Deepest || (!value.GetType().IsValueType && value is not string && !seen.Add(value)))
            return;
        note($"text {value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}");
        if (value is string or MeetingRequest or PendingCreation)
            return;
        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, note, seen, depth + 1);
            return;
        }

        if (value.GetType().Namespace?.StartsWith("PrivacySafe.Conferencing", StringComparison.Ordinal) != true)
            return;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            Walk(property.GetValue(value), note, seen, depth + 1);
    }
}
