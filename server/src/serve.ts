import { join } from 'node:path';
import type { Logger } from 'pino';
import { demoEmail, demoStaff } from './app/setup/demo-site.ts';
import { startClock } from './clock.ts';
import type { Config } from './config.ts';
import { holdStore, openKnowledge, openLive, openStore, openWriting } from './open-parts.ts';
import { openLog } from './log.ts';
import { prepareDemo } from './prepare.ts';
import { startServer } from './server.ts';
import { countStaff } from './store/staff.ts';
import { version } from '../package.json';

/** The whole of an orderly stop takes less than this; then the process goes anyway. */
const stopsWithin = 10_000;

/** Starts Frontdesk, says where it is and who can sign in, and stops cleanly when asked to. */
export async function serve(config: Config, root: string): Promise<void> {
  // Logs go to standard error, so that the addresses and sign-ins stand alone on standard output.
  const log = openLog(config.logLevel);
  const letGo = await holdStore(config, (sentence) => (log.fatal(sentence), process.exit(1)));
  const store = await openStore(config);
  const clock = await startClock(config, store);
  const { password } = await prepareDemo(config, store, clock.now(), join(root, 'server/knowledge/demo'));
  const live = await openLive(config, log);
  const knowledge = openKnowledge(config, root, log);
  const running = await startServer({ config, store, live, knowledge, writing: openWriting(config, root, log), log, clock: clock.now, root });
  log.info(
    {
      version,
      node: process.versions.node,
      port: running.port,
      store: config.databaseUrl === null ? 'SQLite' : 'PostgreSQL',
      live: config.redisUrl === null ? 'in process' : 'Redis',
    },
    'Frontdesk serves',
  );
  announce(config.publicUrl ?? `http://localhost:${running.port}`, password, await store.read((tx) => countStaff(tx)));

  stopWhenAsked(log, async () => {
    await running.stop();
    clock.stop();
    await letGo();
    log.info('Frontdesk has stopped');
  });
  // The last resort: what is on disk is whole, and whoever watches over the process starts it again.
  process.on('uncaughtException', (error) => (log.fatal({ err: error }, 'an error that nothing caught'), process.exit(1)));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody was listening'));
}

function stopWhenAsked(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const asked = (): void => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => (log.error('stopping took too long; the process goes'), process.exit(1)), stopsWithin);
    stop().then(
      () => (clearTimeout(late), process.exit(0)),
      (error: unknown) => (log.error({ err: error }, 'stopping failed'), process.exit(1)),
    );
  };
  process.on('SIGTERM', asked).on('SIGINT', asked);
}

function announce(address: string, password: string | null, staff: number): void {
  const lines = [
    '',
    'Frontdesk is running.',
    '',
    `  The demo council    ${address}/`,
    `  The chat by itself  ${address}/chat/main`,
    `  The console         ${address}/console`,
    '',
  ];
  if (password !== null) {
    lines.push(`  Sign in to the console with the password ${password}`);
    for (const person of demoStaff) lines.push(`    ${demoEmail(person.login).padEnd(32)}${person.firstName} ${person.lastName}, ${person.role}`);
  } else if (staff === 0) {
    lines.push(
      '  Nobody can sign in yet. Make the first admin with:',
      '    npx frontdesk user add --email you@example.gov.uk --first-name You --last-name Name --role admin',
    );
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
