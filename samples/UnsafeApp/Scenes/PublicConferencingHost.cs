public class PublicConferencingHost
{
    public string LinkFor(string room) => $"https://meet.jit.si/{room}"; // PSC1016 (no fix)
}
