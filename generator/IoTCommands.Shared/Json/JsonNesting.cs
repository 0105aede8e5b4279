namespace IoTCommands.Json;

/// <summary>Which containers are open at a place in a text: one bit each, so that looking ahead costs no allocation.</summary>
internal struct JsonNesting
{
    /// <summary>As deep as System.Text.Json reads by default; more is no definition but an attack on the stack.</summary>
    public const int MaxDepth = 64;

    private ulong _objects;

    public int Depth { get; private set; }

    public readonly bool IsFull => Depth == MaxDepth;

    /// <summary>Whether the innermost container is an object; false where nothing is open.</summary>
    public readonly bool InObject => Depth > 0 && (_objects & 1) != 0;

    public readonly bool InArray => Depth > 0 && (_objects & 1) == 0;

    /// <summary>The closing bracket of the innermost container.</summary>
    public readonly char Closer => InObject ? '}' : ']';

    public void Open(bool isObject)
    {
        _objects = (_objects << 1) | (isObject ? 1UL : 0UL);
        Depth++;
    }

    public void Close()
    {
        _objects >>= 1;
        Depth--;
    }

    /// <summary>The containers around the innermost one.</summary>
    public readonly JsonNesting Outer()
    {
        JsonNesting outer = this;
        outer.Close();
        return outer;
    }

    /// <summary>Whether <paramref name="closer"/> is the closing bracket of any open container.</summary>
    public readonly bool IsClosedBy(char closer)
    {
        // A shift by 64 would be one by 0.
        ulong open = Depth == MaxDepth ? ulong.MaxValue : (1UL << Depth) - 1;
        return ((closer == '}' ? _objects : ~_objects) & open) != 0;
    }

    /// <summary>The closing brackets of everything that is open, innermost first.</summary>
    public readonly string Closers()
    {
        char[] closers = new char[Depth];
        int count = 0;
        for (JsonNesting nesting = this; nesting.Depth > 0; nesting.Close())
        {
            closers[count++] = nesting.Closer;
        }

        return new string(closers);
    }
}
