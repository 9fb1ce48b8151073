using CsCheck;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Rooms;

public sealed class JitsiRoomNameTests
{
    [Fact]
    public void A_name_has_at_least_128_random_bits()
    {
        var letters = Enumerable.Range(0, 2000).SelectMany(_ => JitsiRoomName.New()).Distinct().Count();
        Assert.True(JitsiRoomName.Length * Math.Log2(letters) >= 128, $"{letters} letters");
    }

    [Fact]
    public void No_two_names_are_alike() => Assert.Equal(5000, Enumerable.Range(0, 5000).Select(_ => JitsiRoomName.New()).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_name_is_what_clients_and_servers_leave_as_it_is() =>
        Assert.All(Enumerable.Range(0, 200).Select(_ => JitsiRoomName.New()), name =>
        {
            Assert.Equal(name.ToLowerInvariant(), name);
            Assert.Equal(name, Uri.EscapeDataString(name));
            Assert.True(JitsiRoomName.IsRandom(name));
        });

    [Fact]
    public void Names_that_people_choose_do_not_pass_for_random() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 40].Where(s => s.Length != JitsiRoomName.Length || s.Any(c => char.IsUpper(c) || c is 'i' or 'l' or 'o' or '0' or '1')).Sample(s => !JitsiRoomName.IsRandom(s));
}
