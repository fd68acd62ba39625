import type { UrgentKind } from '@frontdesk/shared/urgent.ts';

/** Calls for help that are the same or plain in themselves, and in French, Portuguese, Somali, Spanish, Farsi, Polish, Romanian, Welsh, Urdu, Arabic and Bengali. Whole words, in lower case, accents off. */
const calls: Readonly<Partial<Record<UrgentKind, string>>> = {
  life:
    'au secours, socorro, auxilio, gargaar, i caawi degdeg, کمک فوری, اورژانس, پلیس, pomocy, ratunku, policja, karetka, ajutor, politie, ambulanta, ambulans, heddlu, ambiwlans, angen help nawr, bachao, madad karo, meri madad, police bulao, ' +
    'مدد, بچاؤ, پولیس, ایمبولینس, النجدة, ساعدوني, انقذوني, الشرطة, إسعاف, اسعاف, বাঁচাও, সাহায্য করুন, পুলিশ, অ্যাম্বুলেন্স',
  'gas-fire':
    'fuite de gaz, incendie, au feu, incendio, vazamento de gas, fuga de gas, dab baa kacay, آتش سوزی, نشت گاز, pozar, pali sie, gaz ulatnia sie, foc, incendiu, tan yn y ty, mae tan, aag lagi, aag lag gayi, آگ, حريق, نار, আগুন',
  'self-harm':
    'suicidio, suicidar, je veux mourir, quero morrer, quiero morir, is dil, waan is dilayaa, میخواهم بمیرم, می خواهم بمیرم, samobojstwo, chce umrzec, zabic sie, sinucidere, vreau sa mor, hunanladdiad, eisiau marw, khudkushi, marna chahta, خودکشی, انتحار, أريد أن أموت, আত্মহত্যা',
};

const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/ł/g, 'l')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const known = Object.entries(calls).flatMap(([kind, words]) => words.split(', ').map((word) => ({ kind: kind as UrgentKind, word: plain(word) })));

/** Words that are said of other things too, as in "I need help with the rent", count in a message of few words. */
const fewWords = 5;

export function callIn(text: string): UrgentKind | null {
  const said = plain(text);
  if (said.trim().split(' ').length > fewWords) return null;
  return known.find(({ word }) => said.includes(` ${word.trim()} `))?.kind ?? null;
}
