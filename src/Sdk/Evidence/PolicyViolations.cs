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
            var wanting = control.Settings.Where(s => s.Counts && s.Outcome > control.Requirement!.WeakestAcceptable).ToArray();

            // What could not be read has one cause and one remedy, so it makes one reason.
            var unread = wanting.Where(s => s.Scope is SettingScope.Account or SettingScope.Deployment && s.Outcome == ControlOutcome.NotReported).ToArray();
            violations.AddRange(unread.GroupBy(s => (s.Scope, s.Note)).Select(g => Unread(control, [.. g], catalogue)));

            // So has what the vendor does not heed, and whatever people would have to do in its place.
            var unheeded = wanting.Where(s => s.Scope == SettingScope.Meeting && s is { Outcome: ControlOutcome.NotReported, Note: not null }).ToArray();
            violations.AddRange(unheeded.GroupBy(s => s.Note!).Select(g => Unheeded(control, [.. g], catalogue)));
            violations.AddRange(wanting.Except(unread).Except(unheeded).Where(s => !unheeded.Any(u => Known(control, s, catalogue)?.ReplacedBy == u.Name)).Select(s => Explain(control, s, catalogue)));
        }

        // Where end-to-end encryption is to blame, it has been named already.
        if (!evidence.IsHostingAcceptable && evidence[ConferenceControls.EndToEndEncryption].IsAcceptable)
            violations.Add(Hosting(evidence, catalogue));
        violations.AddRange(evidence.MissingMeasures.Select(m => new PolicyViolation(
            null,
            m.Id,
            ControlOutcome.NotEnforceable,
            $"No software can see to this: {m.Meaning}",
            $"Declare it with {nameof(Declaration)}.{nameof(Declaration.For)}({nameof(OrganisationalMeasure)}…).")));
        return violations;
    }

    private static PolicyViolation Hosting(MeetingEvidence evidence, VendorCatalogue catalogue) => new(
        null,
        "hosting-model",
        ControlOutcome.Violated,
        evidence.Hosting == HostingModel.TransparentProcessor
            ? $"{catalogue.Title} can technically follow the meeting ({evidence.Hosting}), demanded is {evidence.WeakestAcceptableHosting} or better."
            : $"The servers of {catalogue.Title} are not the organiser's own ({evidence.Hosting}), demanded is {evidence.WeakestAcceptableHosting}.",
        evidence.WeakestAcceptableHosting == HostingModel.OwnServer
            ? "Hold the meeting on a server of your own, or under a profile that accepts a provider."
            : $"Demand end-to-end encryption with {nameof(MeetingRequest<>.WithEndToEndEncryption)}, hold the meeting on a server of your own, or choose a profile that accepts the provider.");

    private static PolicyViolation Unread(ControlEvidence control, SettingEvidence[] settings, VendorCatalogue catalogue) => new(
        control.Control,
        string.Join(", ", settings.Select(s => s.Name)),
        ControlOutcome.NotReported,
        $"{catalogue.Title} sets this only by {(settings[0].Scope == SettingScope.Account ? "account" : "deployment")}, and {string.Join(", ", settings.Select(s => s.Name))} could not be read.",
        $"{settings[0].Note ?? "The vendor did not report it."} Or declare how {control.Control.Id} is met.");

    private static PolicyViolation Unheeded(ControlEvidence control, SettingEvidence[] settings, VendorCatalogue catalogue) => new(
        control.Control,
        string.Join(", ", settings.Select(s => s.Name)),
        ControlOutcome.NotReported,
        $"{(settings.Length == 1 ? "It is" : "They are")} not known to have an effect. {settings[0].Note}",
        $"{(settings.Length == 1 ? Known(control, settings[0], catalogue)?.Note : "Remove the cause.")} Or declare how {control.Control.Id} is met, if the profile accepts a declaration.".TrimStart());

    private static Setting? Known(ControlEvidence control, SettingEvidence setting, VendorCatalogue catalogue) =>
        catalogue.SettingsOf(control.Control).FirstOrDefault(s => s.Path == setting.Name && s.Scope == setting.Scope);

    private static PolicyViolation Explain(ControlEvidence control, SettingEvidence setting, VendorCatalogue catalogue)
    {
        var id = control.Control.Id;
        var known = Known(control, setting, catalogue);
        var note = known?.Note;
        var (reason, remedy) = (setting.Scope, setting.Outcome) switch
        {
            (SettingScope.Meeting, ControlOutcome.Violated) =>
                ($"{setting.Name} was read as {setting.Applied}, wanted was {setting.Wanted}.", $"Look for an account or group setting that overrides it{Prerequisites(known, catalogue)}, or record a weakening if the profile permits one."),
            (SettingScope.Meeting, ControlOutcome.Declared) =>
                ($"{setting.Name} is as wanted, but binds nobody. {setting.Note}", $"{note} Choose a profile that accepts a statement, or record a weakening if the profile permits one."),
            (SettingScope.Meeting, _) =>
                ($"{setting.Name} was sent, but the vendor did not report it.", $"Declare how {id} is met, if the profile accepts a declaration."),
            (SettingScope.Account, ControlOutcome.Violated) when known is { IsPrerequisite: true } =>
                ($"{catalogue.Title} does not honour {known.PrerequisiteOf} while the host's setting {setting.Name} is {setting.Applied}; it has to be {setting.Wanted}.", note!),
            (SettingScope.Account, ControlOutcome.Violated) =>
                ($"{catalogue.Title} sets this only by account: {setting.Name} was read as {setting.Applied}, wanted is {setting.Wanted}.", "Ask the account's administrator to change it; a declaration does not speak against what was read."),
            (SettingScope.Deployment, ControlOutcome.Violated) =>
                ($"This is set for all meetings: {setting.Name} is {setting.Applied}, wanted is {setting.Wanted}.", $"Have it changed; a declaration does not speak against what is known. {note}".TrimEnd()),
            (SettingScope.Deployment, _) =>
                ($"This is set for all meetings, and {setting.Name} is known only from what a file or a person says.", $"{note} Or choose a profile that accepts a statement."),
            _ => (note ?? $"{catalogue.Title} has no setting for it.", $"Declare how {id} is met."),
        };
        return new PolicyViolation(control.Control, setting.Name.Length == 0 ? null : setting.Name, setting.Outcome, reason, remedy);
    }

    private static string Prerequisites(Setting? setting, VendorCatalogue catalogue) =>
        setting is null ? "" : string.Concat(catalogue.PrerequisitesOf(setting).Select(p => $", check {p.Path} in the host's settings"));
}
