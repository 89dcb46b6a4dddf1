/** What people write for an environment, and the name it goes by here. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    production: ['prod', 'prd', 'live'],
    preproduction: ['preprod', 'pre-prod', 'pre-production', 'pre'],
    staging: ['stage', 'stg', 'uat'],
    test: ['tst', 'testing', 'qa'],
    development: ['dev', 'develop'],
    sandbox: ['sbx', 'sandpit'],
    shared: ['common'],
  }).flatMap(([name, others]) => [name, ...others].map((one) => [one, name] as const)),
);

/** `prod`, `PRD` and `live` are production, and so on; an unknown name stays, in small letters. */
export function environmentName(text: string): string {
  const name = text.trim().toLowerCase();
  return NAMES.get(name) ?? name;
}
