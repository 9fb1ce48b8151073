namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>A wrong knob: a setting that looks as if it protected something and does not, with the right one beside it.</summary>
internal sealed class Trap
{
    public Trap(ConferenceControl control, string wrongPath, string rightPath, string explanation, string source)
    {
        Control = control;
        WrongPath = wrongPath;
        RightPath = rightPath;
        Explanation = explanation;
        Source = source;
    }

    /// <summary>The control one believes to have set.</summary>
    public ConferenceControl Control { get; }

    /// <summary>The misleading setting.</summary>
    public string WrongPath { get; }

    /// <summary>The setting that does what was meant; empty when there is none.</summary>
    public string RightPath { get; }

    /// <summary>True when the vendor does not heed the setting at all where <see cref="WrongPath"/> puts it, whatever else is sent.</summary>
    public bool NeverApplies { get; set; }

    /// <summary>What really happens.</summary>
    public string Explanation { get; }

    /// <summary>Where that is documented.</summary>
    public string Source { get; }
}
