namespace PrivacySafe.Conferencing.Providers;

/// <summary>A creation was sent and may have been committed, but no usable answer came. Never leaves the library.</summary>
internal sealed class CreationUncertainException : Exception
{
    public CreationUncertainException(string why, Exception? inner) : base(why, inner)
    {
    }
}
