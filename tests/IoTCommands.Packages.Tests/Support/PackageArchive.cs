using System.IO.Compression;
using System.Xml.Linq;

namespace IoTCommands.Packages.Tests.Support;

/// <summary>A packed package, opened as a ZIP archive.</summary>
internal sealed class PackageArchive : IDisposable
{
    private readonly ZipArchive _archive;

    public PackageArchive(string path)
    {
        _archive = ZipFile.OpenRead(path);
        Nuspec = XDocument.Load(_archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
    }

    public XDocument Nuspec { get; }

    /// <summary>Gets the entries, without those that every package has: the entries of the container format, and the nuspec.</summary>
    public string[] Entries => _archive.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal)
            && !name.EndsWith(".nuspec", StringComparison.Ordinal)
            && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal)
        .ToArray();

    /// <summary>Returns the nuspec's elements with a name, whatever version of the schema NuGet wrote.</summary>
    public IEnumerable<XElement> Metadata(string name) => Nuspec.Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>Gets the dependencies, as <c>net8.0: AWSSDK.IoTJobsDataPlane 4.0.0</c>, one for each framework and dependency.</summary>
    public string[] Dependencies => Metadata("dependency")
        .Select(dependency => $"{dependency.Parent!.Attribute("targetFramework")!.Value}: {dependency.Attribute("id")!.Value} "
            + $"{dependency.Attribute("version")!.Value}")
        .Order(StringComparer.Ordinal)
        .ToArray();

    public byte[] Read(string entry)
    {
        using Stream stream = _archive.GetEntry(entry)!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();
}
