using IoTCommands.Definitions.Names;

namespace IoTCommands.Definitions.Tests.Names;

public sealed class NamingTests
{
    [Theory]
    [InlineData("SetOvenTemperature", "SetOvenTemperature")]
    [InlineData("reboot-device", "RebootDevice")]
    [InlineData("set_LED", "SetLED")]
    [InlineData("2fa-lock", "_2faLock")]
    [InlineData("v1_2", "V1_2")]
    [InlineData("v12", "V12")]
    [InlineData("all", "All_")]
    [InlineData("IoTCommandCatalog", "IoTCommandCatalog_")]
    [InlineData("to-string", "ToString_")]
    [InlineData("class", "Class")]
    [InlineData("-_-", "Command")]
    public void A_command_is_named_after_the_words_of_its_id(string id, string name) => Assert.Equal(name, Naming.CommandName(id));

    [Theory]
    [InlineData("interval-seconds", "IntervalSeconds")]
    [InlineData("log.level", "LogLevel")]
    [InlineData("batch_size", "BatchSize")]
    [InlineData("targetC", "TargetC")]
    [InlineData("LED", "LED")]
    [InlineData("USBPort", "USBPort")]
    [InlineData("rampCPerMin", "RampCPerMin")]
    [InlineData("$actuatorPath.Vehicle.Cabin.Door", "ActuatorPathVehicleCabinDoor")]
    [InlineData("2fa-lock", "_2faLock")]
    [InlineData("a..b", "AB")]
    [InlineData("1.5", "_1_5")]
    [InlineData("$", "Parameter3")]
    [InlineData("equals", "Equals_")]
    [InlineData("ToString", "ToString_")]
    [InlineData("get-hash-code", "GetHashCode_")]
    [InlineData("equality-contract", "EqualityContract_")]
    [InlineData("clone", "Clone_")]
    [InlineData("deconstruct", "Deconstruct_")]
    [InlineData("print_members", "PrintMembers_")]
    [InlineData("fooArgs", "FooArgs_")]
    [InlineData("foo", "Foo")]
    [InlineData("all", "All")]
    [InlineData("class", "Class")]
    public void A_parameter_is_a_property_of_its_words(string name, string property) => Assert.Equal(property, Naming.PropertyName(name, 3, "Foo"));

    [Theory]
    [InlineData("TargetC", "targetC")]
    [InlineData("LED", "led")]
    [InlineData("LEDColor", "ledColor")]
    [InlineData("LED2", "led2")]
    [InlineData("_2faLock", "_2faLock")]
    [InlineData("Class", "class")]
    [InlineData("Equals_", "equals_")]
    [InlineData("X", "x")]
    public void An_argument_starts_in_lower_case(string property, string argument) => Assert.Equal([argument], Naming.ArgumentNames([property]));

    [Fact]
    public void Arguments_that_would_be_the_same_lower_their_first_letter_only()
        => Assert.Equal(["uRLPath", "urlPath", "lED"], Naming.ArgumentNames(["URLPath", "UrlPath", "LED"]));

    [Theory]
    [InlineData("MAIN", "Main")]
    [InlineData("LED", "Led")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("ON", "On")]
    [InlineData("2G", "_2G")]
    [InlineData("H264", "H264")]
    [InlineData("MP4", "Mp4")]
    [InlineData("info", "Info")]
    [InlineData("fastLED", "FastLED")]
    [InlineData("slow start", "SlowStart")]
    [InlineData("0.5", "_0_5")]
    [InlineData("-1", "Minus1")]
    [InlineData("-0.5", "Minus0_5")]
    [InlineData("°C", "C")]
    [InlineData("a–b", "AB")]
    [InlineData("größe", "Größe")]
    [InlineData("日本", "日本")]
    [InlineData("e\u0301", "E\u0301")]
    [InlineData("😀 smile", "U1F600Smile")]
    [InlineData("", "Empty")]
    [InlineData("+", "Plus")]
    [InlineData("\"\r\n", "QuoteU000DU000A")]
    [InlineData("冷房", "冷房")]
    [InlineData("自動", "自動")]
    [InlineData("ВКЛ", "Вкл")]
    [InlineData("ВЫКЛ питание", "ВЫКЛПитание")]
    [InlineData("Ändring & mer", "ÄndringMer")]
    [InlineData("GRÖSSE", "Grösse")]
    [InlineData("straße", "Straße")]
    [InlineData("٥ دقائق", "_٥دقائق")]
    [InlineData("𝒳", "U1D4B3")]
    [InlineData("\u0301", "U0301")]
    [InlineData("→", "U2192")]
    [InlineData("-", "Minus")]
    [InlineData("$", "Dollar")]
    [InlineData("%", "Percent")]
    [InlineData("<=", "LessEqual")]
    [InlineData("°", "U00B0")]
    [InlineData("50 %", "_50")]
    [InlineData("*/ } class Evil {", "ClassEvil")]
    [InlineData("@class", "Class")]
    [InlineData("ToString", "ToString_")]
    [InlineData("HAS_FLAG", "HasFlag_")]
    [InlineData("None", "None")]
    public void A_text_of_a_set_is_a_member_of_its_words(string text, string member) => Assert.Equal(member, Naming.EnumMemberName(text));

    [Theory]
    [InlineData("SetOvenTemperature", "Zone", "SetOvenTemperatureZone")]
    [InlineData("Foo", "Args", "FooArgs_")]
    [InlineData("IoT", "CommandCatalog", "IoTCommandCatalog_")]
    [InlineData("IoT", "CommandExtensions", "IoTCommandExtensions_")]
    public void An_enum_is_named_after_command_and_property(string command, string property, string name)
        => Assert.Equal(name, Naming.EnumTypeName(command, property));

    [Theory]
    [InlineData("SetOven")]
    [InlineData("_1")]
    [InlineData("Öffnen")]
    [InlineData("Class")]
    public void A_given_name_may_be_any_identifier(string name) => Assert.Null(Naming.FindProblemWithCommandName(name));

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("set-oven")]
    [InlineData("@class")]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("\\u0041")]
    [InlineData("a\u200db")]
    [InlineData("class")]
    [InlineData("All")]
    [InlineData("ToString")]
    public void A_given_name_that_does_not_go_has_a_reason(string name) => Assert.NotNull(Naming.FindProblemWithCommandName(name));

    [Fact]
    public void Whatever_the_text_a_name_is_an_identifier_and_always_the_same()
    {
        Random random = new(20260803);
        for (int i = 0; i < 20_000; i++)
        {
            char[] characters = new char[random.Next(0, 12)];
            for (int j = 0; j < characters.Length; j++)
            {
                characters[j] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7f));
            }

            string text = new(characters);
            foreach (string name in new[] { Naming.CommandName(text), Naming.PropertyName(text, 1, "Foo") })
            {
                Assert.Matches("^[A-Z_][A-Za-z0-9_]*$", name);
            }

            Assert.Matches(@"^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_]*$", Naming.EnumMemberName(text));

            Assert.Equal(Naming.EnumMemberName(text), Naming.EnumMemberName(new string(characters)));
        }
    }
}
