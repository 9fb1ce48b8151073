public class SuppressionUnjustified
{
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Privacy.Access", "PSC1009", Justification = "<Pending>")] // PSC7002 (no fix)
    public string Room(string meeting) => "https://meet.example.org/" + meeting;
}
