import { percentiles } from '../check/figures.ts';
import type { CrewCount } from './crew-task.ts';

const clockFace = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
const everySeconds = 10;

/** The live line on standard error: rewritten in place at a terminal, a line every ten seconds elsewhere. */
export class Progress {
  private readonly counts = new Map<number, CrewCount>();
  private ackMs: number[] = [];
  private said = -Infinity;
  private sentBefore = 0;
  private saidAt = 0;

  constructor(
    private readonly out: NodeJS.WriteStream,
    private readonly minutes: number,
  ) {}

  take(crew: number, count: CrewCount): void {
    this.counts.set(crew, count);
    this.ackMs.push(...count.ackMs);
  }

  /** `seconds` since the beginning. */
  say(seconds: number): void {
    if (!this.out.isTTY && seconds - this.said < everySeconds) return;
    this.said = seconds;
    const all = [...this.counts.values()];
    const sum = (of: (count: CrewCount) => number) => all.reduce((total, count) => total + of(count), 0);
    const acknowledged = sum((count) => count.acknowledged);
    const rate = (acknowledged - this.sentBefore) / Math.max(1, seconds - this.saidAt);
    [this.sentBefore, this.saidAt] = [acknowledged, seconds];
    const parts = [
      `${clockFace(seconds)} of ${clockFace(this.minutes * 60)}`,
      `${sum((count) => count.arrived)} residents came`,
      `${sum((count) => count.waiting)} wait`,
      `${sum((count) => count.withAdvisor)} with an advisor`,
      `${rate.toFixed(1)} messages/s`,
      `ack p95 ${percentiles(this.ackMs).p95} ms`,
      `${sum((count) => count.errors)} errors`,
      `simulator's own lag ${Math.round(Math.max(0, ...all.map((count) => count.lagMs)))} ms`,
    ];
    this.ackMs = [];
    const line = parts.join(' | ');
    this.out.write(this.out.isTTY ? `\r\x1b[K${line.slice(0, (this.out.columns ?? 120) - 1)}` : `${line}\n`);
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\n');
  }
}
