namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The signed token with which an application lets somebody into a room: under which claims it says what. Paths are those of the settings.</summary>
internal sealed class TokenShape
{
    public TokenShape(string prefix) => Prefix = prefix;

    /// <summary>The first part of every path, which stands for the token itself.</summary>
    public string Prefix { get; }

    /// <summary>The room that the token opens.</summary>
    public string RoomPath { get; set; } = "";

    /// <summary>The room's name that opens every room.</summary>
    public string EveryRoom { get; set; } = "";

    /// <summary>What the token says of the participant.</summary>
    public string ContextPath { get; set; } = "";

    /// <summary>The names below the context, one of which tells whose token it is.</summary>
    public IReadOnlyList<string> ContextMembers { get; set; } = Array.Empty<string>();

    /// <summary>For whom the token is made.</summary>
    public string AudiencePath { get; set; } = "";

    /// <summary>The vendor's own audience.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Until when the token opens the room.</summary>
    public string ExpiryPath { get; set; } = "";

    /// <summary>Whether the participant is a moderator.</summary>
    public string ModeratorPath { get; set; } = "";

    /// <summary>What the participant may use, name by name.</summary>
    public string FeaturesPath { get; set; } = "";

    /// <summary>The name of a claim at the token's own level.</summary>
    public string ClaimOf(string path) => path.Substring(Prefix.Length + 1);
}
