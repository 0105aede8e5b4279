using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.StandIn;

/// <summary>Reads the members of an error other than its message.</summary>
internal static class ErrorMembers
{
    /// <summary>Reads a member, if it is one that the exception has.</summary>
    internal delegate void Reader(JsonUnmarshallerContext context, int depth, ref StreamingUtf8JsonReader reader);

    // The core has already read the whole body to find the error code, so the members are read from a copy.
    internal static void Read(JsonUnmarshallerContext context, Reader read)
    {
        byte[] body = context.GetResponseBodyBytes();
        if (body.Length == 0)
        {
            return;
        }

        using var stream = new MemoryStream(body, writable: false);
        using var copy = new JsonUnmarshallerContext(stream, maintainResponseBody: false, context.ResponseData, isException: true);
        var reader = new StreamingUtf8JsonReader(stream);
        copy.Read(ref reader);
        int depth = copy.CurrentDepth;
        while (copy.ReadAtDepth(depth, ref reader))
        {
            read(copy, depth, ref reader);
        }
    }
}
