using System.CommandLine;
using System.ComponentModel;
using System.Reflection;
using IoTCommands.Testing;

namespace IoTCommands.Tool.Serving;

/// <summary><c>--assume NAME=VALUE</c>: sets a property of <see cref="AwsAssumptions"/>.</summary>
internal static class AssumeOption
{
    private static readonly PropertyInfo[] Properties = typeof(AwsAssumptions).GetProperties();

    public static Option<string[]> Create() => new("--assume")
    {
        Description = "What the service does if AWS's documentation is silent, such as TemplateValueForm=Quoted. It can be repeated. "
            + "docs/local-endpoint.md has all names.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = static _ => [],
    };

    /// <exception cref="IOException">An item is not valid.</exception>
    public static AwsAssumptions Parse(IEnumerable<string> items)
    {
        AwsAssumptions assumptions = new();
        foreach (string item in items)
        {
            int equals = item.IndexOf('=');
            string name = equals < 0 ? item : item[..equals];
            PropertyInfo property = Array.Find(Properties, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new IOException(
                    $"--assume {item}: there is no assumption '{name}'. The assumptions are {string.Join(", ", Properties.Select(static property => property.Name))}.");
            property.SetValue(assumptions, ParseValue(property, item, equals < 0 ? string.Empty : item[(equals + 1)..]));
        }

        return assumptions;
    }

    private static object? ParseValue(PropertyInfo property, string item, string value)
    {
        TypeConverter converter = TypeDescriptor.GetConverter(property.PropertyType);
        return value.Length > 0 && converter.IsValid(value)
            ? converter.ConvertFromInvariantString(value)
            : throw new IOException($"--assume {item}: the value must be {Describe(property.PropertyType)}.");
    }

    private static string Describe(Type type) =>
        type == typeof(bool) ? "true or false"
        : type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
        : type == typeof(TimeSpan) ? "a time as d.hh:mm:ss, such as 00:05:00"
        : "a whole number";
}
