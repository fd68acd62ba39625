import { join, resolve } from 'node:path';
import { knowledgeContract } from '../knowledge-contract.ts';
import { modelsOfTests } from '../models-of-tests.ts';
import { readDemo } from '../read-demo.ts';
import { readPack } from '../starter/read-pack.ts';
import { hybridKnowledge } from './hybrid.ts';
import { learnHere } from './learner.ts';

const root = resolve(import.meta.dirname, '../../../..');
const articles = readDemo(join(root, 'server/knowledge/demo')).map((article) => ({ ...article, siteId: 'main' }));
const pack = readPack(join(root, 'server/knowledge/starter'));
const failed = (error: unknown): never => {
  throw error;
};

knowledgeContract('the hybrid', () => hybridKnowledge({ pack, learner: learnHere(join(root, modelsOfTests)), encode: null, failed }), articles);
