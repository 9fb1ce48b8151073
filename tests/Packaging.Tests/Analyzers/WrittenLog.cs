namespace PrivacySafe.Conferencing.Packaging.Tests.Analyzers;

/// <summary>A log of errors with what compilers write into theirs, put together by hand, so that its parts can stand in any order.</summary>
internal static class WrittenLog
{
    /// <summary>A log in version 2.1 of the format.</summary>
    /// <param name="results">The results, each without or with a suppression.</param>
    /// <param name="toolFirst">True when the tool with its list of rules, which tells of suppressions as well, stands before the results.</param>
    public static string Current(IEnumerable<(string Rule, bool Suppressed)> results, bool toolFirst)
    {
        const string Tool = """
            "tool": { "driver": { "name": "Microsoft (R) Visual C# Compiler", "rules": [
              { "id": "PSC1005", "shortDescription": { "text": "x" }, "properties": { "category": "x", "isEverSuppressed": "true", "suppressionKinds": [ "inSource" ] } }
            ] } }
            """;
        var list = $"\"results\": [ {string.Join(",\n", results.Select(r => Result(r.Rule, r.Suppressed ? """ "suppressions": [ { "kind": "inSource" } ], """ : "")))} ]";
        return $$"""
            { "$schema": "http://json.schemastore.org/sarif-2.1.0", "version": "2.1.0", "runs": [ { {{(toolFirst ? Tool + ",\n" + list : list + ",\n" + Tool)}}, "columnKind": "utf16CodeUnits" } ] }
            """;
    }

    /// <summary>A log in version 1 of the format, where the list of rules has a place of its own.</summary>
    /// <param name="results">The results, each without or with a suppression.</param>
    /// <param name="toolFirst">True when tool and rules stand before the results.</param>
    public static string Older(IEnumerable<(string Rule, bool Suppressed)> results, bool toolFirst)
    {
        const string Tool = "\"tool\": { \"name\": \"Microsoft (R) Visual C# Compiler\" }";
        const string Rules = "\"rules\": { \"PSC1005\": { \"id\": \"PSC1005\", \"properties\": { \"isEverSuppressed\": \"true\", \"suppressionKinds\": [ \"inSource\" ] } } }";
        var list = $"\"results\": [ {string.Join(",\n", results.Select(r => Result(r.Rule, r.Suppressed ? """ "suppressionStates": [ "suppressedInSource" ], """ : "")))} ]";
        return $$"""
            { "$schema": "http://json.schemastore.org/sarif-1.0.0", "version": "1.0.0", "runs": [ { {{(toolFirst ? Tool + ",\n" + Rules + ",\n" + list : list + ",\n" + Tool + ",\n" + Rules)}} } ] }
            """;
    }

    // The message quotes what a log says of suppressions, and another result.
    private static string Result(string rule, string suppression) => $$"""
        { "ruleId": "{{rule}}", "ruleIndex": 0, "level": "warning", "message": { "text": "\"suppressions\" and \"ruleId\": \"PSC1001\" are only a text" }, {{suppression}}"locations": [ { "physicalLocation": { "artifactLocation": { "uri": "A.cs" } } } ] }
        """;
}
