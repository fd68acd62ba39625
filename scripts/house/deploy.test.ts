import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const deploy = (name: string): string => join(root, 'deploy', name);
const read = (name: string): string => readFileSync(deploy(name), 'utf8');

/** Whether a program is here and answers; says why a test is left out where it does not. */
function has(program: string, ...args: string[]): boolean {
  const found = spawnSync(program, args).status === 0;
  if (!found) console.warn(`"${[program, ...args].join(' ')}" did not answer: what it would check under deploy/ is left out.`);
  return found;
}

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'frontdesk-deploy-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Dockerfile', () => {
  const dockerfile = DockerfileParser.parse(read('Dockerfile'));
  const all = (keyword: string) => dockerfile.getInstructions().filter((one) => one.getKeyword() === keyword);

  it('has nothing that its linter warns of', () => {
    expect(validate(read('Dockerfile')).map((one) => [one.range.start.line + 1, one.message])).toEqual([]);
  });

  it('builds in one stage, runs in another as nobody special, and is asked for its health', () => {
    const bases = dockerfile.getFROMs().map((from) => from.getImage());
    expect(bases).toEqual(['node:22-bookworm-slim', 'node:22-bookworm-slim']);
    expect(all('USER').map((one) => one.getArgumentsContent())).toEqual(['node']);
    expect(all('HEALTHCHECK')[0]?.getArgumentsContent()).toContain('/healthz');
    expect(all('CMD').at(-1)?.getArgumentsContent()).toBe('["node", "server/dist/main.js", "serve"]');
  });

  it('takes from the build only what there is', () => {
    const copied = dockerfile.getCOPYs().filter((one) => one.getFlags().some((flag) => flag.getValue() === 'build'));
    const sources = copied.map((one) => (one.getArguments()[0]?.getValue() ?? '').replace('/app/', ''));
    expect(sources.length).toBeGreaterThan(5);
    const made = /(^|\/)(dist|node_modules)$/;
    expect(sources.filter((path) => !made.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the compose file', () => {
  type Service = {
    image: string;
    environment?: Record<string, string>;
    healthcheck?: { test: string[] };
    depends_on?: object;
    ports?: string[];
    command?: string[];
  };
  const { services } = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> };

  it('has two processes, PostgreSQL, Redis and nginx, each with a health check and an image of a named version', () => {
    expect(Object.keys(services).sort()).toEqual(['frontdesk-1', 'frontdesk-2', 'nginx', 'postgres', 'redis']);
    for (const service of Object.values(services)) {
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
      expect(service.image).toMatch(/^(frontdesk:local|[a-z]+:\d[\w.-]*)$/);
    }
    expect(Object.entries(services).flatMap(([name, service]) => (service.ports ? [name] : []))).toEqual(['nginx']);
  });

  it('names settings that the server has, and every secret by a variable of the example', () => {
    const config = readFileSync(join(root, 'server/src/config.ts'), 'utf8');
    const settings = Object.keys(services['frontdesk-1']?.environment ?? {});
    expect(settings.filter((name) => !config.includes(`  ${name}:`))).toEqual([]);
    const variables = [...read('compose.yaml').matchAll(/[^$]\$\{(\w+)/g)].map(([, name]) => name);
    const example = read('.env.example');
    expect(variables.filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
    expect([...example.matchAll(/^\w*(?:PASSWORD|TOKEN)=(.*)$/gm)].map(([, value]) => value)).toEqual(['', '', '']);
  });

  it.skipIf(!has('docker', 'compose', 'version'))('is one that Docker takes', () => {
    const env = { ...process.env, FRONTDESK_URL: 'https://x.example', POSTGRES_PASSWORD: 'a', REDIS_PASSWORD: 'b', METRICS_TOKEN: 'c' };
    execFileSync('docker', ['compose', '--file', deploy('compose.yaml'), 'config', '--quiet'], { env });
  });
});

describe('the configuration of nginx', () => {
  const text = read('nginx.conf');

  it('keeps the figures inside, tells who asked, and puts a page on one process', () => {
    for (const path of ['/metrics', '/readyz']) expect(text).toContain(`location = ${path} { return 404; }`);
    expect(text).toMatch(/X-Forwarded-For +\$remote_addr;/);
    expect(text).toContain('hash $remote_addr consistent;');
    const servers = [...text.matchAll(/^ +server (frontdesk-\d):3000 /gm)].map(([, name]) => name);
    expect(servers).toEqual(['frontdesk-1', 'frontdesk-2']);
    expect(text.match(/log_format[^;]+;/)?.[0]).not.toMatch(/remote_addr|request_uri|args|http_/);
  });

  it.skipIf(!has('nginx', '-v') || !has('openssl', 'version'))('is one that nginx takes', () => {
    const [key, certificate] = [join(folder, 'frontdesk.key'), join(folder, 'frontdesk.pem')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '1', '-subj', '/CN=x'], {
      stdio: 'ignore',
    });
    const here = text
      .replaceAll('/etc/nginx/certs', folder)
      .replace('/tmp/nginx.pid', join(folder, 'nginx.pid'))
      // A test's own output is no file that nginx could open.
      .replaceAll('/dev/std', join(folder, 'std'))
      // Names that only the containers' own network knows.
      .replace(/frontdesk-(\d):3000/g, '127.0.0.1:300$1');
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, here);
    const { status, stderr } = spawnSync('nginx', ['-t', '-c', file, '-e', 'stderr'], { encoding: 'utf8' });
    expect(stderr).toContain('test is successful');
    expect(status).toBe(0);
  });
});

describe('the systemd unit', () => {
  it('gives an orderly stop its time, comes back by itself, and may write to its own folder alone', () => {
    const unit = read('frontdesk.service');
    for (const line of ['TimeoutStopSec=15', 'Restart=always', 'ProtectSystem=strict', 'StateDirectory=frontdesk', 'NoNewPrivileges=true'])
      expect(unit).toContain(`\n${line}\n`);
    // Node makes code as it runs: with this it would not start.
    expect(unit).not.toContain('MemoryDenyWriteExecute');
  });

  it.skipIf(!has('systemd-analyze', '--version'))('is one that systemd takes', () => {
    const file = join(folder, 'frontdesk.service');
    writeFileSync(file, read('frontdesk.service').replace('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', file], { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => line.includes('frontdesk.service'))).toEqual([]);
    expect(status).toBe(0);
  });
});
