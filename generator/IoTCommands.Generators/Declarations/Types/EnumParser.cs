using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Types;

/// <summary>Parses the members of an enum and the strings that are sent for them.</summary>
internal static class EnumParser
{
    public static EnumModel Parse(INamedTypeSymbol type)
    {
        List<EnumMemberModel> members = [];
        HashSet<object> values = [];
        foreach (ISymbol member in type.GetMembers())
        {
            // A second name of the same value is sent as the first one.
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value } field && values.Add(value))
            {
                members.Add(new EnumMemberModel(field.Name, TextOf(field)));
            }
        }

        return new EnumModel(type.Name, new EquatableArray<EnumMemberModel>(members.ToArray()))
        {
            FullName = DeclaredTypeParser.FullNameOf(type),
        };
    }

    /// <summary>Finds the string of a value; null for a value without a member.</summary>
    public static string? FindText(INamedTypeSymbol type, object value)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && value.Equals(field.ConstantValue))
            {
                return TextOf(field);
            }
        }

        return null;
    }

    /// <summary>Finds the reason why no parameter can have the enum; null if one can.</summary>
    public static string? FindProblem(EnumModel model) => model.Members.Count switch
    {
        0 => "the enum has no members",
        > Limits.SetItems
            => "the enum has "
                + StringChecks.Number(model.Members.Count)
                + " members, but AWS allows at most "
                + StringChecks.Number(Limits.SetItems)
                + " values in a set; use string",
        _ => FindEmptyText(model) is { } member ? $"the value of its member '{member}' is empty, but AWS requires at least one character" : null,
    };

    /// <summary>Returns a member as an example for a message: <c>Mode.Fast</c>.</summary>
    public static string Example(EnumModel model) => $"{model.Name}.{model.Members[0].Name}";

    private static string? FindEmptyText(EnumModel model)
    {
        foreach (EnumMemberModel member in model.Members)
        {
            if (member.WireText.Length == 0)
            {
                return member.Name;
            }
        }

        return null;
    }

    /// <summary>Returns the string of the member's attribute; otherwise, the member's name.</summary>
    private static string TextOf(IFieldSymbol member) =>
        KnownAttributes.Find(member, KnownAttribute.CommandValue) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string text }] }
            ? text
            : member.Name;
}
