import { join } from 'node:path';
import pino from 'pino';
import { demoEmail, demoStaff } from './app/setup/demo-site.ts';
import type { Config } from './config.ts';
import { clockOf, openStore, prepareDemo } from './prepare.ts';
import { startServer } from './server.ts';
import { countStaff } from './store/staff.ts';

/** Starts Frontdesk, says where it is and who can sign in, and stops cleanly when asked to. */
export async function serve(config: Config, root: string): Promise<void> {
  // Logs go to standard error, so that the addresses and sign-ins stand alone on standard output.
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const clock = clockOf(config);
  const store = await openStore(config);
  const { password } = await prepareDemo(config, store, clock(), join(root, 'server/knowledge/demo'));
  const running = await startServer(config, store, log, clock, root);
  announce(config.publicUrl ?? `http://localhost:${running.port}`, password, await store.read((tx) => countStaff(tx)));

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), 10_000);
    running.stop().then(
      () => (clearTimeout(late), process.exit(0)),
      (error: unknown) => (log.error({ err: error }, 'stopping failed'), process.exit(1)),
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  // The last resort: what is on disk is whole, and whoever watches over the process starts it again.
  process.on('uncaughtException', (error) => (log.fatal({ err: error }, 'an error that nothing caught'), process.exit(1)));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody was listening'));
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
