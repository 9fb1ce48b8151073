using Acornima;
using PrivacySafe.Conferencing.Catalogue;
using PrivacySafe.Conferencing.Providers;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>
/// Reads the web client's <c>config.js</c>, which is a script: <c>var config = {…};</c> and assignments such as <c>config.p2p.enabled = false;</c>. Nothing of it is run.
/// </summary>
/// <remarks>Safe for concurrent use. Sources: <c>config.js</c> of the web client; templates of the Docker deployment of Jitsi Meet.</remarks>
internal static class JitsiClientConfiguration
{
    // What the catalogue wants in a place tells what kind of value belongs there: the text 'false' counts as true to the client.
    private static readonly Dictionary<string, ScriptValueKind> Kinds = JitsiCatalogue.Instance.Settings
        .Where(s => s.Path.StartsWith(ScriptPath.Root + ".", StringComparison.Ordinal))
        .GroupBy(s => s.Path, StringComparer.Ordinal)
        .ToDictionary(s => s.Key, s => KindOf(s.First().Secure), StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text, with or without a byte order mark.</param>
    /// <returns>What it says, of settings that the catalogue does not list as well; a file that is no script has everything unknown and one problem. Never fails.</returns>
    public static DeploymentFile Read(string text)
    {
        if (text.Length > DeploymentFile.MostCharacters)
            return DeploymentFile.Unreadable(ScriptPath.Root, 0, $"The file is longer than {DeploymentFile.MostCharacters} characters.");

        Acornima.Ast.Script script;
        try
        {
            script = new Parser().ParseScript(text.TrimStart('\uFEFF'));
        }
        catch (ParseErrorException error)
        {
            // The message of the error quotes the file.
            return DeploymentFile.Unreadable(ScriptPath.Root, error.LineNumber, "The file is no script that a browser would run.");
        }
        catch (InsufficientExecutionStackException)
        {
            return DeploymentFile.Unreadable(ScriptPath.Root, 0, "The file is nested too deeply.");
        }

        var root = ScriptFollower.Follow(script, out var failure);
        var file = new DeploymentFile.Builder();
        if (failure is not null)
            file.Report(failure.Line, failure.Path, failure.Reason);
        if (root.Kind is ScriptValueKind.Object or ScriptValueKind.Unknown)
        {
            Add(file, ScriptPath.Root, root);
        }
        else
        {
            file.DoNotKnow(ScriptPath.Root);
            file.Report(root.Line, null, "The file makes no configuration.");
        }

        return file.Build();
    }

    private static void Add(DeploymentFile.Builder file, string path, ScriptValue value)
    {
        if (value.Kind == ScriptValueKind.Undefined)
        {
            file.Settle(path);
            return;
        }

        if (value.Kind != ScriptValueKind.Unknown && Kinds.TryGetValue(path, out var kind) && value.Kind != kind)
        {
            DoNotKnow(file, path, value, $"It is {Describe(value.Kind)} where {Describe(kind)} belongs.");
            return;
        }

        switch (value.Kind)
        {
            case ScriptValueKind.Unknown:
                DoNotKnow(file, path, value, value.Reason);
                AddMembers(file, path, value);
                break;
            case ScriptValueKind.Object:
                file.Settle(path);
                AddMembers(file, path, value);
                break;
            case ScriptValueKind.List:
                if (value.Elements.All(e => e.Text is not null))
                    file.Know(path, AppliedValue.List([.. value.Elements.Select(e => e.Text!)]));
                else
                    DoNotKnow(file, path, value, "It is a list of other things than texts, numbers and switches.");
                break;
            default:
                if (value.Text is { } text)
                    file.Know(path, AppliedValue.Scalar(text));
                else
                    DoNotKnow(file, path, value, "It is neither a text nor a number nor a switch.");
                break;
        }
    }

    private static void AddMembers(DeploymentFile.Builder file, string path, ScriptValue value)
    {
        foreach (var (name, member) in value.Members)
        {
            // A name with a dot in it is no path, and must not pass for one.
            if (name.Length > 0 && !name.Contains('.', StringComparison.Ordinal))
                Add(file, path + "." + name, member);
        }
    }

    private static void DoNotKnow(DeploymentFile.Builder file, string path, ScriptValue value, string reason)
    {
        file.DoNotKnow(path);
        file.Report(value.Line, path, reason);
    }

    private static ScriptValueKind KindOf(SettingValue wanted) => wanted switch
    {
        { Sent: bool } => ScriptValueKind.Boolean,
        { Sent: long } => ScriptValueKind.Number,
        { Kind: SettingValueKind.EmptyList or SettingValueKind.OnlyAmong } => ScriptValueKind.List,
        _ => ScriptValueKind.Text,
    };

    private static string Describe(ScriptValueKind kind) => kind switch
    {
        ScriptValueKind.Null => "null",
        ScriptValueKind.Boolean => "true or false",
        ScriptValueKind.Number => "a number",
        ScriptValueKind.Text => "a text",
        ScriptValueKind.List => "a list",
        _ => "an object",
    };
}
