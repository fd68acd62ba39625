import type { ResidentPage } from '../../simulate/clients/resident-page.ts';
import { marked } from '../../simulate/people/words.ts';
import type { Road } from '../world/road.ts';
import { synced, type Stage } from '../world/stage.ts';

/** A question that the demo's articles answer, for each team that owns its service. */
const questions = {
  highways: 'How do I report a pothole?',
  'school-admissions': 'How do I apply for my 4 year old to start school?',
  'council-tax': 'What happens if I miss a council tax payment?',
  'adult-social-care': 'How can I get a grab rail for an elderly person?',
} as const;
export type OwnTeam = keyof typeof questions;

const answerWithin = 20_000;

/** A resident who asks the assistant and is not helped: queued for the team that owns the answer, where somebody of it is there. */
export async function askTeam(stage: Stage, name: string, team: OwnTeam, road: Road): Promise<{ resident: ResidentPage; conversationId: string }> {
  const resident = stage.resident(name, road);
  await synced(resident);
  await resident.send((mark) => marked(questions[team], mark));
  await resident.waiting.until(() => resident.lastAnswer !== null, answerWithin);
  const conversationId = resident.openId;
  if (conversationId === null || resident.lastAnswer === null) throw new Error(`The assistant did not answer ${name}.`);
  await resident.ask('answer.rate', { conversationId, answerSeq: resident.lastAnswer, helped: false });
  return { resident, conversationId };
}
