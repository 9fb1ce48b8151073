// What the flags use of libraries, compiled into a library of its own.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IServiceCollection;

    public class FacebookOptions
    {
        public string AppId { get; set; } = "";

        public string AppSecret { get; set; } = "";
    }

    public static class FacebookAuthenticationOptionsExtensions
    {
        public static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddFacebook(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder, System.Action<FacebookOptions> configure) => builder;

        public static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddCookie(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder) => builder;

        public static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddAuthentication(this IServiceCollection services) => new();
    }
}

namespace Microsoft.AspNetCore.Authentication
{
    public class AuthenticationBuilder;
}

namespace Azure.Storage.Blobs
{
    public class BlobClient
    {
        public Task UploadAsync(Stream content) => Task.CompletedTask;
    }
}

namespace Microsoft.Maui.ApplicationModel.Communication
{
    public class Contact
    {
        public List<string> Emails { get; } = [];
    }

    public interface IContacts
    {
        Task<IEnumerable<Contact>> GetAllAsync();
    }
}
