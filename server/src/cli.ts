import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Email, PersonName } from '@frontdesk/shared/text-fields.ts';
import { roles, type Role } from '@frontdesk/shared/vocabulary.ts';
import { setWeekly } from './app/hours/set-weekly.ts';
import { addUser, addUsers } from './app/staff/add-user.ts';
import { parseStaff } from './app/staff/parse-staff.ts';
import { apiKey } from './api-key-commands.ts';
import { assistant } from './assistant-commands.ts';
import { backup, restore } from './backup-commands.ts';
import { ConfigError, originOf, readConfig, type Config } from './config.ts';
import { parseHours } from './domain/parse-hours.ts';
import { startClock } from './clock.ts';
import { ImportRefused, knowledge } from './knowledge-commands.ts';
import { LiveFailure } from './live/live.ts';
import { openStore } from './open-parts.ts';
import { readPassword } from './read-password.ts';
import { serve } from './serve.ts';
import { listTeams, setOrigins } from './store/sites.ts';
import { CopyFailure } from './store/copy-sqlite.ts';
import { StoreFailure, type Store } from './store/store.ts';
import { UsageError } from './usage-error.ts';

const usage = `frontdesk serve                      start the server (the same as npm start)
frontdesk migrate                    bring the database up to date and stop
frontdesk user add --email A --first-name F --last-name L --role advisor|supervisor|admin [--team ID]...
                                     make someone who can sign in; asks for the password, or reads it from standard input
frontdesk user import FILE           make many: one JSON object a line with email, firstName, lastName, role, teams and password; all of them or none
frontdesk hours SITE "HOURS"         set a site's weekly hours, like "Mon-Fri 08:30-17:00; Sat 09:00-12:00", "always" or "never";
                                     a running server takes them up within a second; what an admin has set besides the week stays
frontdesk origins SITE [ORIGIN]...   set the websites that may embed a site's chat, like https://www.example.gov.uk; none lets in this server's own pages alone
frontdesk api-key add --name N --scope telephone|figures [--scope ...]
                                     make a key for another system and print its secret, this once
frontdesk api-key list               every key, and when it was used last
frontdesk api-key revoke ID          nothing signed with it is taken from now on
frontdesk assistant eval FILE [--json] [--encoder none|use]
                                     how well the assistant finds and decides, on lines {split: "faq"|"query"|"oos", id, text};
                                     or --knowledge demo --queries FILE --oos FILE: the demo council's articles, lines {topic, text} and {kind, text}
frontdesk assistant eval-urgent FILE [--json]
                                     how many urgent messages are noticed and how many others are taken for urgent, on lines {kind, text} with kind "none" for others
frontdesk knowledge export FOLDER|FILE.csv|FILE.zip [--site ID]
                                     every live article as Markdown files, for spreadsheets, or as Markdown files in a zip file
frontdesk knowledge import PATH [--publish] [--check]
                                     articles from a folder of Markdown files, or from a .md, .csv or .zip file: all or none of them. They are handed in, or
                                     with --publish live at once; --check only says what is wrong and what would come of it
frontdesk assistant eval-model [--json] [--ask]
                                     how many attempts to mislead a language model would be shown, and how many honest answers; --ask asks
                                     the model of FRONTDESK_MODEL_URL each question as well, and says how often what it wrote held
frontdesk backup FILE [--force]      copy the SQLite database to a file, also while a server runs; --force replaces the file
frontdesk restore FILE               put a backup in place of the database, which is kept beside it; stop the server first
Settings come from environment variables: see docs/running.md.`;

type Call = { args: string[]; env: NodeJS.ProcessEnv; root: string };
const commands: Record<string, (call: Call) => Promise<void>> = {
  serve: ({ env, root }) => serve(readConfig(env, root), root),
  async migrate({ env, root }) {
    const store = await openStore(readConfig(env, root));
    await store.close();
    process.stdout.write('The database is up to date.\n');
  },
  user: (call) => (call.args[0] === 'import' ? userImport(call) : userAdd(call)),
  hours: hoursSet,
  origins: originsSet,
  'api-key': apiKey,
  assistant,
  knowledge,
  backup,
  restore,
};

/** Runs one command; answers the exit code. A failure is a sentence on standard error. */
export async function runCli(args: string[], env: NodeJS.ProcessEnv, root: string): Promise<number | undefined> {
  const [name = 'serve', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`${usage}\n`);
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    await command({ args: rest, env, root });
    return undefined;
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}\n`);
  else if (error instanceof CopyFailure || error instanceof ImportRefused) process.stderr.write(`${error.message}\n`);
  else if (error instanceof ConfigError || error instanceof StoreFailure || error instanceof LiveFailure)
    process.stderr.write(`Frontdesk did not start. ${error.message}\n`);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    process.stderr.write('Frontdesk did not start. Another program uses this port. Set PORT to a free one.\n');
  else if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    process.stderr.write('Frontdesk did not start. This user may not listen on that port. Set PORT to 1024 or more.\n');
  else throw error;
  return error instanceof UsageError ? 2 : 1;
}

async function userAdd({ args, env, root }: Call): Promise<void> {
  const [verb, ...rest] = args;
  if (verb !== 'add') throw new UsageError('user takes "add" or "import".');
  const given = parseUserOptions(rest);
  const config = readConfig(env, root);
  const store = await openStore(config);
  try {
    await needTeams(store, given.teamIds);
    const password = await readPassword();
    if (password.length < 10) throw new UsageError('The password must have ten characters or more.');
    if (!(await addUser(store, await nowIn(config, store), { ...given, password })))
      throw new UsageError(`There is someone with the address ${given.email} already.`);
    process.stdout.write(`${given.firstName} ${given.lastName} can sign in as ${given.email}.\n`);
  } finally {
    await store.close();
  }
}

async function nowIn(config: Config, store: Store): Promise<number> {
  const clock = await startClock(config, store);
  clock.stop();
  return clock.now();
}

async function userImport({ args: [, file], env, root }: Call): Promise<void> {
  if (file === undefined) throw new UsageError('user import takes a file.');
  const users = parseStaff(textOf(file));
  if ('refused' in users) throw new UsageError(users.refused);
  const config = readConfig(env, root);
  const store = await openStore(config);
  try {
    await needTeams(
      store,
      users.staff.flatMap((user) => user.teamIds),
    );
    const taken = await addUsers(store, await nowIn(config, store), users.staff);
    if (taken.length > 0) throw new UsageError(`Nobody was added: there is someone already, or twice in the file, with ${taken.join(', ')}.`);
    process.stdout.write(`${users.staff.length} people can sign in. Delete ${file}: it holds their passwords.\n`);
  } finally {
    await store.close();
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`);
  }
}

async function needTeams(store: Store, ids: readonly string[]): Promise<void> {
  const teams = await store.read((tx) => listTeams(tx));
  const unknown = ids.find((id) => !teams.some((team) => team.id === id));
  if (unknown !== undefined) throw new UsageError(`There is no team "${unknown}". Teams: ${teams.map((team) => team.id).join(', ') || 'none yet'}.`);
}

function parseUserOptions(args: string[]) {
  const text = { type: 'string' } as const;
  let values;
  try {
    ({ values } = parseArgs({ args, options: { email: text, 'first-name': text, 'last-name': text, role: text, team: { ...text, multiple: true } } }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const need = (name: 'first-name' | 'last-name'): string => {
    const parsed = v.safeParse(PersonName, values[name]);
    if (!parsed.success) throw new UsageError(`--${name} is missing.`);
    return parsed.output;
  };
  const email = v.safeParse(Email, values.email);
  if (!email.success) throw new UsageError('--email takes an address like name@example.gov.uk.');
  const role = values.role as Role;
  if (!roles.includes(role)) throw new UsageError(`--role takes ${roles.join(', ')}.`);
  return { email: email.output, firstName: need('first-name'), lastName: need('last-name'), role, teamIds: values.team ?? [] };
}

async function hoursSet({ args, env, root }: Call): Promise<void> {
  const [siteId, ...text] = args;
  if (!siteId || text.length === 0) throw new UsageError('hours takes a site and its hours.');
  const hours = parseHours(text.join(' '));
  if ('refused' in hours) throw new UsageError(hours.refused);
  const config = readConfig(env, root);
  const store = await openStore(config);
  try {
    if (!(await setWeekly(store, siteId, hours.spans, await nowIn(config, store)))) throw new UsageError(`There is no site "${siteId}".`);
  } finally {
    await store.close();
  }
  process.stdout.write(`The hours of ${siteId} are set.\n`);
}

async function originsSet({ args, env, root }: Call): Promise<void> {
  const [siteId, ...given] = args;
  if (!siteId) throw new UsageError('origins takes a site and the websites that may embed its chat.');
  const origins = given.map((text) => {
    const origin = originOf(text);
    if (origin === null) throw new UsageError(`"${text}" is not an origin, like https://www.example.gov.uk, without a path.`);
    return origin;
  });
  const store = await openStore(readConfig(env, root));
  try {
    if (!(await store.transaction((tx) => setOrigins(tx, siteId, origins)))) throw new UsageError(`There is no site "${siteId}".`);
  } finally {
    await store.close();
  }
  process.stdout.write(`${origins.length === 0 ? 'No other website' : origins.join(', ')} may embed the chat of ${siteId}.\n`);
}
