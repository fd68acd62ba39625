import { languageName } from './times.ts';

/** Those that councils are asked for most, by the 2021 census of England and Wales and beyond; a person can have any that is here. */
const codes =
  'ar am bg bn cs cy de dv el es et fa fi fr ga gd gu ha he hi hr hu id ig it ja ka kn ko ku lt lv ml mr ms mt my nb ne nl om pa pl ps pt ro ru rw sd si sk sl sn so sq sr sv sw ta te th ti tl tr uk ur vi yo yue zh zu'.split(
    ' ',
  );

export type LanguageChoice = { id: string; label: string };
/** In the order of their English names. */
export const languageChoices: LanguageChoice[] = codes.map((id) => ({ id, label: languageName(id) })).sort((a, b) => a.label.localeCompare(b.label, 'en'));
