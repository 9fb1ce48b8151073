using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace PrivacySafe.Conferencing;

/// <summary>
/// A value that must not leak: it redacts itself in <see cref="ToString"/>, the debugger, JSON, logs, traces and exceptions.
/// Reading it out is one explicit call on the derived type.
/// </summary>
/// <remarks>Immutable and safe for concurrent use.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[ConferencingSecret]
public abstract class SensitiveValue
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private protected SensitiveValue(string value) => _value = value;

    private protected string Value => _value;

    /// <summary>Returns the kind of the secret in brackets, never the secret.</summary>
    public sealed override string ToString() => $"[{GetType().Name} withheld]";

    /// <summary>True when both are of the same kind and hold the same value; compared in constant time.</summary>
    /// <param name="obj">The other value.</param>
    public sealed override bool Equals(object? obj) =>
        obj is SensitiveValue other && other.GetType() == GetType()
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_value), Encoding.UTF8.GetBytes(other._value));

    /// <summary>A hash that is salted per process, so that it says nothing about the value elsewhere.</summary>
    public sealed override int GetHashCode() => HashCode.Combine(GetType(), _value);
}
