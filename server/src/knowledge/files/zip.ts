import { Zip, ZipDeflate } from 'fflate';
import { pauseEvery } from '../pause.ts';

/** A zip file of texts, piece by piece; others have their turn between the files. */
export async function* zipOf(files: Iterable<{ name: string; text: string }>, at: Date): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => (error ? (failed = error) : pieces.push(piece)));
  const rest = pauseEvery(8);
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    file.push(Buffer.from(text, 'utf8'), true);
    if (failed) throw failed as Error;
    yield* pieces;
    pieces = [];
    await rest();
  }
  zip.end();
  yield* pieces;
}
