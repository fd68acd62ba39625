const decoder = new TextDecoder('utf-8', { fatal: true });

/** A file as text, without its mark; or the line that is not UTF-8, counting from 1. */
export function readText(bytes: Uint8Array): { text: string } | { line: number; message: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { line: 1, message: notUtf8 };
  try {
    const text = decoder.decode(bytes);
    const at = text.indexOf('\0');
    return at < 0
      ? { text }
      : { line: text.slice(0, at).split('\n').length, message: 'There is a sign here that no text has. Save the file again as text in UTF-8.' };
  } catch {
    return { line: firstOther(bytes), message: notUtf8 };
  }
}

const notUtf8 =
  'This file is not in UTF-8, so letters such as é or £ would be wrong. In Excel, save it as "CSV UTF-8"; in another program, choose UTF-8 where it asks for the encoding.';

function firstOther(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const until = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, until));
    } catch {
      return line;
    }
    from = until + 1;
  }
  return line;
}
