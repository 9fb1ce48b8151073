namespace PrivacySafe.Conferencing.Corpus.Labels;

/// <summary>The folder with the sources of the labelled repositories, each in a folder <c>owner+name</c>.</summary>
internal sealed class Checkouts(string root)
{
    /// <summary>The folder of a repository.</summary>
    public string FolderOf(string repo) => Path.Combine(root, repo.Replace('/', '+'));

    /// <summary>The labelled file; it need not exist.</summary>
    public string FileOf(LabelledRow row) => Path.GetFullPath(Path.Combine(FolderOf(row.Repo), row.Path));

    /// <summary>The nearest project file above a source file, inside its repository; null when there is none.</summary>
    public string? ProjectOf(LabelledRow row)
    {
        var top = Path.GetFullPath(FolderOf(row.Repo));
        for (var folder = Path.GetDirectoryName(FileOf(row)); folder is not null && folder.StartsWith(top, StringComparison.Ordinal); folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault() is { } project)
                return project;
        }

        return null;
    }
}
