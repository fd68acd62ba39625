import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { CommandOutcome, Count } from '../app/count.ts';
import { modelUses } from '../model/language-model.ts';

export type Metrics = {
  registry: Registry;
  count: Count;
  /** Everything, as Prometheus reads it. */
  read: () => Promise<{ contentType: string; text: string }>;
};

/** One server's figures, in a registry of its own: several servers of one process do not mix theirs. */
export function openMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'frontdesk_info', help: 'Always 1; the labels say what runs.', labelNames: ['version', 'node'], registers }).set(
    { version, node: process.versions.node },
    1,
  );
  return { registry, count: countOn(registers), read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }) };
}

function countOn(registers: Registry[]): Count {
  const commands = new Histogram({
    name: 'frontdesk_command_seconds',
    help: 'From the arrival of a command to its acknowledgement.',
    labelNames: ['command', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const waits = new Histogram({
    name: 'frontdesk_queue_wait_seconds',
    help: 'From the first request for a person to the first acceptance.',
    buckets: [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600],
    registers,
  });
  const late = new Histogram({
    name: 'frontdesk_timers_late_seconds',
    help: 'How long after it was due a timer was claimed.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const repairs = new Counter({ name: 'frontdesk_repaired_total', help: 'What an event missed and was made good later.', labelNames: ['kind'], registers });
  for (const kind of ['offer', 'absence', 'message'] as const) repairs.inc({ kind }, 0);
  const failures = new Counter({ name: 'frontdesk_store_failures_total', help: 'Reads and units of work that the store did not do.', registers });

  const asked = new Counter({
    name: 'frontdesk_model_asked_total',
    help: 'Questions to the language model, by what they were for and what became of them.',
    labelNames: ['use', 'outcome'],
    registers,
  });
  for (const use of modelUses) for (const outcome of ['shown', 'unsupported', 'late', 'failed'] as const) asked.inc({ use, outcome }, 0);
  const modelTook = new Histogram({
    name: 'frontdesk_model_seconds',
    help: 'From asking the language model to its checked answer, or to going on without.',
    labelNames: ['use'],
    buckets: [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6],
    registers,
  });

  for (const use of modelUses) modelTook.zero({ use });

  // A command's histogram is found by two plain look-ups: nothing is made for a message that was not made for the first of its kind.
  const byCommand = new Map<string, Partial<Record<CommandOutcome, { observe: (seconds: number) => void }>>>();
  return {
    commandAnswered(command, outcome, took) {
      let byOutcome = byCommand.get(command);
      if (!byOutcome) byCommand.set(command, (byOutcome = {}));
      (byOutcome[outcome] ??= commands.labels(command, outcome)).observe(took / 1000);
    },
    // A clock that was set back must not take away from a sum.
    queueWaited: (waited) => waits.observe(Math.max(0, waited) / 1000),
    timerClaimed: (lateBy) => late.observe(Math.max(0, lateBy) / 1000),
    repaired: (kind, howMany) => repairs.inc({ kind }, howMany),
    storeFailed: () => failures.inc(),
    modelAsked(use, outcome, took) {
      asked.inc({ use, outcome });
      modelTook.observe({ use }, took / 1000);
    },
  };
}
