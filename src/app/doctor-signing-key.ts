import type { SealStep } from '../core/workflow/seal-steps.ts';
import type { SettingsReader } from '../ports/repository-settings.ts';
import type { Examined } from './doctor-ledger.ts';

type Key = NonNullable<SealStep['key']>;

/** Whether others than the seal can get at the key that signs, and whether the seal gets at it without waiting. */
export async function examineKeys(
  reader: Pick<SettingsReader, 'environment' | 'repositorySecret'>,
  steps: readonly SealStep[],
  branch: string,
): Promise<Examined> {
  const found: Examined[] = [];
  for (const { key } of steps) {
    // Without an environment, the workflow itself says all there is to say.
    if (key === null || key.environment === null) continue;
    found.push(await ofRepository(reader, key));
    found.push(
      key.environment === 'unknown'
        ? { advice: [], unknown: ['the environment that the seal has its key from'] }
        : await ofEnvironment(reader, { ...key, environment: key.environment }, branch),
    );
  }
  return {
    advice: found.flatMap(({ advice }) => advice),
    unknown: found.flatMap(({ unknown }) => unknown),
  };
}

const NOTHING: Examined = { advice: [], unknown: [] };

async function ofRepository(
  reader: Pick<SettingsReader, 'repositorySecret'>,
  { secret, place }: Key,
): Promise<Examined> {
  const isThere = await reader.repositorySecret(secret);
  if (isThere === 'unknown')
    return { advice: [], unknown: [`whether \`${secret}\` is a secret of the whole repository`] };
  if (!isThere) return NOTHING;
  return {
    advice: [
      {
        code: 'seal-key-exposed',
        level: 'warning',
        place,
        message: `there is a secret \`${secret}\` of the whole repository, too, which a workflow on any branch can read`,
        help: `delete that one (\`gh secret delete ${secret}\`), and replace the key if it was the same: \`grantproof keygen --rotate\``,
      },
    ],
    unknown: [],
  };
}

async function ofEnvironment(
  reader: Pick<SettingsReader, 'environment'>,
  { environment, place }: Key & { readonly environment: string },
  branch: string,
): Promise<Examined> {
  const settings = await reader.environment(environment);
  if (settings === 'unknown')
    return { advice: [], unknown: [`the environment \`${environment}\``] };
  const help = `in Settings > Environments > ${environment}, choose \`Selected branches and tags\`, and name \`${branch}\` alone`;
  if (settings === null)
    return {
      advice: [
        {
          code: 'key-environment-open',
          level: 'warning',
          place,
          message: `there is no environment \`${environment}\`: GitHub makes one that every branch can use`,
          help,
        },
      ],
      unknown: [],
    };
  const { branches, waits } = settings;
  const others =
    branches === 'all'
      ? 'every branch'
      : branches === 'protected'
        ? ''
        : branches
            .filter((one) => one !== branch)
            .map((one) => `\`${one}\``)
            .join(', ');
  return {
    advice: [
      ...(others === ''
        ? []
        : [
            {
              code: 'key-environment-open' as const,
              level: 'warning' as const,
              place,
              message: `the environment \`${environment}\` gives the key that signs to ${others}, too`,
              help,
            },
          ]),
      ...(waits.length === 0
        ? []
        : [
            {
              code: 'key-environment-waits' as const,
              level: 'warning' as const,
              place,
              message: `the environment \`${environment}\` makes every run of the seal wait for ${waits.join(' and ')}`,
              help: `take that out in Settings > Environments > ${environment}: until then nothing is sealed`,
            },
          ]),
    ],
    unknown: [],
  };
}
