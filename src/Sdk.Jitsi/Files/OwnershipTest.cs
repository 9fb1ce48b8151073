using Acornima.Ast;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>The question whether a part of the configuration has a member, which changes nothing: <c>config.hasOwnProperty('p2p')</c>, <c>Object.hasOwn(config, 'p2p')</c>.</summary>
/// <param name="Owner">The part.</param>
/// <param name="Name">The member.</param>
internal sealed record OwnershipTest(ScriptPath Owner, string Name)
{
    /// <summary>The question that a call is; null when it is another.</summary>
    public static OwnershipTest? Of(CallExpression call)
    {
        if (call.Callee is not MemberExpression { Computed: false, Property: Identifier method } callee)
            return null;
        if (method.Name == "hasOwnProperty" && call.Arguments.Count == 1)
            return Of(callee.Object, call.Arguments[0]);
        if (method.Name == "hasOwn" && callee.Object is Identifier { Name: "Object" } && call.Arguments.Count == 2)
            return Of(call.Arguments[0], call.Arguments[1]);

        // Object.prototype.hasOwnProperty.call(config, 'p2p')
        return method.Name == "call" && call.Arguments.Count == 2 && callee.Object is MemberExpression { Computed: false, Property: Identifier { Name: "hasOwnProperty" } }
            ? Of(call.Arguments[0], call.Arguments[1])
            : null;
    }

    private static OwnershipTest? Of(Node owner, Node name) =>
        ScriptPath.Of(owner) is { IsExact: true } path && ScriptPath.NameOf(name) is { } written ? new OwnershipTest(path, written) : null;
}
