namespace PrivacySafe.Conferencing.Catalogue;

/// <summary>The profiles, in the order in which pages and messages name them. Each has its demands in a table of its own.</summary>
internal static class ProfileTables
{
    /// <summary>All tables.</summary>
    public static IReadOnlyList<ProfileTable> All { get; } = new[]
    {
        EmployeeMeetingTable.Instance, WorksCouncilSessionTable.Instance, StaffCouncilSessionTable.Instance, PersonnelTalkTable.Instance, PublicWebinarTable.Instance,
        MedicalConsultationTable.Instance, ProfessionalSecrecyTable.Instance, TeachingTable.Instance, BoardMeetingTable.Instance, MunicipalCouncilTable.Instance,
    };
}
