using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacySafe.Conferencing.Analyzers.Known;

namespace PrivacySafe.Conferencing.Analyzers.Values;

/// <summary>How far after the present moment a time lies, where the code says it as the present moment and constants.</summary>
internal static class TimeAhead
{
    private const int MostSteps = 20;

    /// <summary>The distance; null when the code does not say it in constants.</summary>
    public static TimeSpan? Of(IOperation? time, Evaluator evaluator) => Of(time, evaluator, 0);

    /// <summary>The distance of a time of which only its value was seen; null when it is not written in the model's file, or not in constants.</summary>
    public static TimeSpan? Of(Value time, SemanticModel? model, Evaluator evaluator) =>
        model is not null && time is UnknownValue { Origin.Node: var node } && node.SyntaxTree == model.SyntaxTree && model.GetOperation(node, evaluator.Scope.CancellationToken) is { } operation
            ? Of(operation, evaluator, 0)
            : null;

    private static TimeSpan? Of(IOperation? time, Evaluator evaluator, int depth)
    {
        if (depth > MostSteps)
            return null;
        switch (BlockHistory.Unwrapped(time))
        {
            case IConversionOperation { OperatorMethod.Name: "op_Implicit" } conversion:
                return Of(conversion.Operand, evaluator, depth + 1);
            case IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Now" or "UtcNow" or "Today" } property } when IsTime(property.ContainingType):
                return TimeSpan.Zero;
            case IFieldReferenceOperation { Field: { IsStatic: true, Name: "MaxValue" } field } when IsTime(field.ContainingType):
                return TimeSpan.MaxValue;
            case IPropertyReferenceOperation { Property.Name: "DateTime" or "UtcDateTime" or "LocalDateTime" or "Value" or "TotalSeconds", Instance: { } instance }:
                return Of(instance, evaluator, depth + 1);
            case ILocalReferenceOperation { Local: var local } when Only(local, evaluator) is { } value:
                return Of(value, evaluator, depth + 1);
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments } creation when IsTime(creation.Type):
                return Of(arguments[0].Value, evaluator, depth + 1);
            case IInvocationOperation call:
                return OfCall(call, evaluator, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when IsTime(sum.LeftOperand.Type):
                return Sum(Of(sum.LeftOperand, evaluator, depth + 1), Span(sum.RightOperand, evaluator));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Sum(Of(sum.LeftOperand, evaluator, depth + 1), Number(sum.RightOperand, evaluator) is { } seconds ? In(seconds, TimeSpan.TicksPerSecond) : null);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference when IsTime(difference.LeftOperand.Type) && IsTime(difference.RightOperand.Type):
                // Since the beginning of the count of seconds.
                return Of(difference.RightOperand, evaluator, depth + 1) is null ? Of(difference.LeftOperand, evaluator, depth + 1) : null;
            default:
                return null;
        }
    }

    private static TimeSpan? OfCall(IInvocationOperation call, Evaluator evaluator, int depth)
    {
        var name = call.TargetMethod.Name;
        if (call.Instance is { } instance && (IsTime(instance.Type) || name == "ToString"))
        {
            var start = Of(instance, evaluator, depth + 1);
            return name switch
            {
                "ToUnixTimeSeconds" or "ToUnixTimeMilliseconds" or "ToUniversalTime" or "ToLocalTime" or "ToString" or "ToOffset" => start,
                "Add" when call.Arguments.Length == 1 => Sum(start, Span(call.Arguments[0].Value, evaluator)),
                "Subtract" when call.Arguments.Length == 1 && IsTime(call.Arguments[0].Value.Type) => start,
                _ when call.Arguments.Length == 1 && Unit(name) is { } unit && Number(call.Arguments[0].Value, evaluator) is { } number => Sum(start, In(number, unit)),
                _ => null,
            };
        }

        if (call.TargetMethod.Name is "GetUtcNow" or "GetLocalNow" && call.TargetMethod.ContainingType.Is("System", "TimeProvider"))
            return TimeSpan.Zero;
        return name is "GetIntDate" or "Floor" or "Round" or "Truncate" or "Ceiling" or "ToInt64" or "ToInt32" or "GetSecondsSinceEpoch" or "FromDateTime" && call.Arguments.Length > 0
            ? Of(call.Arguments[0].Value, evaluator, depth + 1)
            : null;
    }

    /// <summary>A span of time that the code writes in constants; null when it does not.</summary>
    public static TimeSpan? Span(IOperation? span, Evaluator evaluator) => BlockHistory.Unwrapped(span) switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: var name } method, Arguments: { Length: > 0 } arguments } when method.ContainingType.Is("System", "TimeSpan")
            && name.StartsWith("From", StringComparison.Ordinal) && Unit("Add" + name.Substring("From".Length)) is { } unit && Number(arguments[0].Value, evaluator) is { } number => In(number, unit),
        IFieldReferenceOperation { Field: { Name: "MaxValue", IsStatic: true } field } when field.ContainingType.Is("System", "TimeSpan") => TimeSpan.MaxValue,
        ILocalReferenceOperation { Local: var local } when Only(local, evaluator) is { } value and not ILocalReferenceOperation => Span(value, evaluator),
        IObjectCreationOperation { Arguments: var parts } creation when creation.Type.Is("System", "TimeSpan") && parts.Length is 3 or 4 => Parts(parts.Select(p => Number(p.Value, evaluator)).ToArray()),
        _ => null,
    };

    private static TimeSpan? Parts(double?[] parts)
    {
        if (parts.Any(p => p is null))
            return null;
        var hours = parts.Length == 4 ? parts[0]!.Value * 24 + parts[1]!.Value : parts[0]!.Value;
        return In(hours, TimeSpan.TicksPerHour);
    }

    private static long? Unit(string method) => method switch
    {
        "AddMilliseconds" => TimeSpan.TicksPerMillisecond,
        "AddSeconds" => TimeSpan.TicksPerSecond,
        "AddMinutes" => TimeSpan.TicksPerMinute,
        "AddHours" => TimeSpan.TicksPerHour,
        "AddDays" => TimeSpan.TicksPerDay,
        "AddMonths" => 28 * TimeSpan.TicksPerDay,
        "AddYears" => 365 * TimeSpan.TicksPerDay,
        _ => null,
    };

    private static double? Number(IOperation operation, Evaluator evaluator) =>
        operation.ConstantValue is { HasValue: true, Value: { } constant } ? AsNumber(constant)
        : evaluator.Evaluate(operation) is KnownValue { Constant: var known } ? AsNumber(known)
        : null;

    private static double? AsNumber(object constant) =>
        constant is IConvertible number and not (string or bool or char) ? number.ToDouble(CultureInfo.InvariantCulture) : null;

    private static TimeSpan In(double number, long unit)
    {
        var ticks = number * unit;
        return ticks >= TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : ticks <= TimeSpan.MinValue.Ticks ? TimeSpan.MinValue : new TimeSpan((long)ticks);
    }

    private static TimeSpan? Sum(TimeSpan? start, TimeSpan? more) =>
        start is not { } from || more is not { } by ? null
        : by > TimeSpan.Zero && from > TimeSpan.MaxValue - by ? TimeSpan.MaxValue
        : by < TimeSpan.Zero && from < TimeSpan.MinValue - by ? TimeSpan.MinValue
        : from + by;

    // What a local that is written once is written with.
    private static IOperation? Only(ILocalSymbol local, Evaluator evaluator)
    {
        IOperation? only = null;
        foreach (var item in evaluator.Scope.History.Of(local))
        {
            if (item.Kind is HistoryEventKind.AssignedWhenNull || item.Kind is HistoryEventKind.Assigned && only is not null)
                return null;
            if (item.Kind is HistoryEventKind.Assigned)
                only = item.Value;
        }

        return only;
    }

    private static bool IsTime(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type.Is("System", "DateTimeOffset") || type.Is("System", "DateTime");
    }
}
