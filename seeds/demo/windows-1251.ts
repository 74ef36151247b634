/** The code of each character, read off the platform's own decoder; Node has no encoder for it. */
const codes = new Map(
  Array.from(
    new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code)),
    (character, code) => [character, code],
  ),
);

/** A text in windows-1251. Throws on a character which that encoding lacks. */
export function encodeWindows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const code = codes.get(character);
      if (code === undefined) throw new Error(`windows-1251 has no code for ${JSON.stringify(character)}`);
      return code;
    }),
  );
}
