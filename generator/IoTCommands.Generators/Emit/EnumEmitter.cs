using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The enum of a STRING parameter whose value is one of a set.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, ParameterModel parameter, EnumModel model, CommandScope scope)
    {
        writer.WriteLine($"""
            /// <summary>The values of the parameter <c>{new XmlEncoded(parameter.Name)}</c> of the command <c>{new XmlEncoded(scope.Command.CommandId)}</c>.</summary>
            /// <remarks>From <c>{scope.SourceName}</c>.</remarks>
            {GeneratedSource.Attribute}
            """);
        if (scope.Settings.IsPublic)
        {
            writer.WriteLine(GeneratedSource.NotClsCompliant);
        }

        writer.WriteLine($"""
            {scope.Settings.Accessibility} enum {model.Name}
            """);
        writer.OpenBrace();
        for (int i = 0; i < model.Members.Count; i++)
        {
            EnumMemberModel member = model.Members[i];
            if (i > 0)
            {
                writer.WriteLine();
            }

            writer.WriteLine($"""
                /// <summary>Sent as <c>{new XmlEncoded(DisplayString.Of(member.WireText))}</c>.</summary>
                {member.Name},
                """);
        }

        writer.CloseBrace();
    }
}
