namespace PrivacySafe.Conferencing;

/// <summary>The base of every error this library raises about meetings, except wrong arguments and cancellation.</summary>
/// <remarks>No message, property or inner exception holds a secret.</remarks>
public abstract class ConferencingException : Exception
{
    private protected ConferencingException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
