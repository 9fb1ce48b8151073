namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>
/// The object that a script builds, as far as it is known at a point of the script. What is not known is taken for an object where the script treats it as one: otherwise the script would fail,
/// and that it works is for those to say who use it. For one thread.
/// </summary>
/// <param name="root">What it is before the script begins.</param>
internal sealed class ScriptConfiguration(ScriptValue root)
{
    // Every object has these, so that a name among them is never absent.
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
        "toExponential", "toFixed", "toPrecision", "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
    };

    /// <summary>All of it.</summary>
    public ScriptValue Root { get; private set; } = root;

    /// <summary>What stands under a path.</summary>
    /// <returns>Null when the code would fail on the way, because something above is not there.</returns>
    public ScriptValue? Find(ScriptPath path, int line)
    {
        var current = Root;
        foreach (var name in path.Names)
        {
            if (current.Kind is ScriptValueKind.Undefined or ScriptValueKind.Null)
                return null;
            if (current.Members.TryGetValue(name, out var member))
                current = member;
            else if (current.Kind is ScriptValueKind.Object or ScriptValueKind.Boolean or ScriptValueKind.Number && !Inherited.Contains(name))
                current = ScriptValue.Undefined(line);
            else
                return ScriptValue.Unknown(line, "It cannot be told without running the script.");
        }

        return path.IsExact ? current : ScriptValue.Unknown(line, "The name of the setting is computed.");
    }

    /// <summary>Puts a value under a path.</summary>
    /// <returns>False when the code would fail on the way, because something above is not there.</returns>
    public bool Set(ScriptPath path, ScriptValue value)
    {
        if (path.Names.Count == 0)
        {
            Root = value;
            return true;
        }

        var current = Root;
        foreach (var name in path.Names.SkipLast(1))
        {
            switch (current.Kind)
            {
                case ScriptValueKind.Undefined or ScriptValueKind.Null:
                    current.Obscure(value.Line, "Something above it is not there, so that the script fails here.");
                    return false;
                case ScriptValueKind.Boolean or ScriptValueKind.Number or ScriptValueKind.Text:
                    return false;
                case ScriptValueKind.List:
                    current.Obscure(value.Line, "A list is changed in place.");
                    break;
            }

            if (!current.Members.TryGetValue(name, out var member))
            {
                member = current.Kind == ScriptValueKind.Object && !Inherited.Contains(name)
                    ? ScriptValue.Undefined(value.Line)
                    : ScriptValue.Unknown(value.Line, "What it is part of is not known.");
                current.Members.Add(name, member);
            }

            current = member;
        }

        switch (current.Kind)
        {
            case ScriptValueKind.Undefined or ScriptValueKind.Null:
                current.Obscure(value.Line, "Something above it is not there, so that the script fails here.");
                return false;
            case ScriptValueKind.Boolean or ScriptValueKind.Number or ScriptValueKind.Text:
                return true;
            case ScriptValueKind.List:
                current.Obscure(value.Line, "A list is changed in place.");
                return true;
            default:
                if (path.Names[^1] == "__proto__")
                    current.Obscure(value.Line, "It inherits from another object.");
                else
                    current.Members[path.Names[^1]] = value;
                return true;
        }
    }

    /// <summary>Notes that a place, with all below, may have become anything.</summary>
    public void Obscure(ScriptPath path, int line, string reason)
    {
        var current = Root;
        for (var i = 0; i < path.Names.Count; i++)
        {
            if (current.Members.TryGetValue(path.Names[i], out var member))
            {
                current = member;
                continue;
            }

            if (current.Kind is ScriptValueKind.Boolean or ScriptValueKind.Number or ScriptValueKind.Text)
                return;
            if (current.Kind == ScriptValueKind.Object && path.Names[i] != "__proto__")
            {
                // All that is missing on the way may come into being here; below the first of it nothing is known.
                current.Members.Add(path.Names[i], ScriptValue.Unknown(line, reason));
                return;
            }

            break;
        }

        current.Obscure(line, reason);
    }
}
