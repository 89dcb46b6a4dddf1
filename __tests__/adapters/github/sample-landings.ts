import {
  createLandings,
  type GitHubLandings,
  type LandingsOptions,
} from '../../../src/adapters/github/landings.ts';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import type { Permissions } from '../../support/github/api/token.ts';
import { hubClient } from './sample-client.ts';
import type { Sample } from './sample-forge.ts';

/** What the seal's workflow is given, as far as landings go. */
const SEAL: Permissions = { contents: 'write', 'pull-requests': 'read' };

/** What a hub knows of landings, asked as a workflow; waiting takes no time. */
export function landingsOf(
  { hub, repository }: Sample,
  permissions: Permissions = SEAL,
  { fetch, pauses = [1, 1, 1] }: Pick<LandingsOptions, 'pauses'> & { readonly fetch?: Fetch } = {},
): GitHubLandings {
  const token = hub.token({ permissions, repository });
  return createLandings({ client: hubClient(hub, token, fetch), repository: 'acme/infra', pauses });
}
