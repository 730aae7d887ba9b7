import type { Context } from 'hono';
import type { z } from 'zod';
import type { DeskPermission } from '../../model/consult-desk/accounts.ts';
import type { Consultation } from '../consultation.ts';
import { readJson } from './body.ts';
import type { Client } from './client.ts';
import { validate } from './validate.ts';

/** One request on its way to a call. */
export interface Incoming {
  readonly consultation: Consultation;
  readonly client: Client;
  readonly context: Context;
}

/** What a call answers: JSON, or a response of its own making. */
export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | Response;

/** Who may make a call: shown in the API's description; the guard of its kind enforces it. */
export type Who =
  | { readonly kind: 'anyone' | 'site-key' | 'thread-key' }
  | { readonly kind: 'desk'; readonly permission: DeskPermission | null };

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One answer of a call, by status. */
interface Answer {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** Where it is no JSON. */
  readonly type?: string;
}

/** What the API's description says of a call, and what requests are checked by. */
export interface Definition<Params, Query, Body> {
  readonly method: Method;
  /** `/v1/questions/{id}` */
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  /** `null`: it has none. */
  readonly body: z.ZodType<Body> | null;
  readonly answers: Readonly<Record<number, Answer>>;
}

/** A request that was let in: checked, and with what its guard found out about the caller. */
export interface Checked<Params, Query, Body, Caller> extends Incoming {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
}

export interface Call extends Definition<unknown, unknown, unknown> {
  readonly who: Who;
  readonly run: (incoming: Incoming) => Promise<Reply>;
}

/** Lets a request in, or throws a Refusal. Runs before the body is read. */
export interface Guard<Caller> {
  readonly who: Who;
  readonly admit: (incoming: Incoming, id: string) => Promise<Caller>;
  /** Bytes of a body. */
  readonly bodyLimit: (incoming: Incoming) => number;
}

/** Puts guard, checks and what a call does together. */
export function makeCall<Params, Query, Body, Caller>(
  guard: Guard<Caller>,
  definition: Definition<Params, Query, Body>,
  handle: (checked: Checked<Params, Query, Body, Caller>) => Promise<Reply>,
): Call {
  const { params, query, body } = definition;
  return {
    ...definition,
    who: guard.who,
    run: async (incoming) => {
      const { req } = incoming.context;
      const path = validate(params, req.param());
      const caller = await guard.admit(incoming, req.param('id') ?? '');
      return handle({
        ...incoming,
        params: path,
        query: validate(query, req.query()),
        // A call without a body has nothing of the type its handler could read.
        body: body === null ? (undefined as Body) : validate(body, await readJson(req.raw, guard.bodyLimit(incoming))),
        caller,
      });
    },
  };
}
