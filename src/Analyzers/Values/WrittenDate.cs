using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>The day that code writes as a constant, by numbers or as text.</summary>
internal static class WrittenDate
{
    private const int MostSteps = 10;

    /// <summary>The day, in whichever zone the code means; null when it is not constant.</summary>
    public static DateTime? Of(IOperation? time, Evaluator evaluator) => Of(time, evaluator, 0);

    private static DateTime? Of(IOperation? time, Evaluator evaluator, int depth)
    {
        if (depth > MostSteps)
            return null;
        switch (BlockHistory.Unwrapped(time))
        {
            case IConversionOperation { OperatorMethod.Name: "op_Implicit" } conversion:
                return Of(conversion.Operand, evaluator, depth + 1);
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments } creation when IsTime(creation.Type):
                return IsTime(arguments[0].Value.Type) ? Of(arguments[0].Value, evaluator, depth + 1)
                    : arguments.Length >= 3 && Number(arguments[0]) is { } year && Number(arguments[1]) is { } month && Number(arguments[2]) is { } day ? Day(year, month, day)
                    : null;
            case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Parse" or "ParseExact" } method, Arguments: { Length: > 0 } arguments } when IsTime(method.ContainingType):
                return evaluator.Key(arguments[0].Value) is { } text ? Day(text) : null;
            case ILocalReferenceOperation local when evaluator.Scope.History.Of(local.Local) is { Count: > 0 } events && events.Count(e => e.Kind == HistoryEventKind.Assigned) == 1:
                return Of(events.First(e => e.Kind == HistoryEventKind.Assigned).Value, evaluator, depth + 1);
            default:
                return null;
        }

        static int? Number(IArgumentOperation argument) => argument.Value.ConstantValue is { HasValue: true, Value: int number } ? number : null;
    }

    /// <summary>The day at the beginning of a text, in the order year, month, day; null when there is none.</summary>
    public static DateTime? Day(string text) =>
        text.Length >= 10 && DateTime.TryParseExact(text.Substring(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTime? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    private static bool IsTime(ITypeSymbol? type) => type.Is("System", "DateTimeOffset") || type.Is("System", "DateTime");
}
