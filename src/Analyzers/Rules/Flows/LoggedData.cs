using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Flow;
using PrivacySafe.Conferencing.Analyzers.Known;
using PrivacySafe.Conferencing.Analyzers.Rules.Operations;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Flows;

/// <summary>Finds secrets of meetings and data of participants that code writes into logs and the like.</summary>
internal sealed class LoggedData : IShapedOperationRule
{
    private static readonly DataKind[] Data = { DataKind.MeetingSecret, DataKind.HostLink, DataKind.ParticipantData };

    private static readonly FileWords Subjects = new(SecretNames.All.Concat(LikelySecretNames.All).Concat(ParticipantNames.Words).Concat(new[] { "ReadAs", ".Content", "GetString" }).ToArray());

    private readonly LogSinks _sinks;
    private readonly FilePlaces? _sources;
    private readonly bool _hasSources;

    /// <param name="apis">What is known of the members of libraries.</param>
    /// <param name="described">What of it users have described.</param>
    public LoggedData(KnownApis apis, KnownApis described)
    {
        _sinks = new LogSinks(apis, described);
        _hasSources = DescribedNames.DataNames(described, Data).Any();
        _sources = DescribedNames.Places(DescribedNames.DataNames(described, Data));
    }

    public string Part => "rule of logged data";

    public bool IsPossibleIn(SyntaxTree file) => _sinks.MayBeIn(file) && (Subjects.AreIn(file) || _sources?.AreIn(file) == true);

    public CodeShape Shapes => CodeShape.Call | CodeShape.Creation | CodeShape.Assignment;

    public bool MayBeAt(SyntaxNode node) => _sinks.MayBeAt(node);

    public bool CanBeAt(IOperation operation) => _sinks.CanBeAt(operation);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        foreach (var (value, where) in _sinks.Of(operation))
        {
            if (Judge(value, where, operation, context) is { } finding)
                yield return finding;
        }
    }

    private Finding? Judge(IOperation value, string where, IOperation sink, RuleContext context)
    {
        // A user who describes a source has said that it is about meetings.
        if (!_hasSources && !VendorCatalogues.All.Any(context.IsMentioned))
            return null;
        if (FlowFinding.To(value, new MeetingSecrets(context.Apis, context.IsMentioned, context.CreatesMeeting, part => context.PasscodesSent.TryGetValue(part, out var name) ? name : null), context, followsCallers: true) is { } secret && IsGivenAway(secret, value, sink))
        {
            return FlowFinding.At(
                RuleDescriptors.MeetingSecretLogged, value, secret, null,
                secret.Source.IsWhole ? "The vendor's whole answer, with links and passcode," : $"'{secret.Source.Name}'", where);
        }

        if (FlowFinding.To(value, new LikelySecretNames(context.Apis), context) is { } likely)
            return FlowFinding.At(RuleDescriptors.LikelyMeetingSecretLogged, value, likely, null, $"'{likely.Source.Name}'", where);
        return FlowFinding.To(value, new ParticipantNames(context.Apis), context) is { } person ? FlowFinding.At(RuleDescriptors.ParticipantDataLogged, value, person, null, $"'{person.Source.Name}'", where) : null;
    }

    // An object is not written with what it holds unless it says so itself; an answer that reports a failure holds no meeting.
    private static bool IsGivenAway(DataFlow flow, IOperation value, IOperation sink) =>
        !flow.Source.IsWhole || (WrittenText.GivesAway(value) || LogSinks.WritesWhole(sink)) && !FailedRequests.AreAround(sink);
}
