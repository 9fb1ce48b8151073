using Acornima;
using Acornima.Ast;

namespace PrivacySafe.Conferencing.Jitsi.Files;

/// <summary>
/// Follows a script from its first statement to its last, as far as can be told what it does, and runs nothing. Conditions that can be told are heeded; what stands in others, in loops and in
/// functions may run or not, so that the places it changes become unknown. For one thread.
/// </summary>
internal sealed class ScriptFollower
{
    private readonly ScriptReferences _references;
    private readonly ScriptExpressions _expressions;

    private ScriptFollower(ScriptConfiguration configuration)
    {
        _references = new ScriptReferences(configuration);
        _expressions = new ScriptExpressions(configuration, _references);
    }

    /// <summary>Follows a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="failure">Where it fails, and why; null when it does not, as far as can be told.</param>
    /// <returns>The configuration after its end.</returns>
    public static ScriptValue Follow(Script script, out FileProblem? failure)
    {
        // A variable that is declared anywhere at the top is nothing before; one that is not was made elsewhere.
        var isDeclared = script.Body.Any(s => Declares(s));
        var configuration = new ScriptConfiguration(isDeclared ? ScriptValue.Undefined(0) : ScriptValue.Unknown(0, "The configuration is made elsewhere."));
        var follower = new ScriptFollower(configuration);
        foreach (var statement in script.Body)
            follower.Follow(statement, 0);
        follower._references.ConsiderFunctionsAgain();
        failure = follower._expressions.Failure is { } reason ? new FileProblem(follower._expressions.FailureLine, null, reason) : null;
        return configuration.Root;
    }

    private static bool Declares(Statement statement) => statement switch
    {
        VariableDeclaration declaration => declaration.Declarations.Any(d => d.Id is Identifier { Name: ScriptPath.Root }),
        FunctionDeclaration { Id.Name: ScriptPath.Root } or ClassDeclaration { Id.Name: ScriptPath.Root } => true,
        _ => false,
    };

    private void Follow(Statement statement, int depth)
    {
        if (_references.FailingLine > 0)
            _expressions.Fail(_references.FailingLine, "The script may fail here, because it uses a part of something that is not there. What would come after it is unknown.");
        if (_expressions.Failure is not null || depth > DeploymentFile.Deepest)
        {
            _references.Consider(statement);
            return;
        }

        switch (statement)
        {
            case EmptyStatement:
                break;
            case ExpressionStatement expression:
                Perform(expression.Expression, depth);
                break;
            case VariableDeclaration declaration:
                foreach (var declarator in declaration.Declarations)
                    Follow(declarator, depth);
                break;
            case IfStatement condition:
                Follow(condition, depth);
                break;
            case BlockStatement block when !block.Body.Any(s => s is not VariableDeclaration { Kind: VariableDeclarationKind.Var } && Declares(s)):
                foreach (var inner in block.Body)
                    Follow(inner, depth + 1);
                break;
            case ThrowStatement:
                _references.Consider(statement);
                _expressions.Fail(statement.Location.Start.Line, "The script ends itself here. What would come after it is unknown.");
                break;
            case FunctionDeclaration { Id.Name: ScriptPath.Root } or ClassDeclaration { Id.Name: ScriptPath.Root }:
                _expressions.Fail(statement.Location.Start.Line, "The configuration is no object.");
                _references.Consider(statement);
                break;
            default:
                _references.Consider(statement);
                break;
        }
    }

    private void Follow(VariableDeclarator declarator, int depth)
    {
        if (declarator is { Id: Identifier { Name: ScriptPath.Root }, Init: { } initial })
            _expressions.Declare(initial, depth + 1);
        else if (declarator is { Id: Identifier { Name: not ScriptPath.Root }, Init: { } other })
            _expressions.Evaluate(other, depth + 1);
        else if (declarator.Id is not Identifier)
            _references.Consider(declarator);
    }

    private void Follow(IfStatement condition, int depth)
    {
        switch (_expressions.TruthOf(condition.Test, depth + 1))
        {
            case true:
                Follow(condition.Consequent, depth + 1);
                break;
            case false:
                if (condition.Alternate is not null)
                    Follow(condition.Alternate, depth + 1);
                break;
            case null:
                _references.Consider(condition.Consequent);
                if (condition.Alternate is not null)
                    _references.Consider(condition.Alternate);
                break;
        }
    }

    /// <summary>Does what an expression does whose value nobody uses.</summary>
    private void Perform(Expression expression, int depth)
    {
        switch (expression)
        {
            case AssignmentExpression assignment:
                _expressions.Assign(assignment, depth + 1);
                break;
            case SequenceExpression sequence:
                foreach (var part in sequence.Expressions)
                    Perform(part, depth + 1);
                break;
            case LogicalExpression { Operator: Operator.LogicalAnd or Operator.LogicalOr } logical when depth <= DeploymentFile.Deepest:
                var truth = _expressions.TruthOf(logical.Left, depth + 1);
                if (truth is null)
                    _references.Consider(logical.Right);
                else if (truth == (logical.Operator == Operator.LogicalAnd))
                    Perform(logical.Right, depth + 1);
                break;
            default:
                _expressions.Evaluate(expression, depth + 1);
                break;
        }
    }
}
