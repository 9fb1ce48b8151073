using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing;

/// <summary>Turns unacceptable evidence into reasons and remedies.</summary>
internal static class PolicyViolations
{
    public static IReadOnlyList<PolicyViolation> Of(MeetingEvidence evidence, VendorCatalogue catalogue)
    {
        var violations = new List<PolicyViolation>();
        foreach (var control in evidence.Controls.Where(c => !c.IsAcceptable))
        {
            foreach (var setting in control.Settings.Where(s => s.Counts && s.Outcome > control.Requirement!.WeakestAcceptable))
                violations.Add(Explain(control, setting, catalogue));
        }

        violations.AddRange(evidence.MissingMeasures.Select(m => new PolicyViolation(
            null,
            m.Id,
            ControlOutcome.NotEnforceable,
            $"No software can see to this: {m.Meaning}",
            $"Declare it with {nameof(Declaration)}.{nameof(Declaration.For)}({nameof(OrganisationalMeasure)}…).")));
        return violations;
    }

    private static PolicyViolation Explain(ControlEvidence control, SettingEvidence setting, VendorCatalogue catalogue)
    {
        var id = control.Control.Id;
        var note = catalogue.SettingsOf(control.Control).FirstOrDefault(s => s.Path == setting.Name)?.Note;
        var (reason, remedy) = (setting.Scope, setting.Outcome) switch
        {
            (SettingScope.Meeting, ControlOutcome.Violated) =>
                ($"{setting.Name} was read as {setting.Applied}, wanted was {setting.Wanted}.", "Look for an account or group setting that overrides it, or record a weakening if the profile permits one."),
            (SettingScope.Meeting, _) =>
                ($"{setting.Name} was sent, but the vendor did not report it.", $"Declare how {id} is met, if the profile accepts a declaration."),
            (SettingScope.Account, ControlOutcome.Violated) =>
                ($"{catalogue.Title} sets this only by account: {setting.Name} was read as {setting.Applied}, wanted is {setting.Wanted}.", "Ask the account's administrator to change it; a declaration does not speak against what was read."),
            (SettingScope.Account, _) =>
                ($"{catalogue.Title} sets this only by account, and {setting.Name} could not be read.", $"{setting.Note ?? "The vendor did not report it."} Or declare how {id} is met."),
            (SettingScope.Deployment, _) =>
                ($"The app's {setting.Name} goes beyond what is needed: {setting.Applied ?? "unknown"}.", "Take the surplus away from the app."),
            _ => (note ?? $"{catalogue.Title} has no setting for it.", $"Declare how {id} is met."),
        };
        return new PolicyViolation(control.Control, setting.Name.Length == 0 ? null : setting.Name, setting.Outcome, reason, remedy);
    }
}
