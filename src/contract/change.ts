import { z } from 'zod';
import { changeListRules } from './change-rules.js';
import { Id, Text, When } from './primitives.js';
import { refuse } from './rules.js';

/** What customers said and what was done about it, in the owner's words. With a prompt, the one they said it to. */
export const Change = z.object({ id: Id, said: Text, did: Text, at: When, prompt: Id.optional() });

/** "You said, we did". */
export const ChangeList = z.object({ changes: z.array(Change).max(200) }).superRefine(refuse(changeListRules));

export type Change = z.infer<typeof Change>;
export type ChangeList = z.infer<typeof ChangeList>;
