namespace IoTCommands.Json;

/// <summary>Children of containers that are not read to their end: one list for all levels of nesting, in place of one each.</summary>
internal sealed class JsonStack<T>
    where T : class
{
    private T[] _items = new T[16];

    public int Count { get; private set; }

    public T Last => _items[Count - 1];

    public void Push(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public T Pop() => _items[--Count];

    /// <summary>Takes what was pushed since the list had <paramref name="first"/> items.</summary>
    public T[] PopFrom(int first)
    {
        if (Count == first)
        {
            return [];
        }

        T[] taken = new T[Count - first];
        Array.Copy(_items, first, taken, 0, taken.Length);
        Count = first;
        return taken;
    }
}
