import type { Notice } from '@frontdesk/shared/message.ts';
import type { Context, ConversationEvent, Effect } from './conversation.ts';
import type { EventOf, Move } from './moves.ts';
import { extended, idled, lookAt, nudged, warned, type Silence } from './silence.ts';

/** What follows a step of a silence: what is said of it, and the next look. */
function goesOn(silence: Silence, event: ConversationEvent, said: Notice): Move {
  const dueAt = lookAt(silence, event.rules);
  const look: Effect[] = dueAt === null ? [] : [{ type: 'oweOnce', kind: 'resident.silent', dueAt }];
  return { context: { silence }, effects: [{ type: 'append', draft: { kind: 'notice', notice: said } }, ...look] };
}

/** Nobody in the chat is told: what changes is only what its advisor can take besides. Whoever found it idle looks at what else is due. */
export function silenceIdled({ silence }: Context, event: EventOf<'silence.idled'>): Move {
  return silence ? { context: { silence: idled(silence, event.rules) } } : {};
}

export function silenceNudged({ silence }: Context, event: EventOf<'silence.nudged'>): Move {
  return silence ? goesOn(nudged(silence), event, { type: 'silence', step: 'nudged' }) : {};
}

export function silenceWarned({ silence }: Context, event: EventOf<'silence.warned'>): Move {
  if (!silence) return {};
  const next = warned(silence, event.rules, event.at);
  return goesOn(next, event, { type: 'silence', step: 'warned', closesAt: next.closesAt ?? event.at });
}

export function silenceBroken({ silence }: Context, event: EventOf<'silence.broken'>): Move {
  return silence ? goesOn(extended(silence, event.rules, event.at), event, { type: 'silence', step: 'broken' }) : {};
}

export function silenceExtended({ silence }: Context, event: EventOf<'silence.extended'>): Move {
  return silence ? goesOn(extended(silence, event.rules, event.at), event, { type: 'silence', step: 'extended', firstName: event.firstName }) : {};
}
