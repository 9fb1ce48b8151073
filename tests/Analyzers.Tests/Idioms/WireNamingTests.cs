using Microsoft.CodeAnalysis;
using PrivacySafe.Conferencing.Analyzers.Idioms;
using PrivacySafe.Conferencing.Analyzers.Tests.Values;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Tests.Idioms;

/// <summary>The names under which members leave the program.</summary>
public class WireNamingTests
{
    private const string Attributes = """
        class JsonPropertyNameAttribute : System.Attribute { public JsonPropertyNameAttribute(string name) { } }
        class JsonPropertyAttribute : System.Attribute { public JsonPropertyAttribute() { } public JsonPropertyAttribute(string name) { } public string PropertyName { get; set; } public int Order { get; set; } }
        class SerializeAsAttribute : System.Attribute { public string Name { get; set; } }
        class DataMemberAttribute : System.Attribute { public string Name { get; set; } }
        class AliasAsAttribute : System.Attribute { public AliasAsAttribute(string name) { } }
        class JsonNameAttribute : System.Attribute { public JsonNameAttribute(string name) { } }
        class JsonIgnoreAttribute : System.Attribute { public int Condition { get; set; } }
        class IgnoreDataMemberAttribute : System.Attribute { }
        class OtherAttribute : System.Attribute { public OtherAttribute(string name) { } }
        class EnumMemberAttribute : System.Attribute { public string Value { get; set; } public string Other { get; set; } }
        class JsonStringEnumMemberNameAttribute : System.Attribute { public JsonStringEnumMemberNameAttribute(string name) { } }

        """;

    private static WireNamePolicy Policy(string name) => Enum.Parse<WireNamePolicy>(name);

    private static WireNamePolicy PolicyOf(string expression) => WireNaming.PolicyOf((EncodedValue)Evaluation.ValueOf($"Use({expression});"));

    [Theory]
    [InlineData("[JsonPropertyName(\"a_b\")]", "a_b")]
    [InlineData("[JsonProperty(\"a_b\")]", "a_b")]
    [InlineData("[JsonProperty(PropertyName = \"a_b\")]", "a_b")]
    [InlineData("[JsonProperty(Order = 1)]", "hostId")]
    [InlineData("[JsonProperty(Order = 1, PropertyName = \"a_b\")]", "a_b")]
    [InlineData("[SerializeAs(Name = \"a_b\")]", "a_b")]
    [InlineData("[DataMember(Name = \"a_b\")]", "a_b")]
    [InlineData("[DataMember]", "hostId")]
    [InlineData("[AliasAs(\"a_b\")]", "a_b")]
    [InlineData("[JsonName(\"a_b\")]", "a_b")]
    [InlineData("[Other(\"a_b\")]", "hostId")]
    [InlineData("[Other(\"c\"), JsonName(\"a_b\")]", "a_b")]
    [InlineData("[JsonIgnore]", null)]
    [InlineData("[JsonIgnore(Condition = 3)]", "hostId")]
    [InlineData("[IgnoreDataMember]", null)]
    [InlineData("", "hostId")]
    public void A_member_is_named_by_its_attributes_first(string attributes, string? name) =>
        Assert.Equal(name, WireNaming.NameOf(Evaluation.TypeIn($"{Attributes}class Meeting {{ {attributes} public string HostId {{ get; set; }} }}", "Meeting").GetMembers("HostId").Single(), WireNamePolicy.CamelCase));

    [Theory]
    [InlineData("HostId", nameof(WireNamePolicy.AsWritten), "HostId")]
    [InlineData("HostId", nameof(WireNamePolicy.Unknown), "HostId")]
    [InlineData("HostId", nameof(WireNamePolicy.CamelCase), "hostId")]
    [InlineData("X", nameof(WireNamePolicy.CamelCase), "x")]
    [InlineData("HostId", nameof(WireNamePolicy.SnakeCase), "host_id")]
    [InlineData("hostId", nameof(WireNamePolicy.SnakeCase), "host_id")]
    [InlineData("HostID", nameof(WireNamePolicy.SnakeCase), "host_id")]
    [InlineData("HTMLText", nameof(WireNamePolicy.SnakeCase), "html_text")]
    [InlineData("JoinURLOfHost", nameof(WireNamePolicy.SnakeCase), "join_url_of_host")]
    [InlineData("X", nameof(WireNamePolicy.SnakeCase), "x")]
    public void Then_by_the_policy(string member, string policy, string name) =>
        Assert.Equal(name, WireNaming.NameOf(Evaluation.TypeIn($"class Meeting {{ public string {member}; }}", "Meeting").GetMembers(member).Single(), Policy(policy)));

    [Theory]
    [InlineData("JsonSerializer.Serialize(new { a = 1 })", nameof(WireNamePolicy.AsWritten))]
    [InlineData("System.Net.Http.Json.JsonContent.Create(new { a = 1 })", nameof(WireNamePolicy.CamelCase))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, (JsonSerializerOptions)null)", nameof(WireNamePolicy.AsWritten))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, JsonSerializerOptions.Web)", nameof(WireNamePolicy.CamelCase))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, JsonSerializerOptions.Default)", nameof(WireNamePolicy.AsWritten))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, default(Func<JsonSerializerOptions>)())", nameof(WireNamePolicy.Unknown))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions())", nameof(WireNamePolicy.AsWritten))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions(JsonSerializerDefaults.Web))", nameof(WireNamePolicy.CamelCase))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions(JsonSerializerDefaults.General))", nameof(WireNamePolicy.Unknown))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions(default(Func<JsonSerializerOptions>)()))", nameof(WireNamePolicy.Unknown))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { WriteIndented = true })", nameof(WireNamePolicy.AsWritten))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = null })", nameof(WireNamePolicy.AsWritten))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })", nameof(WireNamePolicy.CamelCase))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower })", nameof(WireNamePolicy.SnakeCase))]
    [InlineData("JsonSerializer.Serialize(new { a = 1 }, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower })", nameof(WireNamePolicy.Unknown))]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 })", nameof(WireNamePolicy.AsWritten))]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 }, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() })", nameof(WireNamePolicy.CamelCase))]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 }, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver() })", nameof(WireNamePolicy.AsWritten))]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 }, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver { NamingStrategy = new Newtonsoft.Json.Serialization.SnakeCaseNamingStrategy() } })", nameof(WireNamePolicy.SnakeCase))]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 }, new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver { NamingStrategy = new Newtonsoft.Json.Serialization.CamelCaseNamingStrategy() } })", nameof(WireNamePolicy.CamelCase))]
    public void The_policy_that_a_serialiser_follows(string expression, string policy) => Assert.Equal(Policy(policy), PolicyOf(expression));

    [Theory]
    [InlineData("", "WaitingRoom, waitingRoom, waiting_room, 5")]
    [InlineData("[EnumMember(Value = \"w\")]", "w, WaitingRoom, waitingRoom, waiting_room, 5")]
    [InlineData("[EnumMember(Other = \"w\")]", "WaitingRoom, waitingRoom, waiting_room, 5")]
    [InlineData("[JsonStringEnumMemberName(\"w\")]", "w, WaitingRoom, waitingRoom, waiting_room, 5")]
    [InlineData("[Other(\"w\")]", "WaitingRoom, waitingRoom, waiting_room, 5")]
    public void The_texts_of_an_enumeration_value(string attributes, string texts) =>
        Assert.Equal(texts, string.Join(", ", WireNaming.TextsOf((IFieldSymbol)Evaluation.TypeIn($"{Attributes}enum Entry {{ {attributes} WaitingRoom = 5 }}", "Entry").GetMembers("WaitingRoom").Single())));

    [Theory]
    [InlineData("host_id", "host_id", nameof(WireNamePolicy.AsWritten), true)]
    [InlineData("HostId", "host_id", nameof(WireNamePolicy.AsWritten), false)]
    [InlineData("HostId", "host_id", nameof(WireNamePolicy.Unknown), true)]
    [InlineData("Host-Id", "hostid", nameof(WireNamePolicy.Unknown), true)]
    [InlineData("Host", "host_id", nameof(WireNamePolicy.Unknown), false)]
    [InlineData("HostId", "hostId", nameof(WireNamePolicy.CamelCase), false)]
    public void Names_that_count_as_equal(string name, string wanted, string policy, bool areEqual) => Assert.Equal(areEqual, WireNaming.Matches(name, wanted, Policy(policy)));
}
