using System.Buffers;
using System.Runtime.InteropServices;

namespace IoTCommands.Tests.Support;

/// <summary>Memory that is not part of an array, like that of a native library.</summary>
internal sealed unsafe class BytesOutsideArrays : MemoryManager<byte>
{
    private readonly byte* _bytes;
    private readonly int _length;

    public BytesOutsideArrays(byte[] bytes)
    {
        _length = bytes.Length;
        _bytes = (byte*)NativeMemory.Alloc((nuint)_length);
        bytes.CopyTo(GetSpan());
    }

    public override Span<byte> GetSpan() => new(_bytes, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_bytes + elementIndex);

    public override void Unpin()
    {
        // Native memory does not move.
    }

    protected override void Dispose(bool disposing) => NativeMemory.Free(_bytes);
}
