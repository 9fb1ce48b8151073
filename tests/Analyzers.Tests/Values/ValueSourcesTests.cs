namespace PrivacySafe.Conferencing.Analyzers.Tests.Values;

/// <summary>Where a value comes from that is not known.</summary>
public class ValueSourcesTests
{
    private const string Declarations = """
        }
        namespace Microsoft.Extensions.Configuration { interface IConfiguration { string this[string key] { get; } } static class ConfigurationBinder { public static string GetValue(this IConfiguration configuration, string key) => null; } }
        namespace System.Configuration { static class ConfigurationManager { public static Dictionary<string, string> AppSettings => new(Console.In.Peek()); } }
        namespace Microsoft.Extensions.Options { class Bound { public string Value => null; } }
        namespace PrivacySafe.Conferencing { class Passcode { public static string Generate() => Console.ReadLine(); } }
        class ZoomOptions { public string Passcode => Console.ReadLine(); }
        class ZoomSettings { public string Passcode => Console.ReadLine(); }
        class MeetingSettings { public string Passcode => Console.ReadLine(); }
        class SettingsPage { public string Passcode => Console.ReadLine(); }
        class ZoomConfiguration { public string Passcode => Console.ReadLine(); }
        class ZoomConfig { public string Passcode => Console.ReadLine(); }
        class Holder {
        """;

    private static void ComesFrom(string source, string statements, params string[] files) =>
        Assert.Equal("?" + source, Evaluation.Of(statements, Declarations, files));

    [Theory]
    [InlineData("new Random().Next()", "PredictableRandom")]
    [InlineData("Random.Shared.Next()", "PredictableRandom")]
    [InlineData("string.Join(\"\", new Random())", "PredictableRandom")]
    [InlineData("System.Security.Cryptography.RandomNumberGenerator.GetInt32(5)", "CryptographicRandom")]
    [InlineData("System.Security.Cryptography.SHA256.HashData(new byte[1])", "")]
    [InlineData("PrivacySafe.Conferencing.Passcode.Generate()", "CryptographicRandom")]
    [InlineData("Guid.NewGuid()", "NewGuid")]
    [InlineData("Guid.CreateVersion7()", "NewGuid")]
    [InlineData("Guid.Parse(Console.ReadLine())", "")]
    [InlineData("DateTime.Now", "Clock")]
    [InlineData("DateTime.UtcNow.Ticks", "Clock")]
    [InlineData("DateTime.Today", "Clock")]
    [InlineData("DateTimeOffset.UtcNow", "Clock")]
    [InlineData("DateTime.UnixEpoch.Ticks", "")]
    [InlineData("Environment.TickCount", "Clock")]
    [InlineData("Environment.TickCount64", "Clock")]
    [InlineData("Environment.MachineName", "")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp()", "Clock")]
    [InlineData("Environment.GetEnvironmentVariable(Console.ReadLine())", "Configuration")]
    [InlineData("Environment.GetFolderPath(0)", "")]
    [InlineData("default(Microsoft.Extensions.Configuration.IConfiguration)[Console.ReadLine()]", "Configuration")]
    [InlineData("System.Configuration.ConfigurationManager.AppSettings[Console.ReadLine()]", "Configuration")]
    [InlineData("new Microsoft.Extensions.Options.Bound().Value", "Configuration")]
    [InlineData("new ZoomOptions().Passcode", "Configuration")]
    [InlineData("new ZoomSettings().Passcode", "Configuration")]
    [InlineData("new MeetingSettings().Passcode", "")]
    [InlineData("new SettingsPage().Passcode", "")]
    [InlineData("new ZoomConfiguration().Passcode", "Configuration")]
    [InlineData("new ZoomConfig().Passcode", "Configuration")]
    [InlineData("given", "Parameter")]
    [InlineData("given.Substring(1)", "Parameter")]
    [InlineData("Console.ReadLine()", "")]
    public void An_expression(string expression, string source) => ComesFrom(source, $"Use({expression});");

    [Theory]
    [InlineData("var id = Guid.NewGuid().ToString(); Use(id.Substring(0, 8));", "NewGuid")]
    [InlineData("var random = new Random(); var letters = new char[8]; for (var i = 0; i < 8; i++) letters[i] = (char)random.Next(); Use(string.Join(\"\", letters));", "PredictableRandom")]
    [InlineData("var id = Console.ReadLine(); Use(id.Substring(0, 8));", "")]
    [InlineData("var id = Console.ReadLine(); if (flag) id = Guid.NewGuid().ToString(); Use(id.Substring(0, 8));", "NewGuid")]
    [InlineData("Use(string.Join(\"\", new[] { Guid.NewGuid().ToString(), new Random().Next().ToString(), given }));", "PredictableRandom")]
    [InlineData("Use(string.Join(\"\", new[] { given, DateTime.Now.ToString() }));", "Clock")]
    [InlineData("Use(Made());  string Made() { var random = new Random(); return random.Next().ToString().Substring(1); }", "PredictableRandom")]
    [InlineData("var (id, number) = (Guid.NewGuid(), new Random().Next()); Use(id.ToString());", "NewGuid")]
    [InlineData("string id; (id, _) = (Guid.NewGuid().ToString(), new Random().Next()); Use(id.Substring(1));", "NewGuid")]
    [InlineData("var a = Guid.NewGuid().ToString(); var b = a.Substring(1); var c = b.Substring(1); Use(c.Substring(1));", "NewGuid")]
    [InlineData("var a = Guid.NewGuid().ToString(); var b = a.Substring(1); var c = b.Substring(1); var d = c.Substring(1); var e = d.Substring(1); Use(e.Substring(1));", "")]
    public void What_an_expression_is_made_of(string statements, string source) => ComesFrom(source, statements);

    [Theory]
    [InlineData("var random = new System.Random(); return random.Next().ToString();", "PredictableRandom")]
    [InlineData("return System.Security.Cryptography.RandomNumberGenerator.GetInt32(5).ToString();", "CryptographicRandom")]
    [InlineData("return new RNGCryptoServiceProvider().ToString();", "CryptographicRandom")]
    [InlineData("return System.Console.ReadLine();", "")]
    public void A_method_of_another_file_is_told_by_the_names_in_it(string body, string source) =>
        ComesFrom(source, "Use(Elsewhere.Made());", $"static class Elsewhere {{ public static string Made() {{ {body} }} class RNGCryptoServiceProvider {{ }} }}");
}
