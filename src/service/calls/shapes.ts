import { z } from 'zod';
import { problem } from '../schemas/learner.ts';
import { uuid } from '../schemas/parts.ts';

/** Parts that the definitions of the calls share. */
export const NO_PARAMS = z.strictObject({});
export const NO_QUERY = z.strictObject({});
export const BY_ID = z.strictObject({ id: uuid });

/** A refusal among a call's answers. */
export const refused = (description: string) => ({ description, schema: problem, type: 'application/problem+json' });
