import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from '@playwright/test';
import { FrontdeskProcess } from './frontdesk-process.ts';
import { Advisor, Resident } from './people.ts';
const axeSrc = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await FrontdeskProcess.start();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.env.BIG ? ['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26'] : []),
  ],
});
const dir = '/tmp/ux';
const axe = async (p: Page, n: string) => {
  for (const f of p.frames()) {
    if (!f.url().startsWith(server.url)) continue;
    if (f !== p.mainFrame() && !f.url().includes('/chat/')) continue;
    try {
      await f.evaluate(axeSrc);
      const res: any = await f.evaluate(() =>
        (window as any).axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      );
      console.log('axe', n, f === p.mainFrame() ? 'page' : 'frame', res.passes.length);
      for (const v of res.violations)
        console.log(
          `AXE ${n} ${f === p.mainFrame() ? 'page' : 'frame'} ${v.id} (${v.impact}): ${v.nodes
            .slice(0, 3)
            .map((x: any) => x.target.flat().join(' ') + ' :: ' + x.html.slice(0, 110) + ' :: ' + (x.any[0]?.message ?? ''))
            .join(' | ')}`,
        );
    } catch (e) {
      console.log('AXE fail', n, String(e).slice(0, 200));
    }
  }
};
const S = async (p: Page, n: string, noAxe = false) => {
  await p.waitForTimeout(250);
  await p.screenshot({ path: `${dir}/${n}.png` });
  if (!noAxe) await axe(p, n);
};
const step = async (n: string, f: () => Promise<unknown>) => {
  try {
    await f();
  } catch (e) {
    console.log('STEP', n, String(e).slice(0, 600));
  }
};
const ctx = async (o: any) => {
  const c = await browser.newContext({ bypassCSP: true, ...o });
  return c;
};
const visit = async (o: any, path = '/') => {
  const c = await ctx(o);
  const page = await c.newPage();
  await page.goto(server.url + path);
  const r = new (Resident as any)(page, c) as Resident;
  return r;
};
const big = { viewport: { width: 1280, height: 720 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };
const small = { viewport: { width: 320, height: 600 } };
const signIn = async (login: string, status: string | null = 'Available', o: any = big) => {
  const c = await ctx(o);
  const p = await c.newPage();
  await p.goto(server.url + '/console');
  await p.getByLabel('Email').fill(`${login}@fernshire.example`);
  await p.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await p.getByRole('button', { name: 'Sign in' }).click();
  const a = new (Advisor as any)(p) as Advisor;
  if (status) await a.setStatus(status);
  return a;
};
await import(process.argv[2]!).then((m) => m.default({ server, browser, S, step, visit, signIn, big, phone, small, axe, ctx, dir }));
await browser.close();
await server.stop();
