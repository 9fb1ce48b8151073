using System.Collections.Immutable;
using PrivacySafe.Conferencing.Analyzers.Values;

namespace PrivacySafe.Conferencing.Analyzers.Idioms;

/// <summary>Reads names and values that the code puts together as the text of a query or a form.</summary>
internal static class QueryText
{
    /// <summary>The pairs that a text writes; null when it writes none.</summary>
    public static ObjectShape? Read(Value text)
    {
        var shape = new ObjectShape(text.Origin, null, ImmutableArray<ShapeMember>.Empty, true);
        var name = "";
        var parts = ImmutableArray.CreateBuilder<Value>();
        var inValue = false;
        var opened = false;
        foreach (var part in text is TextValue joined ? joined.Parts : ImmutableArray.Create(text))
        {
            if (part is not KnownValue { Constant: string literal })
            {
                if (inValue)
                    parts.Add(part);
                else
                    opened = true;
                continue;
            }

            foreach (var piece in Pieces(literal))
            {
                if (piece == "&")
                {
                    End();
                }
                else if (piece == "=" && !inValue)
                {
                    inValue = true;
                }
                else if (inValue)
                {
                    parts.Add(new KnownValue(part.Origin, Uri.UnescapeDataString(piece)));
                }
                else
                {
                    name += piece;
                }
            }
        }

        End();
        return shape.Members.IsEmpty ? null : opened ? shape.Opened() : shape;

        void End()
        {
            if (inValue && name.Length > 0)
            {
                var value = parts.Count switch
                {
                    0 => new KnownValue(text.Origin, ""),
                    1 => parts[0],
                    _ => new TextValue(text.Origin, parts.ToImmutable()),
                };
                shape = shape.With(name, null, value, perhaps: false);
            }

            name = "";
            inValue = false;
            parts.Clear();
        }
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('&' or '='))
                continue;
            if (i > start)
                yield return text.Substring(start, i - start);
            yield return text[i].ToString();
            start = i + 1;
        }

        if (start < text.Length)
            yield return text.Substring(start);
    }
}
