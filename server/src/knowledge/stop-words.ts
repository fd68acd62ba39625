/** Words that say nothing about the subject of a question. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by can could do does did for from get got had has have hello hi how i if im in is it its just me my no of ' +
    'on or our please so thank thanks that the their them there they this to up us was we what when where which who why will with would you your'
  ).split(' '),
);
