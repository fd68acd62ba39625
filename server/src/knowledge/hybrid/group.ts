import { pauseEvery, sliceMs } from '../pause.ts';
import { Beside } from './alike.ts';
import { readAskedWith } from './leanings.ts';
import type { Model } from './model.ts';

/**
 * Puts texts together that ask the same: each goes to the group whose first text it is likest to, if it is like enough, in the order in which they are given. Answers
 * the places of the texts in each group, the first text's group first.
 */
export async function groupTexts(model: Model, synonymLines: string, texts: readonly string[], beside = new Beside()): Promise<number[][]> {
  const read = readAskedWith(model, synonymLines);
  const groups: number[][] = [];
  const rest = pauseEvery(sliceMs);
  for (const [place, text] of texts.entries()) {
    await rest();
    const one = read(text);
    const best = beside.likest(one);
    const there = best && best.like >= 1 ? groups[best.at] : undefined;
    if (there) there.push(place);
    else groups[beside.put(one)] = [place];
  }
  return groups;
}

/** The places of texts that are like any of some lines, the likest first. */
export async function nearTexts(model: Model, synonymLines: string, lines: readonly string[], texts: readonly string[]): Promise<number[]> {
  const read = readAskedWith(model, synonymLines);
  const rest = pauseEvery(sliceMs);
  const beside = new Beside();
  for (const line of lines) {
    await rest();
    beside.put(read(line));
  }
  const near: { place: number; like: number }[] = [];
  for (const [place, text] of texts.entries()) {
    await rest();
    const best = beside.likest(read(text));
    if (best && best.like >= 1) near.push({ place, like: best.like });
  }
  return near.sort((a, b) => b.like - a.like || a.place - b.place).map(({ place }) => place);
}
