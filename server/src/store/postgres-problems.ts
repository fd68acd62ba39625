import { StepFailure } from './migrate.ts';
import { PostgresError } from './postgres-pool.ts';
import { StoreFailure } from './store.ts';

export const leastVersion = 15;

/** Where an address points to, without its user and password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'this machine'}:${port || '5432'}${pathname}`;
}

/** What a failure at the start means, and what to do about it. */
export function explainPostgres(error: unknown, url: string): unknown {
  const failed = error instanceof StepFailure ? error.cause : error;
  const cause = failed instanceof PostgresError ? failed.cause : failed;
  // The right to make tables is first missed by a step.
  const isRight = cause instanceof Error && 'code' in cause && cause.code === '42501';
  if (error instanceof StoreFailure && !isRight) return error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new StoreFailure(`DATABASE_URL names ${placeOf(url)}: ${meaning(code, new URL(url))}`, { cause });
}

function meaning(code: string, { pathname, username }: URL): string {
  const database = decodeURIComponent(pathname.slice(1));
  if (code === '28P01' || code === '28000') return `PostgreSQL refused the user "${decodeURIComponent(username)}" or the password. Check both in the address.`;
  if (code === '3D000') return `there is no database "${database}". Create it (createdb ${database}), or name another.`;
  if (code === '42501') return 'its user may not make tables there. Make that user the owner of the database.';
  if (code === '53300') return 'PostgreSQL has no connections left. Raise max_connections, or run fewer processes.';
  if (code === '57P03') return 'PostgreSQL is starting or stopping. Try again in a moment.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'that host is not known. Check its name.';
  return 'PostgreSQL cannot be reached there. Check the address, that PostgreSQL runs, and that a firewall lets it through.';
}
