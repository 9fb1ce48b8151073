using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Threading.Tasks;

public class Appointments(HttpClient zoom)
{
    // picture begins
    public Task CreateAsync(string topic, DateTime start) =>
        zoom.PostAsJsonAsync("https://api.zoom.us/v2/users/me/meetings", new
        {
            topic,
            start_time = start,
            type = 2,
        });
    // picture ends
}
