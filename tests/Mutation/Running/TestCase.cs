using System.Reflection;
using System.Runtime.ExceptionServices;

namespace PrivacySafe.Conferencing.Mutation.Running;

/// <summary>One test with its arguments.</summary>
/// <param name="Name">Class, method and number of the row of data.</param>
/// <param name="Method">The method.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record TestCase(string Name, MethodInfo Method, object?[] Arguments)
{
    /// <summary>Runs the test; throws what it throws.</summary>
    public async Task RunAsync()
    {
        var instance = Method.IsStatic ? null : Activator.CreateInstance(Method.ReflectedType!);
        try
        {
            switch (Invoke(instance))
            {
                case Task task:
                    await task;
                    break;
                case ValueTask task:
                    await task;
                    break;
            }
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else if (instance is IDisposable disposable)
                disposable.Dispose();
        }
    }

    private object? Invoke(object? instance)
    {
        try
        {
            return Method.Invoke(instance, Arguments);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }
}
