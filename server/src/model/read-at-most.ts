/** The body of an answer as text; null once it has more bytes than that: the rest is not waited for. */
export async function readAtMost(response: Response, bytes: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let read = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return Buffer.concat(parts).toString('utf8');
    const part = next.value as Uint8Array;
    read += part.byteLength;
    if (read > bytes) {
      void reader?.cancel().catch(() => undefined);
      return null;
    }
    parts.push(part);
  }
}
