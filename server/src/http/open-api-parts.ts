import { Failure } from '@frontdesk/shared/errors.ts';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

const withoutDialect = ({ $schema: _, ...schema }: { $schema?: string }) => schema;
export const content = (schema: GenericSchema) => ({ 'application/json': { schema: withoutDialect(toJsonSchema(schema, { errorMode: 'ignore' })) } });
export const answers = (description: string, schema: GenericSchema) => ({ description, content: content(schema) });
export const refused = (description: string) => answers(description, Failure);
