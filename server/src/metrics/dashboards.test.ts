import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testServer, type TestServer } from '../sockets/test-server.ts';

const deploy = (name: string): string => readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8');

type Panel = { title: string; targets: { expr: string }[] };
type Rule = { alert: string; expr: string; annotations: { summary: string; remedy: string } };
const { panels } = JSON.parse(deploy('grafana-dashboard.json')) as { panels: Panel[] };
const rules = (parse(deploy('prometheus/alerts.yml')) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);

const expressions: [string, string][] = [
  ...panels.flatMap((panel) => panel.targets.map(({ expr }): [string, string] => [`panel "${panel.title}"`, expr])),
  ...rules.map((rule): [string, string] => [`alert ${rule.alert}`, rule.expr]),
];

/** The metrics that an expression asks for; throws where Prometheus could not read it. */
function metricsOf(expression: string): string[] {
  // Grafana puts times in place of these before it asks.
  const query = expression.replace(/\$__(rate_interval|range)/g, '5m');
  const names: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) throw new Error(`not PromQL at ${from}: ${query}`);
      if (type.name === 'Identifier' && /^[a-z]+_/.test(query.slice(from, to))) names.push(query.slice(from, to));
    },
  });
  return names;
}

describe('dashboard and alerts', () => {
  let server: TestServer;
  let known: Set<string>;
  beforeAll(async () => {
    server = await testServer();
    // A histogram has lines once it has counted something.
    const resident = await server.resident();
    await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    const text = await (await fetch(`${server.url}/metrics`)).text();
    known = new Set(['up', ...[...text.matchAll(/^(\w+)[{ ]/gm)].map(([, name = '']) => name)]);
  }, 60_000);
  afterAll(() => server.stop());

  it.each(expressions)('O1 %s asks for figures that there are: %s', (_what, expression) => {
    const names = metricsOf(expression);
    expect(names.length + Number(expression.includes('up{'))).toBeGreaterThan(0);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('O1 every figure of Frontdesk is on the dashboard', () => {
    const own = [...known].filter((name) => name.startsWith('frontdesk_')).map((name) => name.replace(/_(bucket|sum|count)$/, ''));
    const shown = panels.flatMap((panel) => panel.targets.map((target) => target.expr)).join('\n');
    expect(new Set(own).size).toBeGreaterThan(7);
    expect([...new Set(own)].filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('every alert says what is the matter and what to do', () => {
    expect(rules.filter((rule) => !rule.annotations.summary || !rule.annotations.remedy)).toEqual([]);
  });

  it('the reading of expressions notices what is no PromQL, and what is no figure', () => {
    expect(() => metricsOf('sum(rate(frontdesk_x[5m])')).toThrow('not PromQL');
    expect(metricsOf('sum by (le) (rate(frontdesk_nothing_bucket{job="a"}[5m]))')).toContain('frontdesk_nothing_bucket');
  });
});
