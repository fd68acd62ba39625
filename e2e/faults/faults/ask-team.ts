import type { ResidentPage } from '../../simulate/clients/resident-page.ts';
import { marked } from '../../simulate/people/words.ts';
import type { Road } from '../world/road.ts';
import { synced, type Stage } from '../world/stage.ts';

/** A question in the words of one of the demo's articles, for each team that owns its service: surely answered, also with a mark after it. */
const questions = {
  highways: 'How do I report a pothole or road damage?',
  'school-admissions': 'How do I apply for a reception place at primary school?',
  'council-tax': 'How do I challenge my council tax band?',
  'adult-social-care': 'How do I get equipment or adaptations to help someone live at home?',
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
