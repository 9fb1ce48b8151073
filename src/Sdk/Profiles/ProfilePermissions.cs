namespace PrivacySafe.Conferencing;

/// <summary>Marks profiles under which a request may allow a recording on the host's own device. Without it, <c>AllowRecording</c> does not compile.</summary>
public interface IAllowsRecording;

/// <summary>Marks profiles under which a request may allow dial-in by telephone. Without it, <c>AllowDialIn</c> does not compile.</summary>
public interface IAllowsDialIn;
