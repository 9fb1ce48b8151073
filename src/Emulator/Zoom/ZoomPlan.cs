namespace PrivacySafe.Conferencing.Emulator.Zoom;

/// <summary>The plans whose request limits are known.</summary>
public enum ZoomPlan
{
    /// <summary>Pro: per second 30 light, 20 medium and 10 heavy requests.</summary>
    Pro,

    /// <summary>Business, Education, Enterprise and Partners: per second 80 light, 60 medium and 40 heavy requests.</summary>
    Business,
}
