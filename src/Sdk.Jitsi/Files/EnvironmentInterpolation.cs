using System.Text;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>
/// Puts the values of variables where a <c>.env</c> file names them, as Docker Compose does: <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c>, <c>${NAME-default}</c>,
/// <c>${NAME:+other}</c>, <c>${NAME+other}</c>, <c>${NAME:?message}</c>, <c>${NAME?message}</c>, and <c>$$</c> for the sign itself.
/// </summary>
/// <param name="variables">Those that are assigned above.</param>
internal sealed class EnvironmentInterpolation(IReadOnlyDictionary<string, EnvironmentVariable> variables)
{
    /// <summary>The longest that a value may become; variables that double each other would fill the memory.</summary>
    private const int MostCharacters = 64 * 1024;

    private string _reason = "";

    /// <summary>Expands a value.</summary>
    /// <param name="value">What the file says.</param>
    /// <param name="reason">Why the value cannot be told.</param>
    /// <returns>Null when it cannot.</returns>
    public string? Expand(string value, out string reason)
    {
        var expanded = Expand(value, 0);
        reason = _reason;
        return expanded;
    }

    private string? Expand(string value, int depth)
    {
        if (depth > DeploymentFile.Deepest)
            return Fail("Its variables are nested too deeply.");
        var result = new StringBuilder();
        for (var i = 0; i < value.Length;)
        {
            var dollar = value.IndexOf('$', i);
            result.Append(value, i, (dollar < 0 ? value.Length : dollar) - i);
            if (dollar < 0)
                break;
            i = dollar + 1;
            if (i < value.Length && value[i] == '$')
            {
                result.Append('$');
                i++;
                continue;
            }

            var braced = i < value.Length && value[i] == '{';
            var start = braced ? i + 1 : i;
            var end = start;
            while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] == '_' || (end > start && char.IsAsciiDigit(value[end]))))
                end++;
            if (end == start)
                return Fail("It names a variable in a way that Docker Compose refuses.");

            var name = value[start..end];
            string? replacement;
            if (braced)
            {
                var close = Close(value, end);
                if (close < 0)
                    return Fail("It names a variable in a way that Docker Compose refuses.");
                replacement = Replace(name, value[end..close], depth);
                end = close + 1;
            }
            else
            {
                replacement = Replace(name, "", depth);
            }

            if (replacement is null)
                return null;
            result.Append(replacement);
            if (result.Length > MostCharacters)
                return Fail("It becomes too long.");
            i = end;
        }

        return result.ToString();
    }

    /// <summary>The brace that ends the name at a position; negative if there is none.</summary>
    private static int Close(string value, int position)
    {
        for (var open = 1; position < value.Length; position++)
        {
            if (value[position] == '{' && value[position - 1] == '$')
                open++;
            else if (value[position] == '}' && --open == 0)
                return position;
        }

        return -1;
    }

    private string? Replace(string name, string rule, int depth)
    {
        var found = variables.TryGetValue(name, out var variable);
        if (variable is { Value: null })
            return Fail("It rests on a variable whose value cannot be told.");
        var orEmpty = rule.StartsWith(':');
        var present = found && !(orEmpty && variable!.Value!.Length == 0);
        var operation = rule.AsSpan(orEmpty ? 1 : 0);
        if (operation.IsEmpty)
        {
            return orEmpty ? Fail("It names a variable in a way that Docker Compose refuses.")
                : found ? variable!.Value
                : Fail("It rests on a variable that is not assigned above and may come from the environment in which the deployment is started.");
        }

        var word = operation[1..].ToString();
        return operation[0] switch
        {
            '-' => present ? variable!.Value : Expand(word, depth + 1),
            '+' => present ? Expand(word, depth + 1) : "",
            '?' => present ? variable!.Value : Fail("It demands a variable that is not assigned above."),
            _ => Fail("It names a variable in a way that Docker Compose refuses."),
        };
    }

    private string? Fail(string reason)
    {
        _reason = reason;
        return null;
    }
}
