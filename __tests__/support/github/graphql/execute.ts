import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { ROOT } from '../../spawn-cli.ts';
import type { Answer } from '../api/call.ts';
import type { Faults } from '../api/faults.ts';
import type { Log } from '../api/log.ts';
import type { Need, Token } from '../api/token.ts';
import type { World } from '../world/model.ts';
import { type Asking, type Nodes, Withheld } from './asking.ts';
import { mutationRoot } from './mutations.ts';
import { pullCommitNode, pullNode, reviewNode } from './pulls.ts';
import { queryRoot } from './query-root.ts';
import { repositoryNode } from './repositories.ts';

const NODES: Nodes = {
  repository: repositoryNode,
  pull: pullNode,
  pullCommit: pullCommitNode,
  review: reviewNode,
};

// Read as a file: the package itself would load a second copy of the schema, five times as large.
const SCHEMA = join(ROOT, 'node_modules/@octokit/graphql-schema/schema.graphql');

let built: GraphQLSchema | undefined;

/** GitHub's own schema, built once per process. */
function schema(): GraphQLSchema {
  if (built !== undefined) return built;
  built = buildSchema(readFileSync(SCHEMA, 'utf8'), { assumeValidSDL: true });
  return built;
}

/** Runs a query against the world. What is wrong with the query itself is a violation; what the token may not see is an error. */
export function executeQuery(
  world: World,
  faults: Faults,
  log: Log,
  token: Token,
  body: Readonly<Record<string, unknown>>,
): Answer & { readonly permission: string } {
  const { query, variables, operationName, ...others } = body;
  for (const key of Object.keys(others))
    log.violations.push(`graphql: there is no field \`${key}\``);
  const used = new Set<Need>();
  const asking: Asking = { world, token, faults, used, nodes: NODES };
  const { data, errors = [] } = run(log, asking, {
    query: typeof query === 'string' ? query : '',
    variables: (variables ?? {}) as Record<string, unknown>,
    operationName: typeof operationName === 'string' ? operationName : null,
  });
  const answer = {
    ...(data === undefined ? {} : { data }),
    ...(errors.length === 0 ? {} : { errors: errors.map(errorShape) }),
  };
  const permission = [...used].toSorted().join(', ');
  return { status: 200, body: answer, permission };
}

interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | null;
}

function run(log: Log, asking: Asking, question: Question): ExecutionResult {
  const { query, variables, operationName } = question;
  const wrong = (errors: readonly GraphQLError[]): ExecutionResult => {
    log.violations.push(...errors.map(({ message }) => `graphql: ${message}`));
    return { errors };
  };
  try {
    const document = parse(query);
    const errors = validate(schema(), document);
    if (errors.length > 0) return wrong(errors);
    const result = execute({
      schema: schema(),
      document,
      rootValue: { ...queryRoot(asking), ...mutationRoot(asking) },
      contextValue: asking,
      variableValues: variables,
      operationName,
      fieldResolver: modelledOnly,
    });
    if (result instanceof Promise) throw new Error('a resolver is asynchronous');
    // What GitHub would refuse is an answer; all else is a mistake of the query or of the stand-in.
    const mistakes = (result.errors ?? []).filter(({ originalError }) => !isRefusal(originalError));
    log.violations.push(...mistakes.map(({ message }) => `graphql: ${message}`));
    return result;
  } catch (error) {
    return wrong([error as GraphQLError]);
  }
}

/** Reads a field; one that the stand-in does not model is a mistake, never null. */
const modelledOnly: GraphQLFieldResolver<unknown, Asking> = (source, args, asking, info) => {
  const name = info.fieldName;
  if (typeof source !== 'object' || source === null || !(name in source))
    throw new Error(`${info.parentType.name}.${name} is not modelled`);
  const value = (source as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'function'
    ? (value as (args: unknown, by: Asking) => unknown)(args, asking)
    : value;
};

function isRefusal(error: unknown): boolean {
  return error instanceof Withheld && !PAGING.has(error.type);
}

/** What no right query is answered with. */
const PAGING = new Set([
  'MISSING_PAGINATION_BOUNDARIES',
  'ARGUMENT_LIMIT',
  'EXCESSIVE_PAGINATION',
  'INVALID_CURSOR_ARGUMENTS',
]);

function errorShape(error: GraphQLError): Record<string, unknown> {
  const { message, locations, path, originalError } = error;
  return {
    ...(originalError instanceof Withheld ? { type: originalError.type } : {}),
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
    message,
  };
}
