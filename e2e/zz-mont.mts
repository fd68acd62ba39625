import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const p = await b.newPage({ viewport: { width: 2600, height: 760 } });
for (const g of process.argv.slice(2)) {
  const [out, ...fs] = g.split(',');
  await p.setContent(
    '<body style="margin:0;display:flex;gap:6px;align-items:start;background:#f0f;width:max-content">' +
      fs
        .map((f) => {
          const d = readFileSync(`/tmp/ux/${f}.png`);
          const w = d.readUInt32BE(16);
          const src = 'data:image/png;base64,' + d.toString('base64');
          return w === 1280 && f[0] === 'w' ? `<div style="width:430px;overflow:hidden;direction:rtl"><img src="${src}"></div>` : `<img src="${src}">`;
        })
        .join(''),
  );
  await p.locator('body').screenshot({ path: `/tmp/ux/${out}.png` });
}
await b.close();
