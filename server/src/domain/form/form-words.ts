import { phrasesOf } from '../assistant/said-words.ts';

/** A whole message that passes a question over, in the widget's languages, Polish and Welsh. */
export const skips = phrasesOf(`
  skip, skip it, skip this, skip that, skip this one, skip this question, skip question, next, next question, pass, i dont know, i do not know, dont know,
  do not know, dunno, i dunno, idk, not sure, im not sure, i am not sure, unsure, no idea, i have no idea, i havent a clue, no clue, i cant remember,
  cant remember, i dont remember, i dont have it, i dont have that, dont have it, rather not say, id rather not say, prefer not to say, i prefer not to
  say, id prefer not to say, not telling, none of your business, passer, je ne sais pas, je sais pas, aucune idee, pular, nao sei, saltar, omitir, no
  se, no lo se, ma aqaan, ma garanayo, ka bood, nie wiem, nie pamietam, pomin, dim yn gwybod, dwi ddim yn gwybod, hepgor, تخطي, لا أعرف, لا اعرف, لا أدري, رد کردن, نمی دانم, نمیدانم
`);

export const yes = phrasesOf(`
  yes, yes please, yes thanks, yeah, yea, yep, yup, ye, aye, y, correct, thats right, that is right, right, true, sure, of course, i do, i am, i have, it
  is, we do, we are, we have, they are, he is, she is, ok, okay, oui, sim, si, haa, tak, ie, ydw, oes, نعم, ايوه, بله, آره
`);

export const no = phrasesOf(`
  no, no thanks, no thank you, nope, nah, n, not really, i dont, i do not, im not, i am not, i havent, it isnt, it is not, we dont, we are not, we
  havent, they arent, he isnt, she isnt, never, false, non, nao, maya, nie, na, nac ydw, nag oes, لا, كلا, نه, خیر
`);

/** Small numbers as people write them; each stands for its place. */
export const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
