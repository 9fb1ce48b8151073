namespace PrivacySafe.Conferencing.Catalogue.Tests;

public sealed class ReachableOutcomeTests
{
    private static readonly ConferenceControl Control = ConferenceControls.Passcode;

    [Fact]
    public void A_sent_setting_can_be_enforced() =>
        AssertReach(ControlOutcome.Enforced, ControlOutcome.Enforced, Meeting(SettingValue.Is(true)));

    [Fact]
    public void The_worst_setting_decides() =>
        AssertReach(ControlOutcome.Observed, ControlOutcome.Observed, Meeting(SettingValue.Is(true)), Account(ControlLevel.Standard));

    [Fact]
    public void A_setting_that_does_not_count_yet_decides_nothing() =>
        AssertReach(ControlOutcome.Enforced, ControlOutcome.Enforced, Meeting(SettingValue.Is(true)), Account(ControlLevel.Strict));

    [Fact]
    public void A_prerequisite_makes_no_outcome_worse() =>
        AssertReach(ControlOutcome.Enforced, ControlOutcome.Enforced, Meeting(SettingValue.Is(true)), new Setting(Control, SettingScope.Account, "b") { Secure = SettingValue.Is(true), PrerequisiteOf = "a" });

    [Fact]
    public void A_setting_of_which_every_reading_is_good_enough_tells_nothing() =>
        AssertReach(ControlOutcome.NotEnforceable, ControlOutcome.Declared, Meeting(SettingValue.Any));

    [Fact]
    public void What_is_nowhere_can_only_be_declared() =>
        AssertReach(ControlOutcome.NotEnforceable, ControlOutcome.Declared, Meeting(SettingValue.Is(true)), new Setting(Control, SettingScope.Nowhere, ""));

    [Fact]
    public void What_is_nowhere_and_harmless_is_declared_by_the_catalogue() =>
        AssertReach(ControlOutcome.Declared, ControlOutcome.Declared, new Setting(Control, SettingScope.Nowhere, "") { AbsentInAnswerIsSafe = true });

    [Fact]
    public void Nothing_known_can_only_be_declared() => AssertReach(ControlOutcome.NotEnforceable, ControlOutcome.Declared);

    [Fact]
    public void A_declaration_is_needed_only_where_it_helps()
    {
        var declarable = ReachableOutcome.Of(Vendor(), Control, ControlLevel.Standard);

        Assert.True(declarable.NeedsDeclarationFor(ControlOutcome.Declared));
        Assert.False(declarable.NeedsDeclarationFor(ControlOutcome.Enforced));
        Assert.False(declarable.NeedsDeclarationFor(ControlOutcome.NotEnforceable));
        Assert.False(declarable.Reaches(ControlOutcome.Observed));
    }

    private static void AssertReach(ControlOutcome alone, ControlOutcome declared, params Setting[] settings)
    {
        var reach = ReachableOutcome.Of(Vendor(settings), Control, ControlLevel.Standard);

        Assert.Equal(alone, reach.Alone);
        Assert.Equal(declared, reach.WithDeclaration);
    }

    private static Setting Meeting(SettingValue value) => new(Control, SettingScope.Meeting, "a") { Secure = value };

    private static Setting Account(ControlLevel from) => new(Control, SettingScope.Account, "b") { Secure = SettingValue.Is(true), CountsFrom = from };

    private static VendorCatalogue Vendor(params Setting[] settings) => new("test", "Test", "none", settings, [], []);
}
