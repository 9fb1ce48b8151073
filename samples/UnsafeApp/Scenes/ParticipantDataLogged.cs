public class ZoomParticipant
{
    public string Email { get; set; } = "";
}

public class ParticipantDataLogged
{
    public void Joined(ZoomParticipant participant)
    {
        Console.WriteLine($"{participant.Email} joined"); // PSC4004 (no fix)
    }
}
