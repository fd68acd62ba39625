/** Types of services.mjs, for tests written in TypeScript. */
export type Service = {
  port: number;
  folder: string;
  url: string;
  /** Starts it again on the same port with the same data, after `stop`. */
  start(): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
};
export type PostgresService = Service & {
  /** Runs statements as the superuser. */
  ask(...statements: string[]): Promise<void>;
  /** A new, empty database; answers its address. */
  database(): Promise<string>;
};
export function hasPostgres(): boolean;
export function hasRedis(): boolean;
export function ensureServices(): void;
export function freePort(): Promise<number>;
export function startPostgres(options?: { durable?: boolean; settings?: Record<string, string | number> }): Promise<PostgresService>;
export function startRedis(options?: { password?: string; appendonly?: boolean }): Promise<Service>;
