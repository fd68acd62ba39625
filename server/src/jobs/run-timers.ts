import { claimTimers, dropTimer, hasDueTimers, type Timer } from '../store/timers.ts';
import { logFailure } from '../callers/log-failure.ts';
import type { TimerKind } from '../domain/conversation.ts';
import { answerQuestion } from '../app/assistant/answer-question.ts';
import { callBackDue, callBackLate } from '../app/call-backs/call-back-times.ts';
import { lapseWrapUp } from '../app/conversation/lapse-wrap-up.ts';
import type { Deps } from '../app/deps.ts';
import { returnChatsOf } from '../app/routing/absence.ts';
import { lookAtSilence } from '../app/conversation/look-at-silence.ts';
import { expireOffer } from '../app/routing/end-offer.ts';
import { passEdge } from '../app/surge/pass-edge.ts';
import { checkLinksNightly } from '../app/knowledge/plan-links.ts';
import { answersInTurn } from './answers-in-turn.ts';
import { endIfGone } from '../app/routing/resident-absence.ts';
import { lapseCall } from '../app/telephone/lapse-call.ts';

/** A row claimed by a process that died is free again after this. */
const claimLasts = 30_000;
const lookEvery = 200;
const batch = 50;
/** With a claim's length between them: work that fails for ten minutes will not mend itself. */
const attemptsMost = 20;

const text = (timer: Timer, name: string): string => String(timer.payload[name] ?? '');

type Turns = ReturnType<typeof answersInTurn>;

const handlers: Record<TimerKind, (deps: Deps, timer: Timer, hurry?: AbortSignal) => Promise<void>> = {
  'assistant.answer': (deps, timer, hurry) => answerQuestion(deps, timer.conversationId ?? '', Number(timer.payload.forSeq), hurry),
  'offer.expire': (deps, timer) => expireOffer(deps, timer.conversationId ?? '', text(timer, 'offerId')),
  'wrapUp.lapse': (deps, timer) => lapseWrapUp(deps, timer.conversationId ?? '', text(timer, 'staffId')),
  'advisor.absent': (deps, timer) => returnChatsOf(deps, text(timer, 'staffId'), timer.attempts),
  'resident.silent': (deps, timer) => lookAtSilence(deps, timer.conversationId ?? ''),
  'resident.absent': (deps, timer) => endIfGone(deps, timer.conversationId ?? ''),
  'callBack.due': (deps, timer) => callBackDue(deps, timer.conversationId ?? '', Number(timer.payload.from)),
  'callBack.late': (deps, timer) => callBackLate(deps, timer.conversationId ?? '', Number(timer.payload.to)),
  'surge.edge': (deps, timer) => passEdge(deps, text(timer, 'surgeId'), text(timer, 'edge')),
  'links.check': (deps) => checkLinksNightly(deps),
  // Any team: the pass over the queue looks at them all.
  'call.lapse': (deps, timer) => lapseCall(deps, text(timer, 'callId')),
  'queue.retry': (deps) => Promise.resolve(deps.queueChanged('')),
};

/**
 * Claims what is due and does it. A row is deleted once done; one that failed is tried again when its claim runs out. Answers that may wait for a language model are not
 * waited for here: others have their turn meanwhile.
 */
async function runDueTimers(deps: Deps, turns: Turns): Promise<number> {
  const now = deps.clock();
  if (!(await deps.store.read((tx) => hasDueTimers(tx, now)))) return 0;
  const timers = await deps.store.transaction((tx) => claimTimers(tx, now, now + claimLasts, batch));
  const begun = timers.flatMap((timer) => {
    if (timer.attempts === 1) deps.count.timerClaimed(now - timer.dueAt);
    if (timer.kind !== 'assistant.answer') return [runTimer(deps, timer)];
    const answered = turns.run(timer.conversationId ?? '', (hurry) => runTimer(deps, timer, hurry));
    return deps.writing === null ? [answered] : [];
  });
  await Promise.all(begun);
  return timers.length;
}

/** Never rejects: what fails is logged. */
async function runTimer(deps: Deps, timer: Timer, hurry?: AbortSignal): Promise<void> {
  try {
    await handlers[timer.kind](deps, timer, hurry);
    await deps.store.transaction((tx) => dropTimer(tx, timer.id, timer.dueAt));
  } catch (error) {
    const last = timer.attempts >= attemptsMost;
    const details = { timer: timer.kind, attempts: timer.attempts };
    if (last) deps.log.error({ ...details, err: error }, 'owed work failed for the last time');
    else logFailure(deps.log, error, 'owed work failed; it is tried again', details);
    if (last) await deps.store.transaction((tx) => dropTimer(tx, timer.id, timer.dueAt)).catch(() => undefined);
  }
}

/** Looks often, and at once when woken. Stops after the work under way. */
export function timerLoop(getDeps: () => Deps) {
  let stopped = false;
  let woken = false;
  let sleeping: { wake: () => void } | null = null;
  const turns = answersInTurn();

  const sleep = () =>
    new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, lookEvery);
      sleeping = { wake: () => (clearTimeout(timeout), resolve()) };
    });

  async function run(): Promise<void> {
    while (!stopped) {
      woken = false;
      const ran = await runDueTimers(getDeps(), turns).catch((error: unknown) => {
        logFailure(getDeps().log, error, 'timers could not be read');
        return 0;
      });
      if (ran === 0 && !woken) await sleep();
      sleeping = null;
    }
  }
  let running: Promise<void> | null = null;

  return {
    start: () => void (running ??= run()),
    wake() {
      woken = true;
      sleeping?.wake();
    },
    async stop() {
      stopped = true;
      sleeping?.wake();
      await running;
      await turns.idle();
    },
  };
}
