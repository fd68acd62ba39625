import { importLimits } from '@frontdesk/shared/import-protocol.ts';
import { Unzip, UnzipInflate } from 'fflate';
import { pause } from '../pause.ts';

/** `bytes` null: of a kind that is not read. */
export type Unzipped = { name: string; bytes: Uint8Array | null };
type Refused = { name: string | null; message: string };

const chunk = 64 * 1024;
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** A name that would lead out of a folder, or that is none. */
const leadsOut = (name: string): boolean => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name);
/** What programs that zip put beside the files. */
const isByTheWay = (name: string): boolean => name.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** Stops the unpacking from within. */
class TooMuch extends Error {}

/**
 * The files of a zip file that `wanted` names. What is unpacked is counted as it comes, whatever the zip file says of itself: a few kilobytes can unpack to
 * gigabytes.
 */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<{ files: Unzipped[] } | { refused: Refused }> {
  const files: Unzipped[] = [];
  const open = new Set<string>();
  const names = new Set<string>();
  let unpacked = 0;
  let refused: Refused | null = null;
  const refuse = (name: string | null, message: string): never => {
    refused ??= { name, message };
    throw new TooMuch();
  };
  const reader = new Unzip((file) => {
    if (isByTheWay(file.name)) return;
    if (leadsOut(file.name)) refuse(file.name.slice(0, 200), 'This name leads out of the folder. Nothing in the zip file was read.');
    if (names.has(file.name)) refuse(file.name, 'There are two files of this name in the zip file.');
    names.add(file.name);
    if (names.size > importLimits.files) refuse(null, 'There are more than 6,000 files in this zip file. Make several of it.');
    if (!wanted(file.name)) return void files.push({ name: file.name, bytes: null });
    const parts: Uint8Array[] = [];
    let size = 0;
    open.add(file.name);
    file.ondata = (error, data, final) => {
      if (error) refuse(file.name, 'This file cannot be unpacked. Make the zip file again, without a password.');
      size += data.length;
      unpacked += data.length;
      if (size > importLimits.fileBytes) refuse(file.name, 'This file is too large for an article once it is unpacked.');
      if (unpacked > importLimits.unpackedBytes) refuse(null, 'This zip file is too large once it is unpacked. Make several of it.');
      parts.push(data);
      if (!final) return;
      open.delete(file.name);
      files.push({ name: file.name, bytes: Buffer.concat(parts) });
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += chunk) {
      reader.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
      await pause();
    }
  } catch {
    refused ??= { name: null, message: 'This zip file cannot be unpacked. Make it again.' };
  }
  // A file that is cut short has a beginning and no end.
  if (refused === null && open.size > 0) refused = { name: [...open][0] ?? null, message: 'This file is cut short. Make the zip file again.' };
  return refused === null ? { files } : { refused };
}
