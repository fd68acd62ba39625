// Runs the parts of the benchmark that are named and prints one JSON object.
import { crowd } from './crowd.mjs';
import { growth } from './growth.mjs';
import { path } from './path.mjs';
import { several } from './several.mjs';

const parts = {
  path: { name: 'roundTrips', measure: path },
  crowd: { name: 'crowd', measure: crowd },
  growth: { name: 'growth', measure: growth },
  several: { name: 'severalProcesses', measure: several },
  // Built from TypeScript by scripts/bench.mjs: it measures the server's own code.
  routing: { name: 'routing', measure: async () => (await import('../dist/bench-routing.js')).routing() },
  figures: { name: 'figures', measure: async () => (await import('../dist/bench-figures.js')).figures() },
  assistant: { name: 'assistant', measure: async () => (await import('../dist/bench-assistant.js')).assistant() },
  learning: { name: 'learning', measure: async () => (await import('../dist/bench-learning.js')).learning() },
};

const results = {};
for (const part of process.argv.slice(2)) {
  process.stderr.write(`Measuring ${part} ...\n`);
  results[parts[part].name] = await parts[part].measure();
}
process.stdout.write(`${JSON.stringify(results)}\n`);
process.exit(0);
