using System.Globalization;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>
/// Reads the <c>.env</c> file of a Docker deployment. Only variables that the catalogue lists are kept: the file holds the deployment's secrets, and none of them is wanted.
/// </summary>
/// <remarks>
/// What the environment of a shell or a compose file says beside it is not known here. Safe for concurrent use. Sources: Docker Compose, environment variables and interpolation;
/// templates of the Docker deployment of Jitsi Meet.
/// </remarks>
internal static class JitsiEnvironmentFile
{
    private const string Root = "env";

    private static readonly Setting[] Settings = [.. JitsiCatalogue.Instance.Settings.Where(s => s.Path.StartsWith(Root + ".", StringComparison.Ordinal))];

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text, with or without a byte order mark, with any line ends.</param>
    /// <returns>What it says; a file that cannot be read has everything unknown and one problem. Never fails.</returns>
    public static DeploymentFile Read(string text)
    {
        if (text.Length > DeploymentFile.MostCharacters)
            return DeploymentFile.Unreadable(Root, 0, $"The file is longer than {DeploymentFile.MostCharacters} characters.");
        var read = EnvironmentVariables.Read(text);
        if (read.UnclosedQuoteLine > 0)
            return DeploymentFile.Unreadable(Root, read.UnclosedQuoteLine, "A quotation mark is never closed, so that nothing can be told of the file.");

        var file = new DeploymentFile.Builder();
        if (read.UnreadableLines.Count > 0)
            file.DoNotKnow(Root);
        foreach (var line in read.UnreadableLines)
            file.Report(line, null, "This is no variable. Docker Compose refuses the file, so that what it does not say otherwise is unknown.");
        foreach (var setting in Settings)
        {
            if (read.Variables.TryGetValue(setting.Name, out var variable))
                Add(file, setting, variable);
        }

        return file.Build();
    }

    private static void Add(DeploymentFile.Builder file, Setting setting, EnvironmentVariable variable)
    {
        var (value, reason) = variable.Value is { } text ? Convert(setting.Secure, text) : (null, variable.Reason);
        if (reason is not null)
        {
            file.DoNotKnow(setting.Path);
            file.Report(variable.Line, setting.Path, reason);
        }
        else if (value is { } known)
        {
            file.Know(setting.Path, known);
        }
        else
        {
            file.Settle(setting.Path);
        }
    }

    /// <summary>The value as the deployment understands it. Neither a value nor a reason: it leaves an empty one to its default.</summary>
    private static (AppliedValue? Value, string? Reason) Convert(SettingValue wanted, string text)
    {
        if (text.Length == 0)
            return wanted.Accepted.Contains("") ? (AppliedValue.Scalar(""), null) : (null, null);
        if (wanted.Sent is long)
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? (AppliedValue.Scalar(number.ToString(CultureInfo.InvariantCulture)), null)
                : (null, "It is no whole number.");
        }

        if (wanted.Sent is not bool)
            return (AppliedValue.Scalar(text), null);

        // The templates take quotation marks away, accept exactly these, and fail at everything else, so that "yes" and "off" are nothing the deployment ever ran with.
        return text.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal) switch
        {
            "1" or "t" or "T" or "true" or "True" or "TRUE" => (AppliedValue.Scalar("true"), null),
            "0" or "f" or "F" or "false" or "False" or "FALSE" => (AppliedValue.Scalar("false"), null),
            _ => (null, "The deployment understands 1, 0, true and false alone, and does not start with this."),
        };
    }
}
