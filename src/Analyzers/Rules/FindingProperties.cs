using PrivacySafe.Conferencing.Analyzers.Baseline.Text;

namespace PrivacySafe.Conferencing.Analyzers.Rules;

/// <summary>The names under which a finding tells a fix what to do.</summary>
internal static class FindingProperties
{
    /// <summary>The vendor's identifier.</summary>
    public const string Vendor = "vendor";

    /// <summary>The control's id.</summary>
    public const string Control = "control";

    /// <summary>The path of the setting in the vendor's request.</summary>
    public const string Setting = "setting";

    /// <summary>What the fix does, <see cref="Replace"/>, <see cref="Add"/> or <see cref="Move"/>; there is none when nothing can be done.</summary>
    public const string Change = "change";

    /// <summary>The index of the additional location at which the change has to happen; without it, the finding's own place.</summary>
    public const string At = "at";

    /// <summary>The names, with dots between the levels, that the object there lacks.</summary>
    public const string Missing = "missing";

    /// <summary>How that object's members are named on the wire.</summary>
    public const string Naming = "naming";

    /// <summary>The path under which the code writes a setting that belongs elsewhere.</summary>
    public const string Wrong = "wrong";

    /// <summary>Which finding this is, in the words of a baseline.</summary>
    public const string Key = BaselineWords.KeyProperty;

    /// <summary>A change: the value that is written becomes another one.</summary>
    public const string Replace = "replace";

    /// <summary>A change: an object gets what it lacks.</summary>
    public const string Add = "add";

    /// <summary>A change: an object gets what it lacks from where it stands without effect.</summary>
    public const string Move = "move";
}
