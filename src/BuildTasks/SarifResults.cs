using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;
using PrivacySafe.Conferencing.Analyzers.Baseline.Text;

namespace PrivacySafe.Conferencing.BuildTasks;

/// <summary>Reads the log of a compilation, in either version of the format that the compiler writes. The platform reads JSON as XML everywhere; other readers would be dependencies.</summary>
internal static class SarifResults
{
    private const string RuleId = "ruleId";
    private const string Level = "level";
    private const string Note = "note";

    /// <exception cref="XmlException">The log is no JSON.</exception>
    public static IEnumerable<SarifResult> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(file, XmlDictionaryReaderQuotas.Max);
        var log = XDocument.Load(reader);
        return log.Descendants("results").Elements("item").Select(Result).ToArray();
    }

    private static SarifResult Result(XElement result) => new(
        (string?)result.Element(RuleId) ?? "",
        (string?)result.Element("properties")?.Element("customProperties")?.Element(BaselineWords.KeyProperty),
        (result.Element("suppressions") ?? result.Element("suppressionStates"))?.HasElements == true,
        (string?)result.Element(Level) == Note);
}
