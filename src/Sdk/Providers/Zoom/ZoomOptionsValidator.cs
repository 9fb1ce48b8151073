using Microsoft.Extensions.Options;

namespace PrivacySafe.Conferencing.Providers.Zoom;

/// <summary>Fails at start, naming the key and the remedy, instead of at the first meeting.</summary>
internal sealed class ZoomOptionsValidator : IValidateOptions<ZoomOptions>
{
    public ValidateOptionsResult Validate(string? name, ZoomOptions options)
    {
        var account = string.IsNullOrEmpty(name) ? "Zoom" : $"Zoom account '{name}'";
        var failures = new List<string>();
        Require(options.AccountId, nameof(options.AccountId));
        Require(options.ClientId, nameof(options.ClientId));
        Require(options.ClientSecret, nameof(options.ClientSecret));
        if (!Enum.IsDefined(options.Plan))
            failures.Add($"{account}: '{nameof(options.Plan)}' is no known plan; use {string.Join(" or ", Enum.GetNames<ZoomPlan>())}.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Require(string value, string key)
        {
            if (string.IsNullOrWhiteSpace(value))
                failures.Add($"{account}: '{key}' is missing; set it in the configuration section of the account, from the server-to-server OAuth app in the Zoom App Marketplace.");
            else if (value != value.Trim() || WrittenText.HasControlCharacter(value))
                failures.Add($"{account}: '{key}' has blanks at its ends or control characters; copy it again.");
        }
    }
}
