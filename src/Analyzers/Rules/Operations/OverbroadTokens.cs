using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Calls;
using PrivacySafe.Conferencing.Analyzers.Facts;
using PrivacySafe.Conferencing.Analyzers.Rules.Meetings;
using PrivacySafe.Conferencing.Analyzers.Search;
using PrivacySafe.Conferencing.Analyzers.Values;
using PrivacySafe.Conferencing.Catalogue;

namespace PrivacySafe.Conferencing.Analyzers.Rules.Operations;

/// <summary>Finds tokens that open more than one room, for longer than one meeting, or with more rights than they name; what they say of settings is judged like any other request.</summary>
internal sealed class OverbroadTokens : INamedOperationRule
{
    // Longer than any meeting, and as long as those go who want to be asked once a day.
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    // Whatever is serialised can be a token that is signed by hand; hardly any file writes one.
    private static readonly FileWords Words = new(
        VendorCatalogues.All.Where(v => v.Token is not null).Select(v => v.Token!.ClaimOf(v.Token.RoomPath)).ToArray(),
        VendorCatalogues.All.Where(v => v.Token is not null).SelectMany(v => new[] { v.Token!.Audience, SettingPath.NameOf(v.Token.ContextPath), v.Token.ClaimOf(v.Token.AudiencePath), "audience" }).ToArray());

    public string Part => "rule of tokens";

    public IReadOnlyList<string> MethodNames => TokenLibraries.MethodNames;

    public IReadOnlyList<string> TypeNames => TokenLibraries.TypeNames;

    public bool IsPossibleIn(SyntaxTree file) => Words.AreIn(file);

    public IEnumerable<Finding> In(IOperation operation, RuleContext context)
    {
        if (TokenLibraries.Read(operation, context.Evaluator) is not { } call || TokenIssue.Of(call, context.IsMentioned, context.Settings.TokenAudiences) is not { } token)
            return Array.Empty<Finding>();
        var write = token.ToWrite();
        return Room(token)
            .Concat(Life(token, operation.SemanticModel, context.Evaluator))
            .Concat(Rights(token))
            .Concat(RoomNames.In(write).Where(f => !OpensEveryRoom(token)).Select(WithoutChange))
            .Concat(InsecureValues.In(write));
    }

    // The link names the room, too: another name in the token alone opens nothing.
    private static Finding WithoutChange(Finding finding)
    {
        finding.Properties = finding.Properties.Remove(FindingProperties.Change);
        return finding;
    }

    private static bool OpensEveryRoom(TokenIssue token) => token.At(token.Shape.RoomPath).Alternatives.Any(a => IsEveryRoom(token, a));

    private static bool IsEveryRoom(TokenIssue token, Value value) => value is KnownValue { Constant: string room } && room == token.Shape.EveryRoom;

    private static IEnumerable<Finding> Room(TokenIssue token)
    {
        foreach (var value in token.At(token.Shape.RoomPath).Alternatives)
        {
            if (IsEveryRoom(token, value))
                yield return About(token, value.Origin.Location, token.Shape.RoomPath, $"opens every room ({token.Shape.ClaimOf(token.Shape.RoomPath)} = {token.Shape.EveryRoom}); name the one it is for", FindingProperties.Replace);
        }
    }

    private static IEnumerable<Finding> Life(TokenIssue token, SemanticModel? model, Evaluator evaluator)
    {
        var expiry = token.At(token.Shape.ExpiryPath);
        if (expiry is AbsentValue)
        {
            if (!token.EndsOnlyWhenSaid)
                yield break;
            var finding = About(token, Origin.OfName(token.Place).Location, token.Shape.ExpiryPath, "never expires; let it end soon after the meeting", FindingProperties.Add);
            finding.Others = ImmutableArray.Create(expiry.Origin.Location);
            finding.Properties = finding.Properties.Add(FindingProperties.At, "0").Add(FindingProperties.Missing, token.Shape.ClaimOf(token.Shape.ExpiryPath));
            yield return finding;
            yield break;
        }

        foreach (var value in expiry.Alternatives)
        {
            if (TimeAhead.Of(value, model, evaluator) is { } life && life > LongestLife)
                yield return About(token, value.Origin.Location, token.Shape.ExpiryPath, $"is valid for {Said(life)}; let it end soon after the meeting", FindingProperties.Replace);
        }
    }

    private static string Said(TimeSpan life)
    {
        if (life == TimeSpan.MaxValue)
            return "ever";
        var days = life.TotalDays.ToString("0.#", CultureInfo.InvariantCulture);
        return days == "1" ? "1 day" : days + " days";
    }

    private static IEnumerable<Finding> Rights(TokenIssue token)
    {
        var features = token.At(token.Shape.FeaturesPath);
        if (features is not AbsentValue)
            yield break;
        foreach (var value in token.At(token.Shape.ModeratorPath).Alternatives)
        {
            if (value is not KnownValue known || !Evaluator.Format(known.Constant).Equals("true", StringComparison.OrdinalIgnoreCase))
                continue;
            var finding = About(token, value.Origin.Location, token.Shape.FeaturesPath, "makes a moderator and lists no features, so that the server grants recording, streaming, transcripts and calls; list each with true or false", FindingProperties.Add);
            finding.Others = ImmutableArray.Create(features.Origin.Location);
            finding.Properties = finding.Properties.Add(FindingProperties.At, "0").Add(FindingProperties.Missing, SettingPath.NameOf(token.Shape.FeaturesPath));
            yield return finding;
        }
    }

    private static Finding About(TokenIssue token, Location place, string path, string what, string change) => new(RuleDescriptors.OverbroadMeetingToken, place, token.Vendor.Title, what)
    {
        Properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Vendor, token.Vendor.Name)
            .Add(FindingProperties.Setting, path)
            .Add(FindingProperties.Change, change),
    };
}
