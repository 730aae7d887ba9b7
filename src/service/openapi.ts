import { z } from 'zod';
import type { Call, Who } from './http/call.ts';

type Json = Readonly<Record<string, unknown>>;

/** The description of the calls (OpenAPI 3.1), made of what checks them. @param origin Where they are called. */
export function describeCalls(calls: readonly Call[], origin: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method]: describeCall(call) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sinau consultation',
      version: '1',
      description: 'Facilitators ask from inside a module, officers answer, published answers reach everybody.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    paths,
    components: {
      securitySchemes: {
        siteKey: { type: 'apiKey', in: 'header', name: 'X-Site-Key' },
        threadKey: { type: 'http', scheme: 'bearer', description: 'The thread’s key, made by the client' },
        deskSession: { type: 'apiKey', in: 'cookie', name: 'sinau_desk' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
    },
  };
}

function describeCall({ method, path, summary, who, params, query, body, answers }: Call): Json {
  return {
    operationId: `${method} ${path}`.replace(/[^a-z]+(\w?)/gi, (_, letter: string) => letter.toUpperCase()),
    summary,
    ...(who.kind === 'desk' && who.permission !== null ? { description: `Permission: ${who.permission}` } : {}),
    security: securityOf(who, method, path),
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    ...(body === null
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: shape(body, 'input') } } } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, { description, schema, type }]) => [
        status,
        { description, ...contentOf(schema, type) },
      ]),
    ),
  };
}

function contentOf(schema: z.ZodType | undefined, type = 'application/json'): Json {
  if (schema !== undefined) return { content: { [type]: { schema: shape(schema, 'output') } } };
  return type === 'application/json' ? {} : { content: { [type]: { schema: { type: 'string' } } } };
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = shape(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
}

function shape(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function securityOf(who: Who, method: string, path: string): readonly Json[] {
  if (who.kind === 'anyone') return [];
  if (who.kind === 'site-key') return [{ siteKey: [] }];
  if (who.kind === 'thread-key') return [{ threadKey: [] }];
  if (method === 'post' && path === '/v1/desk/session') return [];
  return method === 'get' ? [{ deskSession: [] }] : [{ deskSession: [], csrf: [] }];
}
