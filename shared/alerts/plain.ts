const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text on one line without control, format (bidi, zero-width) and line-breaking characters; emoji joiners go too, and halves of characters. */
export function plainLine(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

/** At most `length` UTF-16 units, cut between characters with an ellipsis. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, length),
  ))
    if (cut.length + segment.length < length) cut += segment;
  return `${cut.trimEnd()}…`;
}
