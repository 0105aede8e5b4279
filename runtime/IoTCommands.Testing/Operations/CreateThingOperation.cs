using System.Buffers;
using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>CreateThing, with attributes. The local endpoint has no thing types and no billing groups.</summary>
internal sealed class CreateThingOperation(ServiceState state) : IOperation
{
    private const int MaxNameLength = 128;
    private const int MaxValueLength = 800;
    private const string Alphanumerics = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(Alphanumerics + "_.,@/:#-");
    private static readonly SearchValues<char> ValueCharacters = SearchValues.Create(Alphanumerics + "_.,@/:#=[]-");

    public OperationRoute Route { get; } = new("CreateThing", OperationRoute.IoT, HttpMethods.Post, "/things/{thingName}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string name = ThingRequests.ParseName(request);
        ThrowIfSet(request.Body, "thingTypeName");
        ThrowIfSet(request.Body, "billingGroupName");
        SortedDictionary<string, string> attributes = ParseAttributes(request.Body);
        if (state.Things.Count >= state.Limits.MaxThings && state.Things.Find(name) is null)
        {
            throw ServiceErrors.LimitExceeded(
                $"There are {state.Limits.MaxThings} things; no more are allowed "
                + $"({nameof(LocalIoTCommandsLimits)}.{nameof(LocalIoTCommandsLimits.MaxThings)}).");
        }

        StoredThing thing = state.Things.GetOrAdd(name, attributes);
        if (!thing.Attributes.OrderBy(static item => item.Key, StringComparer.Ordinal).SequenceEqual(attributes))
        {
            throw ServiceErrors.ResourceAlreadyExists(
                $"There is already a thing '{name}', which has other attributes.", name, ThingRequests.GetArn(state, name));
        }

        return ServiceResponse.Ok(writer =>
        {
            writer.WriteString("thingName", name);
            writer.WriteString("thingArn", ThingRequests.GetArn(state, name));
            writer.WriteString("thingId", thing.Id);
        });
    }

    private static void ThrowIfSet(JsonElement body, string member)
    {
        if (RequestMembers.FindString(body, member) is { } name)
        {
            throw ServiceErrors.ResourceNotFound($"There is no {member} '{name}'. The local endpoint has things only.");
        }
    }

    private static SortedDictionary<string, string> ParseAttributes(JsonElement body)
    {
        SortedDictionary<string, string> attributes = new(StringComparer.Ordinal);
        RequestProblems problems = new();
        if (RequestMembers.Find(body, "attributePayload") is not { } payload)
        {
            return attributes;
        }

        RequestMembers.Expect(payload, JsonValueKind.Object, "attributePayload");
        if (RequestMembers.Find(payload, "attributes") is { } map)
        {
            RequestMembers.Expect(map, JsonValueKind.Object, "attributePayload.attributes");
            foreach (JsonProperty attribute in map.EnumerateObject())
            {
                RequestMembers.Expect(attribute.Value, JsonValueKind.String, $"attributePayload.attributes.{attribute.Name}");
                string value = attribute.Value.GetString()!;
                CheckCharacters(attribute.Name, $"The attribute's name {DisplayString.Quoted(attribute.Name)}", NameCharacters, 1, MaxNameLength, problems);
                CheckCharacters(value, $"The value of {DisplayString.Quoted(attribute.Name)}", ValueCharacters, 0, MaxValueLength, problems);
                attributes.Add(attribute.Name, value);
            }
        }

        return problems.Count > 0 ? throw ServiceErrors.InvalidRequest(problems) : attributes;
    }

    private static void CheckCharacters(string text, string what, SearchValues<char> characters, int min, int max, RequestProblems problems)
    {
        if (text.Length < min || text.Length > max || text.AsSpan().ContainsAnyExcept(characters))
        {
            problems.Add($"{what} is not valid; it must have {min} to {max} characters of the pattern in AWS's API reference.");
        }
    }
}
