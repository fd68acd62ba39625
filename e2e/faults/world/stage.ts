import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresService, Service } from '../../../scripts/services.mjs';
import { AdvisorPage, type AdvisorOptions } from '../../simulate/clients/advisor-page.ts';
import { clockFrom, Log, startClock, type Clock } from '../../simulate/clients/log.ts';
import { ResidentPage } from '../../simulate/clients/resident-page.ts';
import { signIn } from '../../simulate/clients/sign-in.ts';
import { Road } from './road.ts';
import { frontdesk, ServerProcess } from './server-process.ts';

export type Page = ResidentPage | AdvisorPage;
/** Without services it is one process on SQLite. */
export type StageOptions = {
  name: string;
  folder: string;
  processes: number;
  staff: readonly Staff[];
  services: Services | null;
  freePort: () => Promise<number>;
};
export type Services = { postgres: PostgresService; redis: Service; redisDatabase: number };
export type Staff = { login: string; team: string };

export const clock: Clock = clockFrom(startClock());
const password = 'correct horse battery';

/** Frontdesk processes on one database, roads to them, and the pages of people on those roads. */
export class Stage {
  readonly processes: ServerProcess[] = [];
  /** From each process to Redis. */
  readonly redisRoads: Road[] = [];
  private readonly roads: Road[] = [];
  private constructor(
    readonly options: StageOptions,
    readonly database: string,
    private readonly settings: NodeJS.ProcessEnv,
  ) {}

  static async open(options: StageOptions): Promise<Stage> {
    mkdirSync(options.folder, { recursive: true });
    const databaseUrl = await options.services?.postgres.database();
    const settings = {
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { FRONTDESK_DATA: options.folder }),
      FRONTDESK_DEMO_PASSWORD: password,
      FRONTDESK_RATE_FACTOR: '10000',
      LOG_LEVEL: 'warn',
    };
    const stage = new Stage(options, databaseUrl ?? `sqlite:${join(options.folder, 'frontdesk.db')}`, settings);
    for (let n = 0; n < options.processes; n++) await stage.addProcess();
    await stage.importStaff();
    return stage;
  }

  /** Starts one more; `env` is for it alone. */
  async addProcess(env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    const { name, folder, services } = this.options;
    const own: NodeJS.ProcessEnv = { ...this.settings, ...env };
    const place = `${name}-${this.processes.length}`;
    if (services) {
      const road = await Road.open([services.redis.port]);
      this.redisRoads.push(road);
      own.REDIS_URL = `redis://127.0.0.1:${road.port}/${services.redisDatabase}`;
      own.FRONTDESK_DATA = join(folder, place);
    }
    const one = new ServerProcess(place, await this.options.freePort(), own, join(folder, `${place}.log`));
    this.processes.push(one);
    await one.start();
    return one;
  }

  /** A way to the process of that number, or to the next one that answers. */
  async road(home: number): Promise<Road> {
    const ports = this.processes.map((one) => one.port);
    const first = home % ports.length;
    const road = await Road.open([...ports.slice(first), ...ports.slice(0, first)]);
    this.roads.push(road);
    return road;
  }

  resident(name: string, road: Road, token: string | null = null): ResidentPage {
    return new ResidentPage({ name, url: road.url, siteId: 'main', token, log: new Log(clock) });
  }

  /** Signs in and opens the console; not available yet. */
  async advisor(login: string, road: Road, options: Partial<Pick<AdvisorOptions, 'name' | 'capacity' | 'offered'>> = {}): Promise<AdvisorPage> {
    const session = await signIn(road.url, { email: `${login}@fernshire.example`, password });
    const page = new AdvisorPage({ name: login, url: road.url, session, capacity: 3, log: new Log(clock), offered: () => undefined, ...options });
    await synced(page);
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.stop('SIGKILL')));
    [...this.roads, ...this.redisRoads].forEach((road) => road.close());
  }

  private async importStaff(): Promise<void> {
    const { folder, staff } = this.options;
    if (staff.length === 0) return;
    const file = join(folder, 'staff.jsonl');
    const lines = staff.map(({ login, team }) => ({
      email: `${login}@fernshire.example`,
      firstName: 'Sam',
      lastName: login,
      role: 'advisor',
      teams: [team],
      password,
    }));
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'), { mode: 0o600 });
    await frontdesk(this.settings, 'user', 'import', file);
  }
}

/** Rejects when the page is not up to date within so many milliseconds. */
export async function synced(page: Page, within = 30_000): Promise<void> {
  if (!(await page.waiting.until(() => page.synced, within))) throw new Error(`The page ${page.record.client} did not come up within ${within / 1000} s.`);
}
