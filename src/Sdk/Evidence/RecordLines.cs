namespace PrivacySafe.Conferencing;

/// <summary>Reads a stream line by line into one buffer, and refuses lines longer than any that belongs into a record.</summary>
internal sealed class RecordLines(Stream input)
{
    /// <summary>A meeting's line has some twenty kilobytes.</summary>
    public const int Longest = 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line without its end; null when there is none. It is overwritten by the next call.</summary>
    /// <exception cref="VerificationRecordException">A line is too long.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        for (var searched = _start; ;)
        {
            var end = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (end >= 0 || _isOver)
            {
                var stop = end >= 0 ? searched + end : _end;
                if (end < 0 && stop == _start)
                    return null;
                var line = _buffer.AsMemory(_start, stop - _start);
                _start = end >= 0 ? stop + 1 : stop;
                Number++;
                return line is { Length: > 0 } && line.Span[^1] == '\r' ? line[..^1] : line;
            }

            searched = _end;
            if (_end - _start > Longest)
                throw new VerificationRecordException(Number + 1, Longest, $"the line is longer than {Longest} bytes, so this is no record.");
            if (_end == _buffer.Length)
                searched -= MakeRoom();
            var read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _isOver = read == 0;
            _end += read;
        }
    }

    private int MakeRoom()
    {
        var moved = _start;
        var target = _start > _buffer.Length / 2 ? _buffer : new byte[_buffer.Length * 2];
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        (_buffer, _end, _start) = (target, _end - _start, 0);
        return moved;
    }
}
