public class UncheckedWebhook
{
    public void Map(IRoutes routes, Action<string> note) => routes.MapPost("/zoom", name =>
    {
        if (name == "meeting.started") // PSC2005 (no fix)
            note(name);
    });

    public interface IRoutes
    {
        void MapPost(string path, Action<string> handle);
    }
}
