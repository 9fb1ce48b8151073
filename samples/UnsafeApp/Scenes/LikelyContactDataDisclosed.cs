public class LikelyContactDataDisclosed
{
    private const string Meetings = "https://api.zoom.us/v2/users/me/meetings";

    public void Run(IReadOnlyList<string> addressBook)
    {
        InviteAll(addressBook); // PSC4008 (no fix)
    }

    private static void InviteAll(IReadOnlyList<string> guests) => Console.WriteLine($"{guests.Count} asked to {Meetings}");
}
