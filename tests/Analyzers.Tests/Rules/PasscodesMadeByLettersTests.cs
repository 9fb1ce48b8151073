namespace PrivacySafe.Conferencing.Analyzers.Tests.Rules;

/// <summary>Passcodes that a method puts together letter by letter: judged by the generator that chooses the letters.</summary>
public class PasscodesMadeByLettersTests
{
    private static Task In(string members, bool? isPredictable) => Analysis.OfAsync("""
        using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Net.Http.Json; using System.Security.Cryptography; using System.Text; using System.Threading.Tasks;
        public class ZoomMeetings(HttpClient http)
        {
            private const string Digits = "0123456789";
            private readonly Random _random = new();
            private static readonly Random Shared = new Random();

            CREATE
        """.Replace("CREATE", isPredictable is { } known ? "public Task Create(string topic) => http.PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new { topic, password = " + (known ? "{|PSC1004:Make()|}" : "Make()") + " });" : "") + members + "\n}");

    [Theory]
    [InlineData("string Make() { var random = new Random(); var text = new StringBuilder(); for (var i = 0; i < 8; i++) text.Append(Digits[random.Next(10)]); return text.ToString(); }")]
    [InlineData("string Make() { var text = new StringBuilder(); for (var i = 0; i < 8; i++) { text.Append(Digits[_random.Next(10)]); } return text.ToString(); }")]
    [InlineData("string Make() { var text = new StringBuilder(); for (var i = 0; i < 8; i++) { var at = Shared.Next(10); var digit = Digits[at]; text.Append(digit); } return text.ToString(); }")]
    [InlineData("string Make() { var text = new StringBuilder(8); while (text.Length < 8) text = text.Append(_random.Next(10)); return text.ToString(); }")]
    [InlineData("string Make() { var text = \"\"; for (var i = 0; i < 8; i++) text += Digits[_random.Next(10)]; return text; }")]
    [InlineData("string Make() { string text = \"\"; for (var i = 0; i < 8; i++) text = text + Digits[Random.Shared.Next(10)]; return text; }")]
    [InlineData("string Make() { var letters = new char[8]; for (var i = 0; i < letters.Length; i++) letters[i] = Digits[_random.Next(10)]; return new string(letters); }")]
    [InlineData("string Make() { var letters = new char[8]; Fill(letters); return new string(letters); } void Fill(char[] letters) { for (var i = 0; i < letters.Length; i++) letters[i] = Digits[_random.Next(10)]; }")]
    [InlineData("string Make() { var letters = new char[8]; Fill(letters, 8); return string.Concat(letters); } static void Fill(char[] into, int count) { var random = new Random(); for (var i = 0; i < count; i++) into[i] = Digits[random.Next(10)]; }")]
    [InlineData("string Make() { var text = new StringBuilder(); for (var i = 0; i < 8; i++) Add(text); return text.ToString(); } void Add(StringBuilder text) => text.Append(Digits[_random.Next(10)]);")]
    [InlineData("string Make() { Span<char> letters = stackalloc char[8]; for (var i = 0; i < 8; i++) letters[i] = Digits[_random.Next(10)]; return new string(letters); }")]
    [InlineData("string Make() { var letters = new List<char>(); for (var i = 0; i < 8; i++) letters.Add(Digits[_random.Next(10)]); return new string(letters.ToArray()); }")]
    [InlineData("string Make() { var bytes = new byte[8]; new Random().NextBytes(bytes); return Convert.ToHexString(bytes); }")]
    [InlineData("string Make() { var bytes = new byte[8]; _random.NextBytes(bytes); return Convert.ToBase64String(bytes).Substring(0, 8); }")]
    [InlineData("string Make() => Join(8); string Join(int count) { var text = new StringBuilder(); for (var i = 0; i < count; i++) text.Append(Letter()); return text.ToString(); } char Letter() => Digits[_random.Next(10)];")]
    [InlineData("string Make() { var text = new StringBuilder(); for (var i = 0; i < 8; i++) text.Append(Letter()); return text.ToString(); char Letter() => Digits[_random.Next(10)]; }")]
    [InlineData("string Make() { if (_random is null) return Other(); var text = new StringBuilder(); for (var i = 0; i < 8; i++) text.Append(Digits[_random.Next(10)]); return text.ToString(); } string Other() { var text = new StringBuilder(); text.Append(Digits[_random.Next(10)]); return text.ToString(); }")]
    [InlineData("string Make() => string.Create(8, _random, (letters, random) => { for (var i = 0; i < letters.Length; i++) letters[i] = Digits[random.Next(10)]; });")]
    [InlineData("string Make() => new string(Enumerable.Range(0, 8).Select(_ => Digits[_random.Next(10)]).ToArray());")]
    [InlineData("string Make() => new string(_random.GetItems<char>(Digits, 8));")]
    [InlineData("string Make() { var letters = Digits.ToCharArray(); _random.Shuffle(letters); return new string(letters); }")]
    public Task With_a_predictable_generator(string members) => In(members, isPredictable: true);

    private static Task Inline(string statements, string members) => In(
        "public Task Create(string topic) { " + statements + " return http.PostAsJsonAsync(\"https://api.zoom.us/v2/users/me/meetings\", new { topic, password = made }); } " + members, null);

    [Theory]
    [InlineData("var letters = new char[8]; Fill(letters); var made = {|PSC1004:new string(letters)|};", "void Fill(char[] letters) { for (var i = 0; i < letters.Length; i++) letters[i] = Digits[_random.Next(10)]; }")]
    [InlineData("var letters = new char[8]; Fill(letters); var made = {|PSC1004:new string(letters)|};", "void Fill(char[] into) => FillAll(into, 8); void FillAll(char[] letters, int count) { for (var i = 0; i < count; i++) letters[i] = Digits[_random.Next(10)]; }")]
    [InlineData("var letters = new char[8]; letters.Fill(); var made = {|PSC1004:string.Concat(letters)|};", "} static class Letters { private static readonly Random Source = new(); public static void Fill(this char[] letters) { for (var i = 0; i < letters.Length; i++) letters[i] = (char)('0' + Source.Next(10)); }")]
    [InlineData("var bytes = new byte[8]; _random.NextBytes(bytes); var made = {|PSC1004:Convert.ToHexString(bytes)|};", "")]
    [InlineData("var bytes = new byte[8]; Fill(bytes); var made = {|PSC1004:Convert.ToHexString(bytes)|};", "void Fill(byte[] bytes) => _random.NextBytes(bytes);")]
    [InlineData("var text = new StringBuilder(); for (var i = 0; i < 8; i++) Add(text); var made = {|PSC1004:text.ToString()|};", "void Add(StringBuilder text) => text.Append(Digits[_random.Next(10)]);")]
    [InlineData("var text = new StringBuilder(); Add(text); var made = {|PSC1004:text.ToString()|};", "static void Add(StringBuilder into) { var random = new Random(); for (var i = 0; i < 8; i++) { var digit = Digits[random.Next(10)]; into.Append(digit); } }")]
    [InlineData("var text = new StringBuilder(); text.Insert(0, Digits[_random.Next(10)]); var made = {|PSC1004:text.ToString()|};", "")]
    [InlineData("var letters = Digits.ToCharArray(); _random.Shuffle(letters); var made = {|PSC1004:new string(letters, 0, 6)|};", "")]
    public Task With_a_predictable_generator_beside_the_request(string statements, string members) => Inline(statements, members);

    [Theory]
    [InlineData("var letters = new char[8]; Fill(letters); var made = new string(letters);", "void Fill(char[] letters) { for (var i = 0; i < letters.Length; i++) letters[i] = Digits[RandomNumberGenerator.GetInt32(10)]; }")]
    [InlineData("var letters = new char[8]; Fill(letters); Shown(letters); var made = new string(letters);", "void Fill(char[] letters) { for (var i = 0; i < letters.Length; i++) letters[i] = Digits[RandomNumberGenerator.GetInt32(10)]; } void Shown(char[] letters) { Console.WriteLine(letters.Length + _random.Next(10)); }")]
    [InlineData("var bytes = new byte[8]; RandomNumberGenerator.Fill(bytes); var made = Convert.ToHexString(bytes);", "")]
    [InlineData("var text = new StringBuilder(); for (var i = 0; i < 8; i++) Add(text); var made = text.ToString();", "void Add(StringBuilder text) => text.Append(Digits[RandomNumberGenerator.GetInt32(10)]);")]
    [InlineData("var text = new StringBuilder(); for (var i = 0; i < 8; i++) text.Append(Digits[RandomNumberGenerator.GetInt32(10)]); Show(text); var made = text.ToString();", "void Show(StringBuilder text) => Console.WriteLine(text.Length + _random.Next(10));")]
    public Task With_an_unpredictable_generator_beside_the_request(string statements, string members) => Inline(statements, members);

    [Theory]
    [InlineData("string Make() { var text = new StringBuilder(); for (var i = 0; i < 8; i++) text.Append(Digits[RandomNumberGenerator.GetInt32(10)]); return text.ToString(); }")]
    [InlineData("string Make() { var text = \"\"; for (var i = 0; i < 8; i++) text += Digits[RandomNumberGenerator.GetInt32(10)]; return text; }")]
    [InlineData("string Make() { var letters = new char[8]; Fill(letters); return new string(letters); } void Fill(char[] letters) { for (var i = 0; i < letters.Length; i++) letters[i] = Digits[RandomNumberGenerator.GetInt32(10)]; }")]
    [InlineData("string Make() { var bytes = new byte[8]; RandomNumberGenerator.Fill(bytes); return Convert.ToHexString(bytes); }")]
    [InlineData("string Make() { var bytes = RandomNumberGenerator.GetBytes(8); var text = new StringBuilder(); foreach (var one in bytes) text.Append(Digits[one % 10]); return text.ToString(); }")]
    [InlineData("string Make() { var letters = new char[8]; for (var i = 0; i < 8; i++) letters[i] = Digits[RandomNumberGenerator.GetInt32(10)]; Shown(letters); return new string(letters); } void Shown(char[] letters) { Console.WriteLine(letters.Length + _random.Next(10)); }")]
    [InlineData("string Make() { var letters = new char[8]; Fill(letters, Wait()); return new string(letters); } int Wait() => 8; void Fill(char[] letters, int count) { for (var i = 0; i < count; i++) letters[i] = Digits[RandomNumberGenerator.GetInt32(10)]; }")]
    public Task With_an_unpredictable_generator(string members) => In(members, isPredictable: false);
}
