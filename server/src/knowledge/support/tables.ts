/**
 * Words that say how far a sentence holds, by what they say: a sentence that has one more or one fewer of them says something else. Each is counted on both sides.
 * Phrases come before the words that they are made of.
 */
const guardLines = `
atLeast: at least, or more, or over, or older, no fewer than, no less than, minimum
upTo: up to, at most, no more than, or less, or fewer, or under, maximum
under: less than, fewer than, under, below
over: more than, older than, longer than, over, above
need: have to, has to, had to, need, needs, needed, require, requires, required
not: not, no, never, none, nothing, neither, nor, nobody, without
must: must
should: should, ought
may: may, might, could, possibly, perhaps, maybe
only: only, just, solely, merely
unless: unless
except: except, apart from, other than
if: if, provided, as long as, whether
when: when, once, whenever
while: while, during, meanwhile
until: until, till
before: before
after: after
within: within
between: between
usually: usually, normally, mostly, mainly, often, generally, typically
aim: aim, aims, expect, expects, try, tries, hope, hopes, intend
about: approximately, roughly, nearly, almost
all: all, every, each, everyone, everybody, everything, always
any: any, anyone, anybody, anything, ever
both: both
either: either
some: some, sometimes, certain
most: most
many: many, several, lots
few: few
free: free
out: out
off: off
instead: instead
`;

/** Words that say nothing by themselves, or are looked at elsewhere. */
export const light: ReadonlySet<string> = new Set(
  (
    'a an the of in on at for to with as is are be been being was were am do does did have has had having will would shall this that these those there here it its itself so then ' +
    'and or but also too please which who whom whose what where how why by from into onto through per than because since can able allowed'
  ).split(' '),
);

/** What the words of a group mean is the same wherever a council's page uses them. The first of a line stands for all. */
const sameLines = `
cost, costs, price, prices, fee, fees, charge, charges
call, calls, phone, phones, ring, rings, telephone
buy, purchase
begin, begins, start, starts
end, ends, finish, finishes
choose, pick, select
mend, fix, repair
photo, photograph, picture
website, site, webpage
home, house
kids, children
reply, replies, answer, answers, respond
straightaway, immediately
get, gets, receive, receives
big, large
bigger, larger
assist, help, helps
complete, fill
use, uses
show, shows
`;

const irregularLines = `pay paid, send sent, buy bought, sell sold, leave left, lose lost, come came, take took taken, give gave given, tell told, keep kept, go went gone, make made,
get got, find found, bring brought, show shown, break broken broke, steal stolen, write written wrote, choose chosen chose, know known knew, say said, hold held, build built, see seen saw`;

/** Groups of the starter pack whose single words mean the same in an answer too; others have words that are only near. */
export const packGroups: readonly string[] = [
  'bin',
  'refuse',
  'settee',
  'pothole',
  'highway',
  'pavement',
  'mould',
  'landlord',
  'tenant',
  'cemetery',
  'headstone',
  'mother',
  'grandmother',
  'councillor',
  'vacancy',
  'rodents',
  'nursery',
];

/** Numbers in words, with what they are in figures. */
const numberNames =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
export const numberWords: ReadonlyMap<string, string> = new Map([
  ...numberNames.map((name, at): [string, string] => [name, String(at)]),
  ...([
    ['thirty', '30'],
    ['forty', '40'],
    ['fifty', '50'],
    ['sixty', '60'],
    ['hundred', '100'],
    ['thousand', '1000'],
    ['half', 'half'],
    ['halves', 'half'],
    ['quarter', 'quarter'],
    ['quarters', 'quarter'],
    ['third', 'third'],
    ['double', 'double'],
    ['twice', 'double'],
  ] as const),
]);

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Phrases of words with spaces between, longest first, and the guard that each is. */
export const guardPhrases: readonly (readonly [readonly string[], string])[] = guardLines
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [key = '', phrases = ''] = line.split(': ');
    return listOf(phrases).map((phrase): [string[], string] => [phrase.split(' '), key]);
  })
  .sort((one, other) => other[0].length - one[0].length);

export const sameGroups: readonly string[][] = sameLines.trim().split('\n').map(listOf);
export const irregular: ReadonlyMap<string, string> = new Map(
  irregularLines.split(',').flatMap((line) => {
    const [base = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, base]);
  }),
);
