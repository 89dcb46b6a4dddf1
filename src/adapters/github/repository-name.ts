import { Fault } from '../../core/model/fault.ts';

/** A repository's name in its two parts. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** @param text `OWNER/NAME` */
export function repositoryName(text: string): RepositoryName {
  const [, owner, name] = /^([^/\s]+)\/([^/\s]+)$/.exec(text) ?? [];
  if (owner !== undefined && name !== undefined) return { owner, name };
  throw new Fault(`\`${text}\` is no name of a repository`, 'write it as `OWNER/NAME`');
}
