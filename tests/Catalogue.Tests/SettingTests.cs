namespace PrivacySafe.Conferencing.Catalogue.Tests;

public sealed class SettingTests
{
    [Fact]
    public void Unsafe_is_what_no_demand_accepts() => AssertUnsafe(
        new() { Secure = SettingValue.Is("none"), Off = SettingValue.Is("cloud") }, ["cloud", "local"], ["none"]);

    [Fact]
    public void What_is_milder_and_accepted_is_not_unsafe() => AssertUnsafe(
        new() { Secure = SettingValue.Is("all"), Standard = SettingValue.OneOf("all", "guests") }, ["nobody"], ["all", "guests"]);

    [Fact]
    public void What_is_sent_while_nobody_demands_the_control_is_not_unsafe() => AssertUnsafe(
        new() { Secure = SettingValue.Is(true), Open = SettingValue.Is(false) }, [], ["true", "false"]);

    [Fact]
    public void Where_nobody_cares_nothing_is_unsafe() => AssertUnsafe(
        new() { Secure = SettingValue.Is(true), Open = SettingValue.Any }, [], ["true", "false"]);

    [Fact]
    public void What_is_named_is_unsafe_and_nothing_else() => AssertUnsafe(
        new() { Secure = SettingValue.Is(2), Unsafe = ["1"] }, ["1"], ["2", "3"]);

    [Fact]
    public void Of_secrets_only_the_empty_one_is_unsafe() => AssertUnsafe(new() { Secure = SettingValue.FreshSecret }, [""], ["x"]);

    [Fact]
    public void Of_lists_the_members_are_judged()
    {
        AssertUnsafe(new() { Secure = SettingValue.EmptyList }, ["US"], []);
        AssertUnsafe(new() { Secure = SettingValue.OnlyAmong("DE", "NL") }, ["US"], ["DE", "NL"]);
    }

    private static void AssertUnsafe(Values values, string[] @unsafe, string[] safe)
    {
        var setting = new Setting(ConferenceControls.Passcode, SettingScope.Meeting, "a") { Secure = values.Secure, Standard = values.Standard, Open = values.Open, Off = values.Off, Unsafe = values.Unsafe };

        Assert.All(@unsafe, v => Assert.True(setting.IsUnsafe(v), v));
        Assert.All(safe, v => Assert.False(setting.IsUnsafe(v), v));
    }

    private sealed class Values
    {
        public SettingValue Secure { get; init; } = SettingValue.Any;

        public SettingValue? Standard { get; init; }

        public SettingValue? Open { get; init; }

        public SettingValue? Off { get; init; }

        public IReadOnlyList<string>? Unsafe { get; init; }
    }
}
