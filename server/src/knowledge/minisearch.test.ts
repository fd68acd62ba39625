import { knowledgeContract } from './knowledge-contract.ts';
import { knowledgeOnMiniSearch } from './minisearch.ts';

knowledgeContract('MiniSearch', knowledgeOnMiniSearch);
