namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>What an insecure value does, where one setting can be wrong in several ways.</summary>
internal enum ValueMeaning
{
    /// <summary>It is the opposite of the protection, no more.</summary>
    Plain,

    /// <summary>The meeting starts at once, without a planned time.</summary>
    InstantMeeting,

    /// <summary>The meeting takes place in a room that its host has for good.</summary>
    PersonalRoom,

    /// <summary>The vendor stores a recording.</summary>
    CloudRecording,
}
